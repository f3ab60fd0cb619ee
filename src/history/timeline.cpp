#include "history/timeline.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::history {

Result<Timeline> Timeline::open(Database& database) {
  auto& connection = database.connection();
  TRY_ASSIGN(auto subjects, Subjects::open(database));
  Timeline timeline(database, std::move(subjects));
  TRY_ASSIGN(timeline.change_after_,
             connection.prepare("SELECT at, value FROM past_value WHERE subject = ? AND field = ? AND at > ? "
                                "ORDER BY at LIMIT 1"));
  TRY_ASSIGN(timeline.change_past_,
             connection.prepare("UPDATE past_value SET previous_at = ?4, value = ?5 WHERE subject = ?1 AND "
                                "field = ?2 AND at = ?3"));
  TRY_ASSIGN(timeline.remove_past_,
             connection.prepare("DELETE FROM past_value WHERE subject = ? AND field = ? AND at = ?"));
  return timeline;
}

namespace {

FieldIds joined(const FieldIds& one, const FieldIds& other) {
  FieldIds all;
  std::ranges::set_union(one, other, std::back_inserter(all));
  return all;
}

bool has(const FieldIds& fields, std::int64_t field) { return std::ranges::binary_search(fields, field); }

}  // namespace

Result<bool> Timeline::add(Subject& subject, const SnapshotRow& snapshot,
                           std::span<const FieldValue> values) {
  TRY_ASSIGN(const auto there, subjects_.set_at(subject.id, snapshot.at));
  TRY_ASSIGN(const auto earlier, database_->fields_of(there.value_or(0)));
  TRY_ASSIGN(const auto requested, database_->fields_of(snapshot.fields));
  TRY_ASSIGN(const auto known, database_->fields_of(subject.known));
  bool changed = false;
  for (const auto& value : values) {
    // What a snapshot has stays.
    if (has(earlier, value.field)) continue;
    if (has(known, value.field)) {
      TRY_ASSIGN(const bool differs, add_value(subject, snapshot.at, value));
      changed = changed || differs;
    } else {
      TRY(set_latest(subject.id, value));
    }
  }
  TRY_ASSIGN(const auto set, database_->set_of(joined(earlier, requested)));
  TRY(subjects_.add_snapshot(subject.id, {snapshot.at, set}));
  TRY(subjects_.set_known(subject, joined(known, requested)));
  return changed;
}

Result<bool> Timeline::add_value(const Subject& subject, std::int64_t at, const FieldValue& value) {
  TRY_ASSIGN(const auto next, subjects_.seen_after(subject.id, value.field, at));
  if (next) return add_between(subject.id, at, *next, value);
  TRY_ASSIGN(const auto before, latest(subject.id, value.field));
  if (before == *value.value) return false;
  TRY_ASSIGN(const auto previous, subjects_.seen_before(subject.id, value.field, at));
  TRY(subjects_.add_past(subject.id, value.field, at, previous, before));
  TRY(set_latest(subject.id, value));
  return true;
}

// The next snapshot with the field is known, so up to four rows tell what lies between.
Result<bool> Timeline::add_between(std::int64_t subject, std::int64_t at, std::int64_t next_at,
                                   const FieldValue& value) {
  const auto field = value.field;
  TRY_ASSIGN(const auto previous_at, subjects_.seen_before(subject, field, at));
  TRY_ASSIGN(const auto before, value_from(subject, field, at));
  TRY_ASSIGN(const auto change, change_after(subject, field, at));
  const bool next_differs = change && change->at == next_at;
  const bool differs = !(before == *value.value);
  if (differs && previous_at) TRY(subjects_.add_past(subject, field, at, previous_at, before));
  if (next_differs) {
    TRY_ASSIGN(const auto next, value_from(subject, field, next_at));
    if (next == *value.value) {
      TRY(remove_past_.bind(1, subject).bind(2, field).bind(3, next_at).run());
    } else {
      change_past_.bind(1, subject).bind(2, field).bind(3, next_at).bind(4, at).bind(5, *value.value);
      TRY(change_past_.run());
    }
  } else if (differs) {
    TRY(subjects_.add_past(subject, field, next_at, at, *value.value));
  }
  return differs && previous_at.has_value();
}

Result<std::optional<Timeline::Change>> Timeline::change_after(std::int64_t subject, std::int64_t field,
                                                               std::int64_t at) {
  change_after_.bind(1, subject).bind(2, field).bind(3, at);
  TRY_ASSIGN(const bool any, change_after_.step());
  std::optional<Change> change;
  if (any) change = Change{change_after_.integer(0), change_after_.value(1)};
  change_after_.reset();
  return change;
}

// The value that a field has from `at` on, to the next change.
Result<Value> Timeline::value_from(std::int64_t subject, std::int64_t field, std::int64_t at) {
  TRY_ASSIGN(auto change, change_after(subject, field, at));
  if (change) return std::move(change->value);
  return latest(subject, field);
}

Result<Value> Timeline::latest(std::int64_t subject, std::int64_t field) {
  auto& statement = latest_[field];
  if (!statement.is_prepared()) {
    const auto& stored = database_->field(field);
    TRY_ASSIGN(statement,
               database_->connection().prepare(fmt::format("SELECT {} FROM {} WHERE subject = ?",
                                                           stored.column(), latest_table(stored.entity))));
  }
  statement.bind(1, subject);
  TRY_ASSIGN(const bool any, statement.step());
  auto value = any ? statement.value(0) : Value();
  statement.reset();
  return value;
}

Result<void> Timeline::set_latest(std::int64_t subject, const FieldValue& value) {
  auto& statement = set_latest_[value.field];
  if (!statement.is_prepared()) {
    const auto& stored = database_->field(value.field);
    TRY_ASSIGN(statement,
               database_->connection().prepare(fmt::format(
                   "INSERT INTO {0} (subject, {1}) VALUES (?1, ?2) ON CONFLICT (subject) DO UPDATE SET "
                   "{1} = ?2",
                   latest_table(stored.entity), stored.column())));
  }
  return statement.bind(1, subject).bind(2, *value.value).run();
}

}  // namespace playfast::history
