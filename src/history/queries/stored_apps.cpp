#include "history/queries/stored_apps.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "history/queries/ranks.hpp"
#include "history/queries/review_weeks.hpp"
#include "util/try.hpp"

namespace playfast::history {
namespace {

using record::Column;
using record::Type;

constexpr std::array app_parts{
    Column{"app_id", Type::text, &shapes::text, "package name", {}},
    Column{"first_at", Type::integer, &shapes::integer_or_null, "first record", {}},
    Column{"last_at", Type::integer, &shapes::integer_or_null, "last record", {}}};

constexpr std::array list_parts{Column{"kind", Type::text, &shapes::text, "search or chart", {}},
                                Column{"list", Type::text, &shapes::text, "its name", {}},
                                Column{"country", Type::text, &shapes::text, "country requested", {}},
                                Column{"lang", Type::text, &shapes::text, "language requested", {}},
                                Column{"first_at", Type::integer, &shapes::integer_or_null, "first time", {}},
                                Column{"last_at", Type::integer, &shapes::integer_or_null, "last time", {}}};

// The first or the last time of the filter at which a subject or a list was fetched.
void add_time_of(QueryText& query, std::string_view which, std::string_view table, const Filter& filter) {
  query.add(fmt::format("(SELECT {}(n.at) FROM {}", which, table));
  add_times(query, "n.at", filter);
  query.add(")");
}

void add_places(QueryText& query, std::string_view table, const Filter& filter) {
  if (!filter.countries.empty())
    query.add(fmt::format(" AND {}.country {}", table, in_set), filter.countries);
  if (!filter.langs.empty()) query.add(fmt::format(" AND {}.lang {}", table, in_set), filter.langs);
}

QueryText apps_query(const Filter& filter) {
  const auto add_apps = [&](QueryText& query) {
    if (filter.apps) query.add(fmt::format(" AND s.app_id {}", in_set), *filter.apps);
  };
  QueryText query("SELECT app_id, min(first_at), max(last_at) FROM (SELECT s.id, s.app_id, ");
  add_time_of(query, "min", "snapshot n WHERE n.subject = s.id", filter);
  query.add(" AS first_at, ");
  add_time_of(query, "max", "snapshot n WHERE n.subject = s.id", filter);
  query.add(" AS last_at FROM subject s WHERE s.entity = 'app'");
  add_apps(query);
  add_places(query, "s", filter);
  query.add(" AND first_at IS NOT NULL");
  query.add(
      " UNION ALL SELECT s.id, s.app_id, NULL, NULL FROM subject s CROSS JOIN latest_review r ON r.subject = "
      "s.id "
      "WHERE s.entity = 'review'");
  add_apps(query);
  if (!filter.langs.empty()) query.add(fmt::format(" AND r.lang {}", in_set), filter.langs);
  add_times(query, written_at, filter);
  query.add(") GROUP BY app_id ORDER BY min(id)");
  return query;
}

std::string text_at(const RowQuery& row, std::size_t column) {
  Value value;
  read_value(row, column, value);
  return value.text;
}

std::optional<TimeSpan> span_at(const RowQuery& row, std::size_t column) {
  Value first;
  Value last;
  read_value(row, column, first);
  read_value(row, column + 1, last);
  if (first.kind != Value::Kind::integer || last.kind != Value::Kind::integer) return std::nullopt;
  return TimeSpan{first.integer, last.integer};
}

}  // namespace

Result<StoredApps> stored_apps(Database& database, const Filter& filter, std::size_t max) {
  TRY_ASSIGN(const auto rows, RowQuery::open(database, apps_query(filter), app_parts));
  StoredApps apps;
  for (;;) {
    TRY_ASSIGN(const bool any, rows->next());
    if (!any) return apps;
    const auto span = span_at(*rows, 1);
    if (span && !apps.span) apps.span = span;
    if (span) apps.span = {std::min(apps.span->first, span->first), std::max(apps.span->last, span->last)};
    if (apps.ids.size() == max) {
      ++apps.others;
    } else {
      apps.ids.push_back(text_at(*rows, 0));
    }
  }
}

Result<StoredLists> stored_lists(Database& database, const Filter& filter, std::span<const std::string> names,
                                 std::size_t max) {
  QueryText query(fmt::format("SELECT * FROM (SELECT t.kind, {} AS name, t.country, t.lang, ", list_name));
  add_time_of(query, "min", "list_snapshot n WHERE n.list = t.id", filter);
  query.add(" AS first_at, ");
  add_time_of(query, "max", "list_snapshot n WHERE n.list = t.id", filter);
  query.add(" AS last_at FROM list t WHERE t.id IN (");
  add_lists(query, filter, names);
  query.add(")");
  if (filter.apps)
    query.add(
        fmt::format(" AND EXISTS (SELECT 1 FROM subject s JOIN list_rank r ON r.list = t.id AND r.subject = "
                    "s.id WHERE s.entity = 'entry' AND s.app_id {})",
                    in_set),
        *filter.apps);
  query.add(") WHERE first_at IS NOT NULL ORDER BY kind DESC, name, country, lang");
  TRY_ASSIGN(const auto rows, RowQuery::open(database, std::move(query), list_parts));
  StoredLists lists;
  for (;;) {
    TRY_ASSIGN(const bool any, rows->next());
    if (!any) return lists;
    const auto span = span_at(*rows, 4);
    if (!span) continue;
    if (lists.lists.size() == max) {
      ++lists.others;
    } else {
      lists.lists.push_back(
          {text_at(*rows, 0), text_at(*rows, 1), text_at(*rows, 2), text_at(*rows, 3), *span});
    }
  }
}

}  // namespace playfast::history
