#include "history/views.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace playfast::history {
namespace {

using Fields = std::span<const StoredField>;

std::string time_text(std::string_view seconds) {
  return fmt::format("strftime('%Y-%m-%dT%H:%M:%SZ', {}, 'unixepoch')", seconds);
}

// In the order of the record, then those that only a newer program knows.
std::vector<const StoredField*> fields_of(const Entity& entity, Fields fields) {
  const auto place = [&](const StoredField* field) {
    return std::ranges::find(entity.columns, field->name, &record::Column::name) - entity.columns.begin();
  };
  std::vector<const StoredField*> own;
  for (const auto& field : fields) {
    if (field.entity == entity.name && entity.role_of(field.name) != Role::key) own.push_back(&field);
  }
  std::ranges::stable_sort(own, {}, place);
  return own;
}

// "s.app_id, s.country, s.lang", and the columns that tell subjects apart beyond them.
std::string keys_of(const Entity& entity) {
  std::string keys;
  const auto add = [&](std::string_view name, std::string_view source) {
    keys += fmt::format("  {} AS {},\n", source, sql_identifier(sql_name(name)));
  };
  for (const auto& column : entity.columns) {
    if (entity.role_of(column.name) != Role::key) continue;
    const bool is_part = std::ranges::find(entity.part, column.name) != entity.part.end();
    if (!is_part) add(column.name, "s." + sql_identifier(column.name));
    if (is_part && entity.part.size() == 1) add(column.name, "s.part");
    if (is_part && entity.part.size() > 1) add(column.name, "l." + sql_identifier(sql_name(column.name)));
  }
  return keys;
}

View latest_view(const Entity& entity, Fields fields) {
  auto sql = fmt::format("SELECT\n{}  {} AS fetched_at", keys_of(entity),
                         time_text("(SELECT max(n.at) FROM snapshot n WHERE n.subject = s.id)"));
  for (const auto* field : fields_of(entity, fields)) sql += fmt::format(",\n  l.{}", field->column());
  sql += fmt::format("\nFROM subject s JOIN {} l ON l.subject = s.id\nWHERE s.entity = {}",
                     latest_table(entity.name), sql_text(entity.name));
  return {std::string(entity.latest_view), std::move(sql)};
}

// A field's value at a snapshot: until it changed it was the value that the next change replaced.
std::string value_at(const StoredField& field) {
  const auto later =
      fmt::format("FROM past_value p WHERE p.subject = n.subject AND p.field = {} AND p.at > n.at", field.id);
  return fmt::format(
      "CAST(CASE\n    WHEN NOT EXISTS (SELECT 1 FROM field_set f WHERE f.id = n.fields AND f.field = {0}) "
      "THEN NULL\n    WHEN EXISTS (SELECT 1 {1}) THEN (SELECT p.value {1} ORDER BY p.at LIMIT 1)\n    ELSE "
      "l.{2} END AS {3}) AS {2}",
      field.id, later, field.column(), field.type);
}

View history_view(const Entity& entity, Fields fields) {
  auto sql = fmt::format("SELECT\n{}  {} AS fetched_at", keys_of(entity), time_text("n.at"));
  for (const auto* field : fields_of(entity, fields)) {
    if (field->tracked) sql += ",\n  " + value_at(*field);
  }
  sql += fmt::format(
      "\nFROM subject s JOIN {} l ON l.subject = s.id JOIN snapshot n ON n.subject = s.id\nWHERE s.entity = "
      "{}",
      latest_table(entity.name), sql_text(entity.name));
  return {std::string(entity.name) + "_history", std::move(sql)};
}

View change_view(Fields fields) {
  const std::string_view later =
      "FROM past_value n WHERE n.subject = p.subject AND n.field = p.field AND n.at > p.at";
  std::string latest = "CASE p.field";
  for (const auto& field : fields) {
    if (field.tracked)
      latest += fmt::format("\n      WHEN {} THEN (SELECT l.{} FROM {} l WHERE l.subject = p.subject)",
                            field.id, field.column(), latest_table(field.entity));
  }
  return {
      "change",
      fmt::format("SELECT\n  {0} AS changed_at,\n  {1} AS previous_at,\n  s.entity,\n  s.app_id,\n  "
                  "s.country,\n  s.lang,\n  s.part,\n  f.name AS field,\n  p.value AS before,\n  CASE WHEN "
                  "EXISTS (SELECT 1 {2})\n    THEN (SELECT n.value {2} ORDER BY n.at LIMIT 1)\n    ELSE {3} "
                  "END\n  END AS after\nFROM past_value p JOIN subject s ON s.id = p.subject JOIN field f "
                  "ON f.id = p.field",
                  time_text("p.at"), time_text("p.previous_at"), later, latest)};
}

// A rank holds from its own snapshot of the list to the one before the next rank. One behind the end of a
// snapshot that was cut is not known.
View rank_view() {
  const std::string_view next =
      "SELECT min(x.at) FROM list_rank x WHERE x.list = r.list AND x.subject = r.subject AND x.at > r.at";
  const std::string_view previous =
      "SELECT x.rank FROM list_rank x WHERE x.list = r.list AND x.subject = r.subject AND x.at < r.at "
      "ORDER BY x.at DESC LIMIT 1";
  return {
      "rank",
      fmt::format("SELECT\n  {} AS fetched_at,\n  t.kind,\n  t.name AS list,\n  t.variant,\n  t.country,\n  "
                  "t.lang,\n  s.app_id,\n  s.part AS text,\n  l.title,\n  r.rank,\n  CASE\n    WHEN n.at > "
                  "r.at THEN 0\n    ELSE ({}) - r.rank END AS change\nFROM list t\n  JOIN list_rank r ON "
                  "r.list = t.id\n  JOIN subject s ON s.id = r.subject\n  LEFT JOIN latest_entry l ON "
                  "l.subject = r.subject\n  JOIN list_snapshot n ON n.list = r.list AND n.at >= r.at\n    "
                  "AND n.at < coalesce(({}), n.at + 1)\n    AND (r.rank IS NOT NULL OR n.at = r.at)\n    "
                  "AND (n.complete OR r.rank IS NULL OR r.rank <= n.depth)",
                  time_text("n.at"), previous, next)};
}

}  // namespace

std::vector<View> views_of(std::span<const Entity> entities, Fields fields) {
  std::vector<View> views;
  for (const auto& entity : entities) {
    views.push_back(latest_view(entity, fields));
    views.push_back(history_view(entity, fields));
  }
  views.push_back(change_view(fields));
  views.push_back(rank_view());
  return views;
}

}  // namespace playfast::history
