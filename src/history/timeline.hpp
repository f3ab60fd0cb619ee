// Puts values into a subject's history at any time, also before later snapshots.
#pragma once

#include <map>
#include <span>
#include <string>

#include "history/subjects.hpp"

namespace playfast::history {

struct FieldValue {
  std::int64_t field = 0;
  const Value* value = nullptr;
};

/// Errors of all: state, output.
class Timeline {
 public:
  static Result<Timeline> open(Database& database);

  Subjects& subjects() { return subjects_; }

  /// Adds a snapshot with these values. `set` is the set of fields that were requested. True: one is another
  /// than the value before it, of a field that had been fetched before.
  Result<bool> add(Subject& subject, const SnapshotRow& snapshot, std::span<const FieldValue> values);
  /// Writes a latest value, and no change.
  Result<void> set_latest(std::int64_t subject, const FieldValue& value);

 private:
  struct Change {
    std::int64_t at = 0;
    Value value{};  ///< until then
  };

  explicit Timeline(Database& database, Subjects subjects)
      : database_(&database), subjects_(std::move(subjects)) {}

  Result<bool> add_value(const Subject& subject, std::int64_t at, const FieldValue& value);
  Result<bool> add_between(std::int64_t subject, std::int64_t at, std::int64_t next_at,
                           const FieldValue& value);
  Result<std::optional<Change>> change_after(std::int64_t subject, std::int64_t field, std::int64_t at);
  Result<Value> value_from(std::int64_t subject, std::int64_t field, std::int64_t at);
  Result<Value> latest(std::int64_t subject, std::int64_t field);

  Database* database_;
  Subjects subjects_;
  Statement change_after_;
  Statement change_past_;
  Statement remove_past_;
  std::map<std::int64_t, Statement> latest_;      ///< by field
  std::map<std::int64_t, Statement> set_latest_;  ///< by field
};

}  // namespace playfast::history
