#include "history/schema.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "history/views.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::history {
namespace {

// Comments within a statement stay in the file: "sqlite3 FILE .schema" shows them.
constexpr std::array<std::string_view, 11> tables{
    R"(CREATE TABLE field (
  -- what is kept of records
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL, -- app, review, entry, …
  name TEXT NOT NULL, -- as in records: device_scores.phone
  type TEXT NOT NULL, -- INTEGER, REAL or TEXT
  tracked INTEGER NOT NULL, -- 1: changes are recorded
  UNIQUE (entity, name)
))",
    R"(CREATE TABLE field_set (
  -- fields that were requested together
  id INTEGER NOT NULL,
  field INTEGER NOT NULL REFERENCES field,
  PRIMARY KEY (id, field)
) WITHOUT ROWID)",
    R"(CREATE TABLE subject (
  -- what a record is about: an app in a country and language, a review
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  app_id TEXT NOT NULL, -- '' where it does not apply, as in the next columns
  country TEXT NOT NULL,
  lang TEXT NOT NULL,
  part TEXT NOT NULL, -- what else tells subjects apart: the review's ID, the suggested term
  known INTEGER NOT NULL, -- the field set of all fields that have ever been requested
  UNIQUE (entity, app_id, country, lang, part)
))",
    R"(CREATE TABLE snapshot (
  -- a record that was fetched
  subject INTEGER NOT NULL REFERENCES subject,
  at INTEGER NOT NULL, -- seconds since 1970
  fields INTEGER NOT NULL, -- the field set that was requested
  PRIMARY KEY (subject, at)
) WITHOUT ROWID)",
    R"(CREATE TABLE past_value (
  -- a value that a field had until the snapshot at this time
  subject INTEGER NOT NULL REFERENCES subject,
  field INTEGER NOT NULL REFERENCES field,
  at INTEGER NOT NULL, -- when another value was fetched
  previous_at INTEGER, -- when this value was last fetched
  value,
  PRIMARY KEY (subject, field, at)
) WITHOUT ROWID)",    R"(CREATE INDEX past_value_by_field ON past_value (field, at))",
    R"(CREATE TABLE list (
  -- a ranked list
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, -- search, chart, developer, similar, suggestion, related or event
  name TEXT NOT NULL, -- the search term, "top-free GAME", the developer, the app
  country TEXT NOT NULL,
  lang TEXT NOT NULL,
  variant TEXT NOT NULL, -- options that select other items: "price=paid"
  UNIQUE (kind, name, country, lang, variant)
))",
    R"(CREATE TABLE list_snapshot (
  -- a list that was fetched
  list INTEGER NOT NULL REFERENCES list,
  at INTEGER NOT NULL,
  depth INTEGER NOT NULL, -- number of items
  complete INTEGER NOT NULL, -- 0: the list may go on behind them
  PRIMARY KEY (list, at)
) WITHOUT ROWID)",
    R"(CREATE TABLE list_rank (
  -- a rank from the snapshot at this time on
  list INTEGER NOT NULL REFERENCES list,
  subject INTEGER NOT NULL REFERENCES subject,
  at INTEGER NOT NULL,
  rank INTEGER, -- null: no longer in the list
  PRIMARY KEY (list, subject, at)
) WITHOUT ROWID)",
    R"(CREATE TABLE review_stream (
  -- reviews that have been fetched to their end, newest first
  app_id TEXT NOT NULL,
  lang TEXT NOT NULL,
  variant TEXT NOT NULL, -- options that select other reviews: "score=1"
  last_subject INTEGER NOT NULL, -- what has a greater id came later
  PRIMARY KEY (app_id, lang, variant)
) WITHOUT ROWID)",
    R"(CREATE TABLE list_member (
  -- what is in a list now
  list INTEGER NOT NULL REFERENCES list,
  subject INTEGER NOT NULL REFERENCES subject,
  rank INTEGER NOT NULL,
  PRIMARY KEY (list, subject)
) WITHOUT ROWID)",
};

// Numbers come first: SQLite reads what is behind a long text more slowly.
std::vector<const record::Column*> columns_in_table_order(const Entity& entity) {
  std::vector<const record::Column*> columns;
  for (const auto& column : entity.columns) {
    if (entity.is_stored(column.name)) columns.push_back(&column);
  }
  std::ranges::stable_sort(columns, {}, [](const record::Column* column) {
    if (column->type == record::Type::list) return 2;
    return sql_type(column->type) == "TEXT" ? 1 : 0;
  });
  return columns;
}

StoredField field_of(const Entity& entity, const record::Column& column, std::int64_t id) {
  return {id, std::string(entity.name), std::string(column.name), std::string(sql_type(column.type)),
          entity.role_of(column.name) == Role::tracked};
}

std::string insert_of(const StoredField& field) {
  return fmt::format("INSERT INTO field VALUES ({}, {}, {}, {}, {:d})", field.id, sql_text(field.entity),
                     sql_text(field.name), sql_text(field.type), field.tracked);
}

std::string column_of(const StoredField& field) { return field.column() + ' ' + field.type; }

// What makes an entity's table, or adds to it what it lacks; and the fields' rows. Adds the fields to
// `fields`.
void add_entity(const Entity& entity, bool is_new, std::vector<StoredField>& fields,
                std::vector<std::string>& statements) {
  std::string table =
      fmt::format("CREATE TABLE {} (\n  -- latest values\n  subject INTEGER PRIMARY KEY REFERENCES subject",
                  latest_table(entity.name));
  std::vector<std::string> rows;
  for (const auto* column : columns_in_table_order(entity)) {
    const bool is_there = std::ranges::any_of(fields, [&](const StoredField& field) {
      return field.entity == entity.name && field.name == column->name;
    });
    if (is_there) continue;
    const auto field = field_of(entity, *column, fields.empty() ? 1 : fields.back().id + 1);
    fields.push_back(field);
    table += ",\n  " + column_of(field);
    if (!is_new)
      rows.push_back(
          fmt::format("ALTER TABLE {} ADD COLUMN {}", latest_table(entity.name), column_of(field)));
    rows.push_back(insert_of(field));
  }
  if (is_new) statements.push_back(table + "\n)");
  std::ranges::move(rows, std::back_inserter(statements));
}

void add_views(std::span<const Entity> entities, std::span<const StoredField> fields,
               std::vector<std::string>& statements) {
  for (const auto& [name, sql] : views_of(entities, fields)) {
    statements.push_back(fmt::format("DROP VIEW IF EXISTS {}", sql_identifier(name)));
    statements.push_back(fmt::format("CREATE VIEW {} AS {}", sql_identifier(name), sql));
  }
}

// What a database has; nothing, if it is new.
struct Contents {
  std::vector<StoredField> fields;
  std::vector<std::string> tables;
};

// What is to be done to it.
std::vector<std::string> statements_for(std::span<const Entity> entities, const Contents& contents) {
  auto fields = contents.fields;
  const auto& its_tables = contents.tables;
  std::vector<std::string> statements;
  if (fields.empty()) statements.assign(tables.begin(), tables.end());
  for (const auto& entity : entities) {
    const bool is_new = std::ranges::find(its_tables, table_name(entity.name)) == its_tables.end();
    add_entity(entity, is_new, fields, statements);
  }
  if (!statements.empty()) add_views(entities, fields, statements);
  return statements;
}

}  // namespace

Result<bool> check_is_ours(Connection& connection) {
  TRY_ASSIGN(const auto id, connection.integer("PRAGMA application_id"));
  TRY_ASSIGN(const auto version, connection.integer("PRAGMA user_version"));
  TRY_ASSIGN(const auto objects, connection.integer("SELECT count(*) FROM sqlite_schema"));
  if (id == 0 && objects == 0) return true;
  if (id != application_id)
    return fail(ProgramError::state, fmt::format("{} is a database of another program", connection.path()));
  if (version > schema_version || version < 1)
    return fail(ProgramError::state,
                fmt::format("{} is from a newer version of playfast (schema {}; this version reads {})",
                            connection.path(), version, schema_version));
  return false;
}

Result<std::vector<StoredField>> stored_fields(Connection& connection) {
  TRY_ASSIGN(auto query, connection.prepare("SELECT id, entity, name, type, tracked FROM field ORDER BY id"));
  std::vector<StoredField> fields;
  for (;;) {
    TRY_ASSIGN(const bool any, query.step());
    if (!any) return fields;
    fields.push_back({query.integer(0), std::string(query.text(1)), std::string(query.text(2)),
                      std::string(query.text(3)), query.integer(4) != 0});
  }
}

Result<void> update_schema(Connection& connection, std::span<const Entity> entities) {
  TRY_ASSIGN(const bool is_new, check_is_ours(connection));
  Contents contents;
  if (!is_new) {
    TRY_ASSIGN(contents.fields, stored_fields(connection));
    TRY_ASSIGN(contents.tables, connection.texts("SELECT name FROM sqlite_schema WHERE type = 'table'"));
  }
  if (!is_new && contents.fields.empty())
    return fail(ProgramError::state, fmt::format("{} is damaged: it has no fields", connection.path()));
  for (const auto& statement : statements_for(entities, std::move(contents))) TRY(connection.run(statement));
  if (!is_new) return {};
  return connection.run(
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", application_id, schema_version));
}

std::string schema_text(std::span<const Entity> entities) {
  std::string text =
      fmt::format("PRAGMA application_id = {};\nPRAGMA user_version = {};\n", application_id, schema_version);
  for (const auto& statement : statements_for(entities, {})) {
    if (!statement.starts_with("DROP")) text += '\n' + statement + ";\n";
  }
  return text;
}

}  // namespace playfast::history
