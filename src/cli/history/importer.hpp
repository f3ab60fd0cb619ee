// Adds lines that earlier runs wrote to a database.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/history/imported_row.hpp"
#include "history/lists.hpp"
#include "history/series.hpp"

namespace playfast::cli {

class Importer {
 public:
  /// Errors: state, output.
  static Result<Importer> open(const std::string& path);

  /// Adds a record, within a transaction of many. Errors: not_understood, for a line that is no record:
  /// others may follow; state, output.
  Result<void> add(std::string_view line);
  /// What follows is of another file. Errors: state, output.
  Result<void> end_file() { return end_list(); }
  /// Commits what was added. Errors: state, output.
  Result<void> commit();

  std::uint64_t added() const { return added_; }
  /// How many of them the database did not have. Errors: state, output.
  Result<std::uint64_t> fresh();
  /// Records that are no snapshots: of --partial, and of an unknown availability.
  std::uint64_t skipped() const { return skipped_; }

 private:
  struct OpenList {
    history::ListKey key;
    history::ListSnapshot snapshot;
  };

  explicit Importer(std::unique_ptr<history::Database> database) : database_(std::move(database)) {}
  Result<history::Series*> series_of_row();
  Result<void> add_to_list(const history::Added& added);
  Result<void> end_list();

  std::unique_ptr<history::Database> database_;
  std::optional<history::Lists> lists_;
  std::optional<history::Transaction> transaction_;
  std::map<std::string, history::Series> series_;  ///< by entity and fields
  ImportedRow row_;
  std::optional<OpenList> list_;
  std::uint64_t added_ = 0;
  std::uint64_t snapshots_before_ = 0;  ///< in the database
  std::uint64_t skipped_ = 0;
  std::uint64_t uncommitted_ = 0;
};

}  // namespace playfast::cli
