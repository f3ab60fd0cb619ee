// What records are about, and when they were fetched.
#pragma once

#include <optional>
#include <string>

#include "history/database.hpp"

namespace playfast::history {

/// What tells a subject from all others. What does not apply is empty.
struct SubjectKey {
  std::string entity;
  std::string app_id;
  std::string country;
  std::string lang;
  std::string part;
};

/// When a record was fetched, and in which fields.
struct SnapshotRow {
  std::int64_t at = 0;  ///< seconds since 1970
  std::int64_t fields = 0;
};

struct Subject {
  std::int64_t id = 0;
  std::int64_t known = 0;  ///< the set of fields that have been fetched
  bool is_new = false;
  std::optional<SnapshotRow> last{};  ///< the latest snapshot
};

/// Errors of all: state, output.
class Subjects {
 public:
  static Result<Subjects> open(Database& database);

  Result<Subject> find_or_add(const SubjectKey& key);
  /// Sets what has been fetched, also in `subject`.
  Result<void> set_known(Subject& subject, const FieldIds& fields);

  Result<void> add_snapshot(std::int64_t subject, const SnapshotRow& snapshot);
  Result<std::optional<std::int64_t>> set_at(std::int64_t subject, std::int64_t at);
  /// The time of the last snapshot before `at`, or of the first after it, that has the field.
  Result<std::optional<std::int64_t>> seen_before(std::int64_t subject, std::int64_t field, std::int64_t at);
  Result<std::optional<std::int64_t>> seen_after(std::int64_t subject, std::int64_t field, std::int64_t at);

  /// A value that a field had until `at`; it stays if there is one.
  Result<void> add_past(std::int64_t subject, std::int64_t field, std::int64_t at,
                        std::optional<std::int64_t> previous_at, const Value& value);

 private:
  Subjects() = default;

  Database* database_ = nullptr;
  Statement find_;
  Statement add_;
  Statement set_known_;
  Statement last_;
  Statement add_snapshot_;
  Statement set_at_;
  Statement seen_before_;
  Statement seen_after_;
  Statement add_past_;
};

}  // namespace playfast::history
