#include "history/queries/review_weeks.hpp"

#include <fmt/format.h>
#include <array>

#include "util/try.hpp"

namespace playfast::history {
namespace {

using record::Column;
using record::Type;

constexpr std::int64_t first_monday = 345'600;  // 1970-01-05

constexpr std::array week_parts{Column{"week", Type::integer, &shapes::integer_or_null, "its begin", {}},
                                Column{"reviews", Type::integer, &shapes::integer_or_null, "written", {}},
                                Column{"score", Type::number, &shapes::any, "their mean", {}}};

QueryText weeks_query(const Filter& filter) {
  QueryText query(fmt::format(
      "SELECT ({0} - {1}) / {2} * {2} + {1} AS week, count(*), avg(r.score) FROM subject s CROSS JOIN "
      "latest_review r ON r.subject = s.id WHERE s.entity = 'review' AND {0} >= {1} AND r.score BETWEEN 1 "
      "AND 5",
      written_at, first_monday, seconds_of_week));
  if (filter.apps) query.add(fmt::format(" AND s.app_id {}", in_set), *filter.apps);
  if (!filter.langs.empty()) query.add(fmt::format(" AND r.lang {}", in_set), filter.langs);
  add_times(query, written_at, filter);
  query.add(" GROUP BY week ORDER BY week");
  return query;
}

}  // namespace

std::int64_t week_begin(std::int64_t at) {
  return (at - first_monday) / seconds_of_week * seconds_of_week + first_monday;
}

Result<std::vector<ReviewWeek>> review_weeks(Database& database, const Filter& filter) {
  TRY_ASSIGN(const auto rows, RowQuery::open(database, weeks_query(filter), week_parts));
  std::vector<ReviewWeek> weeks;
  Value at;
  Value count;
  Value score;
  for (;;) {
    TRY_ASSIGN(const bool any, rows->next());
    if (!any) return weeks;
    read_value(*rows, 0, at);
    read_value(*rows, 1, count);
    read_value(*rows, 2, score);
    weeks.push_back({at.integer, static_cast<std::uint64_t>(count.integer), score.number});
  }
}

}  // namespace playfast::history
