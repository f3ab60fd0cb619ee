// The snapshots of one kind of records.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "history/timeline.hpp"
#include "record/columns.hpp"

namespace playfast::history {

/// What a record was, compared with the snapshot before it.
enum class Seen : std::uint8_t {
  first,      ///< the subject's first
  unchanged,  ///< the same in all fields that were requested now and before
  changed,
};

struct Added {
  Seen seen = Seen::first;
  std::int64_t subject = 0;
  std::int64_t at = 0;  ///< seconds since 1970
};

/// Adds records of an entity in which the same fields were requested. In transactions.
class Series {
 public:
  /// `requested` are names of columns; those that are neither tracked nor kept are passed over. The database
  /// and the entity must outlive the series. Errors: state.
  static Result<Series> open(Database& database, const Entity& entity,
                             std::span<const std::string_view> requested);

  /// `row` has all columns of the entity, in its order. A record that is older than the last snapshot finds
  /// its place among them. Errors: not_understood for a row without a time; state, output.
  Result<Added> add(const record::Row& row);

 private:
  struct Column {
    std::size_t index = 0;   ///< in a row
    std::int64_t field = 0;  ///< its id
    record::Type type{};
    bool tracked = false;
    Value value{};  ///< of the record that is added
  };

  Series(Database& database, const Entity& entity, Timeline timeline)
      : database_(&database), entity_(&entity), timeline_(std::move(timeline)) {}

  Result<void> prepare();
  SubjectKey key_of(const record::Row& row) const;
  void read(const record::Row& row);
  Result<Seen> add_newest(Subject& subject, std::int64_t at);
  Result<bool> compare(Subject& subject, std::int64_t at);
  Result<bool> compare(Column& column, int place, const Subject& subject, std::int64_t at);
  Result<void> end_absence(Subject& subject, std::int64_t at);
  Result<void> learn(Subject& subject);
  Result<void> write(std::int64_t subject);
  Result<bool> add_older(Subject& subject, std::int64_t at);

  Database* database_;
  const Entity* entity_;
  Timeline timeline_;
  std::vector<std::size_t> keys_;  ///< columns of a row
  std::size_t time_ = 0;           ///< the column fetched_at
  std::vector<Column> columns_;
  FieldIds fields_;            ///< of the tracked ones
  std::int64_t set_ = -1;      ///< the set of these; -1: not looked up yet
  std::int64_t covers_ = -1;   ///< a set that has all of them
  std::int64_t absence_ = -1;  ///< the field that says that an app is missing, where it was not requested
  Statement latest_;
  Statement write_;
};

}  // namespace playfast::history
