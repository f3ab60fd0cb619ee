#include "history/queries/points.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "util/try.hpp"

namespace playfast::history {
namespace {

using record::Column;
using record::Shape;
using record::Type;

constexpr std::array point_keys{
    QueryColumn{{"fetched_at",
                 Type::time,
                 &shapes::time,
                 "when the record was fetched",
                 {.rank = 1, .width = 20, .tells_apart = true}},
                "n.at"},
    QueryColumn{
        {"app_id", Type::text, &shapes::text, "package name", {.rank = 9, .width = 26, .tells_apart = true}},
        "s.app_id"},
    QueryColumn{
        {"country", Type::text, &shapes::text, "country requested", {.width = 7, .tells_apart = true}},
        "s.country"},
    QueryColumn{{"lang", Type::text, &shapes::text, "language requested", {.width = 5, .tells_apart = true}},
                "s.lang"}};

// A field may not have been requested, so each may be null.
const Shape* nullable(const Shape& shape) {
  static std::map<const Shape*, Shape> shapes;
  const auto [place, is_new] = shapes.try_emplace(&shape, shape);
  if (is_new) place->second.nullable = true;
  return &place->second;
}

using Sets = std::map<std::int64_t, std::vector<std::int64_t>>;

// By field, the sets that have it.
Result<Sets> sets_by_field(Database& database) {
  TRY_ASSIGN(auto query, database.connection().prepare("SELECT field, id FROM field_set"));
  Sets sets;
  for (;;) {
    TRY_ASSIGN(const bool is_there, query.step());
    if (!is_there) return sets;
    sets[query.integer(0)].push_back(query.integer(1));
  }
}

// Until it changed, a field had the value that the next change replaced.
std::string value_at(const StoredField& field, std::span<const std::int64_t> sets) {
  return fmt::format(
      "CASE WHEN n.fields IN ({0}) THEN coalesce((SELECT ifnull(p.value, {1}) FROM past_value p WHERE "
      "p.subject = n.subject AND p.field = {2} AND p.at > n.at ORDER BY p.at LIMIT 1), l.{3}) END",
      in_list(sets), null_text, field.id, field.column());
}

}  // namespace

std::vector<Column> point_columns(const Entity& app) {
  auto columns = columns_of(point_keys);
  for (auto column : app.columns) {
    if (app.role_of(column.name) != Role::tracked) continue;
    column.shape = nullable(*column.shape);
    columns.push_back(column);
  }
  return columns;
}

Result<std::unique_ptr<RowQuery>> open_points(Database& database, const Filter& filter,
                                              std::span<const Column> columns) {
  TRY_ASSIGN(auto sets, sets_by_field(database));
  std::string values;
  for (const auto& column : columns) {
    if (!values.empty()) values += ", ";
    const auto* const key = find_column(point_keys, column.name);
    const auto* const field = key != nullptr ? nullptr : database.find_field("app", column.name);
    // An older program made the database, which lacks the field.
    if (key == nullptr) values += field == nullptr ? "NULL" : value_at(*field, sets[field->id]);
    if (key != nullptr) values += key->sql;
  }
  QueryText query(fmt::format(
      "SELECT {} FROM subject s CROSS JOIN snapshot n ON n.subject = s.id CROSS JOIN latest_app l "
      "ON l.subject = s.id WHERE s.entity = 'app'",
      values));
  if (filter.apps) query.add(fmt::format(" AND s.app_id {}", in_set), *filter.apps);
  if (!filter.countries.empty()) query.add(fmt::format(" AND s.country {}", in_set), filter.countries);
  if (!filter.langs.empty()) query.add(fmt::format(" AND s.lang {}", in_set), filter.langs);
  add_times(query, "n.at", filter);
  query.add(" ORDER BY n.at, s.id");
  return RowQuery::open(database, std::move(query), columns);
}

}  // namespace playfast::history
