// The tables and views of the database, made from the field tables.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "history/entity.hpp"
#include "history/sqlite.hpp"

namespace playfast::history {

/// "play" in the header of the file: it is one of ours.
inline constexpr std::int64_t application_id = 0x706C6179;
/// The version of the layout. Fields may be added without a new one.
inline constexpr std::int64_t schema_version = 1;

/// A field that the database has, also one that only a newer program knows.
struct StoredField {
  std::int64_t id = 0;
  std::string entity;
  std::string name;
  std::string type;      ///< INTEGER, REAL or TEXT
  bool tracked = false;  ///< else it is kept, and its changes are not recorded

  std::string column() const { return sql_identifier(sql_name(name)); }
};

/// Makes a new database, or adds what the entities have and the database has not: tables, columns, fields;
/// and makes the views again then. In a transaction. Errors: state, output.
Result<void> update_schema(Connection& connection, std::span<const Entity> entities);

/// Checks that the file is ours and not newer. True: it is empty. Errors: state.
Result<bool> check_is_ours(Connection& connection);

/// The fields that the database has, by id.
Result<std::vector<StoredField>> stored_fields(Connection& connection);

/// All statements that make a new database, with comments.
std::string schema_text(std::span<const Entity> entities);

}  // namespace playfast::history
