#include "history/subjects.hpp"

#include <utility>

#include "util/try.hpp"

namespace playfast::history {
namespace {

// The first column of the first row of a statement whose parameters are bound.
Result<std::optional<std::int64_t>> first_integer(Statement& statement) {
  TRY_ASSIGN(const bool any, statement.step());
  std::optional<std::int64_t> value;
  if (any && !statement.is_null(0)) value = statement.integer(0);
  statement.reset();
  return value;
}

}  // namespace

Result<Subjects> Subjects::open(Database& database) {
  auto& connection = database.connection();
  Subjects subjects;
  subjects.database_ = &database;
  TRY_ASSIGN(subjects.find_,
             connection.prepare("SELECT id, known FROM subject WHERE entity = ? AND app_id = ? AND country = "
                                "? AND lang = ? AND part = ?"));
  TRY_ASSIGN(subjects.add_,
             connection.prepare("INSERT INTO subject (entity, app_id, country, lang, part, known) VALUES (?, "
                                "?, ?, ?, ?, 0)"));
  TRY_ASSIGN(subjects.set_known_, connection.prepare("UPDATE subject SET known = ?2 WHERE id = ?1"));
  TRY_ASSIGN(subjects.last_, connection.prepare("SELECT at, fields FROM snapshot WHERE subject = ? ORDER BY "
                                                "at DESC LIMIT 1"));
  TRY_ASSIGN(subjects.add_snapshot_, connection.prepare("INSERT OR REPLACE INTO snapshot VALUES (?, ?, ?)"));
  TRY_ASSIGN(subjects.set_at_,
             connection.prepare("SELECT fields FROM snapshot WHERE subject = ? AND at = ?"));
  const std::string with_field =
      " AND EXISTS (SELECT 1 FROM field_set f WHERE f.id = s.fields AND f.field = ?2)";
  TRY_ASSIGN(subjects.seen_before_,
             connection.prepare("SELECT s.at FROM snapshot s WHERE s.subject = ?1 AND s.at < ?3" +
                                with_field + " ORDER BY s.at DESC LIMIT 1"));
  TRY_ASSIGN(subjects.seen_after_,
             connection.prepare("SELECT s.at FROM snapshot s WHERE s.subject = ?1 AND s.at > ?3" +
                                with_field + " ORDER BY s.at LIMIT 1"));
  TRY_ASSIGN(subjects.add_past_,
             connection.prepare("INSERT OR IGNORE INTO past_value VALUES (?, ?, ?, ?, ?)"));
  return subjects;
}

Result<Subject> Subjects::find_or_add(const SubjectKey& key) {
  Subject subject;
  find_.bind(1, key.entity).bind(2, key.app_id).bind(3, key.country).bind(4, key.lang).bind(5, key.part);
  TRY_ASSIGN(const bool any, find_.step());
  if (any) subject = {find_.integer(0), find_.integer(1)};
  find_.reset();
  if (!any) {
    add_.bind(1, key.entity).bind(2, key.app_id).bind(3, key.country).bind(4, key.lang).bind(5, key.part);
    TRY(add_.run());
    subject.id = database_->connection().last_id();
    subject.is_new = true;
    return subject;
  }
  last_.bind(1, subject.id);
  TRY_ASSIGN(const bool any_snapshot, last_.step());
  if (any_snapshot) subject.last = SnapshotRow{last_.integer(0), last_.integer(1)};
  last_.reset();
  return subject;
}

Result<void> Subjects::set_known(Subject& subject, const FieldIds& fields) {
  TRY_ASSIGN(const auto set, database_->set_of(fields));
  if (std::exchange(subject.known, set) == set) return {};
  return set_known_.bind(1, subject.id).bind(2, set).run();
}

Result<void> Subjects::add_snapshot(std::int64_t subject, const SnapshotRow& snapshot) {
  return add_snapshot_.bind(1, subject).bind(2, snapshot.at).bind(3, snapshot.fields).run();
}

Result<std::optional<std::int64_t>> Subjects::set_at(std::int64_t subject, std::int64_t at) {
  return first_integer(set_at_.bind(1, subject).bind(2, at));
}

Result<std::optional<std::int64_t>> Subjects::seen_before(std::int64_t subject, std::int64_t field,
                                                          std::int64_t at) {
  return first_integer(seen_before_.bind(1, subject).bind(2, field).bind(3, at));
}

Result<std::optional<std::int64_t>> Subjects::seen_after(std::int64_t subject, std::int64_t field,
                                                         std::int64_t at) {
  return first_integer(seen_after_.bind(1, subject).bind(2, field).bind(3, at));
}

Result<void> Subjects::add_past(std::int64_t subject, std::int64_t field, std::int64_t at,
                                std::optional<std::int64_t> previous_at, const Value& value) {
  add_past_.bind(1, subject).bind(2, field).bind(3, at).bind(5, value);
  previous_at ? add_past_.bind(4, *previous_at) : add_past_.bind_null(4);
  return add_past_.run();
}

}  // namespace playfast::history
