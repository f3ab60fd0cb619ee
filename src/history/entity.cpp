#include "history/entity.hpp"

#include <algorithm>
#include <array>

namespace playfast::history {
namespace {

std::string in_quotes(std::string_view text, char quote) {
  std::string quoted(1, quote);
  for (const char character : text) {
    quoted += character;
    if (character == quote) quoted += quote;
  }
  return quoted += quote;
}

bool has(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

Role Entity::role_of(std::string_view column) const {
  constexpr std::array<std::string_view, 2> locale{"country", "lang"};
  constexpr std::array<std::string_view, 3> of_every_answer{"source", "fetched_at", "rank"};
  if (column == "app_id" || has(part, column) || (by_locale && has(locale, column))) return Role::key;
  if (has(of_every_answer, column) || has(context, column)) return Role::context;
  return has(kept, column) ? Role::kept : Role::tracked;
}

bool Entity::is_stored(std::string_view column) const {
  const auto role = role_of(column);
  return role == Role::tracked || role == Role::kept || (part.size() > 1 && has(part, column));
}

std::string sql_name(std::string_view column) {
  std::string name(column);
  std::ranges::replace(name, '.', '_');
  return name;
}

std::string sql_identifier(std::string_view name) { return in_quotes(name, '"'); }
std::string sql_text(std::string_view text) { return in_quotes(text, '\''); }
std::string table_name(std::string_view entity) { return "latest_" + std::string(entity); }
std::string latest_table(std::string_view entity) { return sql_identifier(table_name(entity)); }

std::string_view sql_type(record::Type type) {
  switch (type) {
    case record::Type::integer:
    case record::Type::boolean:
      return "INTEGER";
    case record::Type::number:
      return "REAL";
    default:
      return "TEXT";
  }
}

}  // namespace playfast::history
