#include "history/database.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::history {

Result<std::unique_ptr<Database>> Database::open(const std::string& path, std::span<const Entity> entities,
                                                 Connection::KeepWaiting keep_waiting) {
  TRY_ASSIGN(auto connection, Connection::open(path, Access::create, std::move(keep_waiting)));
  // Before anything is written.
  TRY(check_is_ours(*connection));
  TRY(connection->run("PRAGMA journal_mode=WAL"));
  TRY_ASSIGN(auto transaction, Transaction::begin(*connection));
  TRY(update_schema(*connection, entities));
  std::unique_ptr<Database> database(new Database(std::move(connection)));
  TRY(database->load());
  TRY(transaction.commit());
  return database;
}

Result<std::unique_ptr<Database>> Database::open_existing(const std::string& path, Access access) {
  TRY_ASSIGN(auto connection, Connection::open(path, access));
  TRY_ASSIGN(const bool is_empty, check_is_ours(*connection));
  if (is_empty) return fail(ProgramError::state, fmt::format("{} is empty", path));
  std::unique_ptr<Database> database(new Database(std::move(connection)));
  TRY(database->load());
  return database;
}

Result<void> Database::load() {
  TRY_ASSIGN(fields_, stored_fields(*connection_));
  return {};
}

const StoredField* Database::find_field(std::string_view entity, std::string_view name) const {
  const auto found = std::ranges::find_if(
      fields_, [&](const StoredField& field) { return field.entity == entity && field.name == name; });
  return found == fields_.end() ? nullptr : &*found;
}

const StoredField& Database::field(std::int64_t id) const {
  return *std::ranges::find(fields_, id, &StoredField::id);
}

Result<FieldIds> Database::fields_of(std::int64_t set) {
  if (const auto known = by_set_.find(set); known != by_set_.end()) return known->second;
  TRY_ASSIGN(auto query, connection_->prepare("SELECT field FROM field_set WHERE id = ? ORDER BY field"));
  query.bind(1, set);
  FieldIds fields;
  for (;;) {
    TRY_ASSIGN(const bool any, query.step());
    if (!any) break;
    fields.push_back(query.integer(0));
  }
  return by_set_[set] = std::move(fields);
}

// Few sets exist, so all are compared. Another program may have added some. Number 0 is the empty set.
Result<std::int64_t> Database::set_of(const FieldIds& fields) {
  if (fields.empty()) return 0;
  if (const auto known = sets_.find(fields); known != sets_.end()) return known->second;
  TRY_ASSIGN(auto ids, connection_->prepare("SELECT DISTINCT id FROM field_set ORDER BY id"));
  std::int64_t last = 0;
  for (;;) {
    TRY_ASSIGN(const bool any, ids.step());
    if (!any) break;
    last = ids.integer(0);
    TRY_ASSIGN(const auto stored, fields_of(last));
    if (stored == fields) return sets_[fields] = last;
  }
  TRY_ASSIGN(auto insert, connection_->prepare("INSERT INTO field_set VALUES (?, ?)"));
  for (const auto field : fields) TRY(insert.bind(1, last + 1).bind(2, field).run());
  by_set_[last + 1] = fields;
  return sets_[fields] = last + 1;
}

}  // namespace playfast::history
