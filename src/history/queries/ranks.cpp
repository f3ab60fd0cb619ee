#include "history/queries/ranks.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace playfast::history {
namespace {

using record::Column;
using record::Type;

constexpr std::array rank_sources{
    QueryColumn{{"fetched_at",
                 Type::time,
                 &shapes::time,
                 "when the list was fetched",
                 {.rank = 1, .width = 20, .tells_apart = true}},
                "n.at"},
    QueryColumn{{"list",
                 Type::text,
                 &shapes::text,
                 "search term, or collection and category of a chart",
                 {.width = 20, .tells_apart = true}},
                list_name},
    QueryColumn{
        {"country", Type::text, &shapes::text, "country requested", {.width = 7, .tells_apart = true}},
        "t.country"},
    QueryColumn{{"lang", Type::text, &shapes::text, "language requested", {.width = 5, .tells_apart = true}},
                "t.lang"},
    QueryColumn{
        {"app_id", Type::text, &shapes::text, "package name", {.rank = 4, .width = 26, .tells_apart = true}},
        "s.app_id"},
    QueryColumn{
        {"title", Type::text, &shapes::text_or_null, "latest name of the app", {.rank = 3, .width = 21}},
        "(SELECT l.title FROM latest_entry l WHERE l.subject = r.subject)"},
    QueryColumn{{"rank",
                 Type::integer,
                 &shapes::integer_or_null,
                 "place in the list; null: no longer in it",
                 {.rank = 1, .width = 4}},
                "r.rank"},
    QueryColumn{{"change",
                 Type::integer,
                 &shapes::integer_or_null,
                 "places since the list was last fetched, positive is up; null: new in the list, or left",
                 {.rank = 2, .width = 6}},
                "CASE WHEN n.at > r.at THEN 0 ELSE r.previous - r.rank END"}};

std::string values_of(std::span<const Column> columns, std::span<const QueryColumn> sources) {
  std::string values;
  for (const auto& column : columns)
    values += fmt::format("{}{}", values.empty() ? "" : ", ", find_column(sources, column.name)->sql);
  return values;
}

}  // namespace

// Letters of other alphabets must be the same.
void add_lists(QueryText& query, const Filter& filter, std::span<const std::string> lists) {
  query.add("SELECT t.id FROM list t WHERE t.kind IN ('search', 'chart')");
  if (!filter.countries.empty()) query.add(fmt::format(" AND t.country {}", in_set), filter.countries);
  if (!filter.langs.empty()) query.add(fmt::format(" AND t.lang {}", in_set), filter.langs);
  if (lists.empty()) return;
  constexpr std::string_view in_folded = "IN (SELECT lower(value) FROM json_each(?))";
  query.add(fmt::format(" AND (lower(t.name) {}", in_folded), lists);
  query.add(fmt::format(" OR lower({}) {})", list_name, in_folded), lists);
}

std::span<const Column> rank_columns() {
  static const auto columns = columns_of(rank_sources);
  return columns;
}

// A rank holds until the next one. What lies behind the end of a snapshot that was cut is not known.
Result<std::unique_ptr<RowQuery>> open_ranks(Database& database, const Filter& filter,
                                             std::span<const std::string> lists,
                                             std::span<const Column> columns) {
  QueryText query(
      "WITH ranks AS (SELECT list, subject, at, rank, lead(at, 1, 9223372036854775807) OVER same AS next_at, "
      "lag(rank) OVER same AS previous FROM list_rank WHERE list IN (");
  add_lists(query, filter, lists);
  query.add(")");
  if (filter.apps)
    query.add(
        fmt::format(" AND subject IN (SELECT id FROM subject WHERE entity = 'entry' AND app_id {})", in_set),
        *filter.apps);
  query.add(fmt::format(
      " WINDOW same AS (PARTITION BY list, subject ORDER BY at)) SELECT {} FROM ranks r CROSS JOIN "
      "list_snapshot n ON n.list = r.list AND n.at >= r.at AND n.at < r.next_at CROSS JOIN list t ON t.id = "
      "r.list CROSS JOIN subject s ON s.id = r.subject WHERE (r.rank IS NOT NULL OR n.at = r.at) AND "
      "(n.complete OR r.rank IS NULL OR r.rank <= n.depth)",
      values_of(columns, rank_sources)));
  add_times(query, "n.at", filter);
  query.add(" ORDER BY n.at, n.list, r.rank IS NULL, r.rank, s.id");
  return RowQuery::open(database, std::move(query), columns);
}

}  // namespace playfast::history
