#include "cli/report/review_tiles.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "cli/report/charts/bars.hpp"
#include "cli/report/charts/line_chart.hpp"
#include "cli/report/measures.hpp"

namespace playfast::report {
namespace {

using Weeks = std::span<const history::ReviewWeek>;

std::string week_words(Weeks weeks, std::uint64_t total) {
  const auto most = std::ranges::max_element(weeks, {}, &history::ReviewWeek::reviews);
  return fmt::format("{} in {}; most in the week of {}: {}.", plural(total, "review", "reviews"),
                     plural(weeks.size(), "week", "weeks"), day_text(most->at),
                     number_text(static_cast<double>(most->reviews), Unit::count));
}

std::string mean_words(Weeks weeks) {
  const auto [lowest, highest] = std::ranges::minmax_element(weeks, {}, &history::ReviewWeek::mean_score);
  const auto text = [](const history::ReviewWeek& week) { return number_text(week.mean_score, Unit::stars); };
  return fmt::format("{} in the week of {}, {} in that of {}; lowest {}, highest {}.", text(weeks.front()),
                     day_text(weeks.front().at), text(weeks.back()), day_text(weeks.back().at), text(*lowest),
                     text(*highest));
}

// A week without reviews has no mean.
Steps means_of(Weeks weeks) {
  Steps means;
  for (const auto& week : weeks) {
    means.add(week.at, week.mean_score);
    means.add(week.at + history::seconds_of_week - 1, week.mean_score);
    const auto next = std::ranges::find(weeks, week.at + history::seconds_of_week, &history::ReviewWeek::at);
    if (next == weeks.end()) means.add(week.at + history::seconds_of_week, std::nullopt);
  }
  return means;
}

}  // namespace

std::string review_tiles(Weeks weeks, std::string_view app, Period period, ChartIds& ids) {
  const auto first = std::ranges::lower_bound(weeks, period.begin, {}, &history::ReviewWeek::at);
  weeks = weeks.subspan(static_cast<std::size_t>(first - weeks.begin()));
  if (weeks.empty()) return "<p class=\"note\">No reviews in this time.</p>";
  std::uint64_t total = 0;
  for (const auto& week : weeks) total += week.reviews;
  const auto bars =
      week_bars(weeks, period, {fmt::format("Reviews of {} per week", app), week_words(weeks, total)}, ids);
  const auto means = means_of(weeks);
  const LineChart chart{
      .alternative = {fmt::format("Mean stars of reviews of {} per week", app), mean_words(weeks)},
      .period = period,
      .axis = number_axis({1, 5}, 4, 1),
      .lines = {{&means, 0}}};
  return fmt::format("<div class=\"tiles\">{}{}</div>",
                     tile("Reviews", number_text(static_cast<double>(total), Unit::count), "", bars),
                     tile("Mean stars", number_text(*means.last().value, Unit::stars), "latest week",
                          line_chart(chart, ids)));
}

}  // namespace playfast::report
