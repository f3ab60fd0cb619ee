#include "cli/report/contents.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <optional>

#include "cli/report/charts/number_text.hpp"
#include "util/try.hpp"

namespace playfast::report {
namespace {

constexpr std::size_t max_apps = 50;
constexpr std::size_t max_lists = 60;

void include(std::optional<Period>& all, std::int64_t begin, std::int64_t end) {
  all = all ? Period{std::min(all->begin, begin), std::max(all->end, end)} : Period{begin, end};
}

// The time of all records, or that of the filter; whole days.
Period record_period(const Contents& contents, const history::Filter& filter) {
  std::optional<Period> all;
  if (contents.apps.span) include(all, contents.apps.span->first, contents.apps.span->last);
  for (const auto& list : contents.lists.lists) include(all, list.span.first, list.span.last);
  if (!all) {
    for (const auto& weeks : contents.weeks) {
      if (!weeks.empty()) include(all, weeks.front().at, weeks.back().at + history::seconds_of_week - 1);
    }
  }
  auto period = all.value_or(Period());
  if (filter.since) period.begin = *filter.since;
  if (filter.before) period.end = *filter.before - 1;
  constexpr std::int64_t day = 86'400;
  constexpr std::int64_t end_of_times = 253'402'300'800;
  period.begin = std::clamp<std::int64_t>(period.begin, 0, end_of_times - day) / day * day;
  period.end = std::clamp<std::int64_t>(period.end, period.begin, end_of_times - 1) / day * day + day;
  return period;
}

// Reviews are older than the records: up to a year of them is shown, unless the filter says which.
Period review_period(const Contents& contents, const Period& records, const history::Filter& filter) {
  constexpr std::int64_t year = 52 * history::seconds_of_week;
  auto begin = filter.since ? records.begin : std::min(records.begin, records.end - year);
  auto first = records.end;
  for (const auto& weeks : contents.weeks) {
    const auto week = std::ranges::lower_bound(weeks, begin, {}, &history::ReviewWeek::at);
    if (week != weeks.end()) first = std::min(first, week->at);
  }
  begin = std::clamp<std::int64_t>(first, 0, records.end - 1);
  return {begin, std::max(records.end, history::week_begin(records.end) + history::seconds_of_week)};
}

}  // namespace

Result<Contents> find_contents(history::Database& database, const PageRequest& request) {
  Contents contents;
  TRY_ASSIGN(contents.apps, history::stored_apps(database, request.filter, max_apps));
  TRY_ASSIGN(contents.lists, history::stored_lists(database, request.filter, request.lists, max_lists));
  for (const auto& id : contents.apps.ids) {
    auto filter = request.filter;
    filter.apps = {id};
    TRY_ASSIGN(auto weeks, history::review_weeks(database, filter));
    contents.weeks.push_back(std::move(weeks));
  }
  contents.periods.records = record_period(contents, request.filter);
  contents.periods.reviews = review_period(contents, contents.periods.records, request.filter);
  return contents;
}

std::vector<std::string> notes_of(const Contents& contents) {
  std::vector<std::string> notes;
  if (contents.apps.others > 0)
    notes.push_back(fmt::format("only the first {} of {} apps shown; choose others by ID", max_apps,
                                max_apps + contents.apps.others));
  if (contents.lists.others > 0)
    notes.push_back(fmt::format("only the first {} of {} lists shown; choose others with --list", max_lists,
                                max_lists + contents.lists.others));
  return notes;
}

std::string summary_of(const Contents& contents, std::size_t countries) {
  std::string text;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
    if (count > 0) text += plural(count, one, many) + " · ";
  };
  add(contents.apps.ids.size(), "app", "apps");
  add(countries, "country", "countries");
  add(contents.lists.lists.size(), "list", "lists");
  return text + fmt::format("{} to {}", day_text(contents.periods.records.begin),
                            day_text(contents.periods.records.end - 1));
}

}  // namespace playfast::report
