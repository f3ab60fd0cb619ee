// Where the records of a run go with --db, beside the output.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/options/options.hpp"
#include "cli/ui/query_name.hpp"
#include "history/lists.hpp"
#include "history/review_streams.hpp"
#include "history/series.hpp"
#include "record/review_stream.hpp"

namespace playfast::cli {

/// Rows of one entity, each with all of its columns.
using Rows = std::span<const record::Row* const>;

/// Whether --update adds to the database, not to a file.
bool updates_database(const OutputOptions& output);

/// The part that does not depend on the record's type. What is added is committed when a call returns. Errors
/// of all: state, output.
class RunHistory {
 public:
  /// Opens the database of --db for records of an entity, in which these columns were requested; `listed` is
  /// the entity of the items of lists, or empty. Null without --db, or with --dry-run. Errors: also
  /// invalid_option.
  static Result<std::unique_ptr<RunHistory>> open(const Options& options, std::string_view entity,
                                                  std::string_view listed,
                                                  std::span<const record::Column> requested);

  /// Whether only records that changed are printed.
  bool prints_changes() const { return prints_changes_; }

  /// True: the record is not as it was before.
  Result<bool> add(const record::Row& row);
  /// The same for each review of an app. New ones are changes if the app had reviews before the run.
  Result<std::vector<bool>> add_reviews(const std::string& app_id, Rows rows);

  /// With --update: lets a stream that has been fetched to its end once end where it is known.
  Result<void> begin_update(record::StreamQuery& query);
  /// A stream has ended; what came is kept.
  Result<void> end_stream(const record::StreamQuery& query, const record::StreamEnd& end);

  /// How much of a list was answered.
  struct Extent {
    bool complete = true;   ///< no limit cut it
    bool may_lack = false;  ///< items could not be read
  };
  /// The same for each item of a list: also whether it is new there or, where ranks are among the fields, has
  /// another rank. A first list has no changes.
  Result<std::vector<bool>> add_list(const QueryName& query, Rows rows, const Extent& extent);

  /// An app that the store does not have.
  Result<void> add_missing(const QueryName& app);

 private:
  explicit RunHistory(std::unique_ptr<history::Database> database) : database_(std::move(database)) {}
  Result<void> prepare(std::string_view entity, std::string_view listed,
                       std::span<const record::Column> requested);
  Result<bool> had_reviews(const std::string& app_id);

  std::unique_ptr<history::Database> database_;
  std::optional<history::Lists> lists_;
  std::optional<history::Timeline> timeline_;
  std::optional<history::ReviewStreams> streams_;
  std::optional<history::Series> series_;
  std::optional<history::Series> items_;  ///< of lists
  history::ListKey list_;                 ///< kind and variant of the run's lists
  bool prints_changes_ = false;
  bool prints_first_reviews_ = false;        ///< also of an app that had none
  bool ranks_ = false;                       ///< are among the fields
  std::map<std::string, bool> had_reviews_;  ///< by app, before the run
  std::string updated_app_;                  ///< whose streams are begun
  std::int64_t updated_from_ = 0;            ///< the last subject that is old in all of them
};

}  // namespace playfast::cli
