#include "history/queries/changes.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace playfast::history {
namespace {

using record::Column;
using record::Type;

// Reviews are the same in all countries, and have their language as a field.
constexpr std::string_view lang_of =
    "CASE WHEN s.entity = 'review' THEN (SELECT r.lang FROM latest_review r WHERE r.subject = s.id) ELSE "
    "nullif(s.lang, '') END";

// What `after` comes from depends on the fields.
constexpr std::array change_sources{
    QueryColumn{{"changed_at",
                 Type::time,
                 &shapes::time,
                 "when the new value was fetched",
                 {.rank = 1, .width = 20, .tells_apart = true}},
                "p.at"},
    QueryColumn{{"previous_at", Type::time, &shapes::time_or_null, "when the old value was last fetched", {}},
                "p.previous_at"},
    QueryColumn{{"entity",
                 Type::text,
                 &shapes::text,
                 "kind of record: app, entry, review, …",
                 {.rank = 2, .width = 6}},
                "s.entity"},
    QueryColumn{{"app_id",
                 Type::text,
                 &shapes::text_or_null,
                 "package name",
                 {.rank = 3, .width = 26, .tells_apart = true}},
                "nullif(s.app_id, '')"},
    QueryColumn{{"country",
                 Type::text,
                 &shapes::text_or_null,
                 "country requested",
                 {.width = 7, .tells_apart = true}},
                "nullif(s.country, '')"},
    QueryColumn{
        {"lang", Type::text, &shapes::text_or_null, "language requested", {.width = 5, .tells_apart = true}},
        lang_of},
    QueryColumn{{"field", Type::text, &shapes::text, "field that changed", {.rank = 1, .width = 14}},
                "f.name"},
    QueryColumn{{"before",
                 Type::any,
                 &shapes::any,
                 "value until then, of the field's type",
                 {.rank = 1, .width = 20}},
                "p.value"},
    QueryColumn{{"after", Type::any, &shapes::any, "value from then on", {.rank = 1, .width = 20}}, {}}};

// The value that the next change replaced, else the latest.
std::string after(std::span<const StoredField* const> fields) {
  auto sql = fmt::format(
      "coalesce((SELECT ifnull(n.value, {}) FROM past_value n WHERE n.subject = p.subject AND n.field = "
      "p.field AND n.at > p.at ORDER BY n.at LIMIT 1), CASE p.field",
      null_text);
  for (const auto* field : fields)
    sql += fmt::format(" WHEN {} THEN (SELECT l.{} FROM {} l WHERE l.subject = p.subject)", field->id,
                       field->column(), latest_table(field->entity));
  return sql + " END)";
}

// Tracked fields with these names, or all.
std::vector<const StoredField*> find_fields(const Database& database, std::span<const std::string> names) {
  std::vector<const StoredField*> found;
  for (const auto& field : database.fields()) {
    const bool chosen = names.empty() || std::ranges::find(names, field.name) != names.end();
    if (field.tracked && chosen) found.push_back(&field);
  }
  return found;
}

std::string values_of(std::span<const Column> columns, std::span<const StoredField* const> fields) {
  std::string values;
  for (const auto& column : columns) {
    const auto sql = find_column(change_sources, column.name)->sql;
    values += sql.empty() ? after(fields) : std::string(sql);
    values += ", ";
  }
  return values + "p.field";
}

// With apps, the rows of their subjects are looked up. Else all changes are read: by subject, so that each is
// read once, or those of fields and times. Most reviews have no change.
std::string_view tables_for(const Filter& filter, bool is_scan) {
  if (filter.apps) return "subject s CROSS JOIN past_value p ON p.subject = s.id";
  if (!is_scan) return "past_value p CROSS JOIN subject s ON s.id = p.subject";
  return "(SELECT DISTINCT subject FROM past_value) d CROSS JOIN subject s ON s.id = d.subject CROSS JOIN "
         "past_value p ON p.subject = s.id";
}

}  // namespace

std::span<const Column> change_columns() {
  static const auto columns = columns_of(change_sources);
  return columns;
}

Result<std::unique_ptr<RowQuery>> open_changes(Database& database, std::span<const Entity> entities,
                                               const Filter& filter, std::span<const std::string> names,
                                               std::span<const Column> columns) {
  const auto fields = find_fields(database, names);
  std::vector<std::int64_t> ids;
  ids.reserve(fields.size());
  for (const auto* field : fields) ids.push_back(field->id);
  // Without names and times, a scan of the table is faster than its index.
  const bool is_scan = names.empty() && !filter.since && !filter.apps;
  QueryText query(
      fmt::format("SELECT {} FROM {} CROSS JOIN field f ON f.id = p.field WHERE {}p.field IN ({})",
                  values_of(columns, fields), tables_for(filter, is_scan), is_scan ? "+" : "", in_list(ids)));
  if (filter.apps) {
    std::vector<std::string> kinds;
    for (const auto& entity : entities) kinds.push_back(sql_text(entity.name));
    query.add(fmt::format(" AND s.entity IN ({}) AND s.app_id {}", fmt::join(kinds, ","), in_set),
              *filter.apps);
  }
  if (!filter.countries.empty())
    query.add(fmt::format(" AND (s.country = '' OR s.country {})", in_set), filter.countries);
  if (!filter.langs.empty()) query.add(fmt::format(" AND {} {}", lang_of, in_set), filter.langs);
  add_times(query, "p.at", filter);
  query.add(" ORDER BY p.at, p.subject, p.field");
  return RowQuery::open(database, std::move(query), columns, field_types(database, entities));
}

}  // namespace playfast::history
