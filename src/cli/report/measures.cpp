#include "cli/report/measures.hpp"

#include <fmt/format.h>
#include <array>

#include "cli/report/charts/html.hpp"
#include "cli/report/country_text.hpp"

namespace playfast::report {
namespace {

constexpr std::array all_measures{
    Measure{"Score", Unit::stars, 0.1, [](const LocaleHistory& one) -> const Steps& { return one.score; }},
    Measure{"Ratings", Unit::count, 1, [](const LocaleHistory& one) -> const Steps& { return one.ratings; }},
    Measure{"Installs", Unit::count, 1,
            [](const LocaleHistory& one) -> const Steps& { return one.installs(); }},
    Measure{"Price", Unit::money, 1, [](const LocaleHistory& one) -> const Steps& { return one.price; }}};

constexpr std::string_view no_data = "<span class=\"soft\">no data</span>";

std::string chart_name(std::string_view what, std::string_view app, const LocaleHistory& locale) {
  return fmt::format("{} of {}, {}", what, app, place_text(locale.country, locale.lang));
}

}  // namespace

std::span<const Measure> measures() { return all_measures; }

std::string tile(std::string_view name, std::string_view value, std::string_view remark,
                 std::string_view chart) {
  return fmt::format(
      "<figure><figcaption><b>{}</b><span class=\"value\">{}</span><span "
      "class=\"soft\">{}</span></figcaption>{}"
      "</figure>",
      name, value, remark, chart);
}

std::string measure_tile(const Measure& measure, const LocaleHistory& locale, std::string_view app,
                         Period period, ChartIds& ids) {
  constexpr int max_parts = 3;
  const auto& steps = measure.steps(locale);
  if (steps.empty()) return tile(measure.name, no_data, {}, {});
  const auto first = *steps.first().value;
  const auto last = *steps.last().value;
  // Half a price is half as high.
  const double lowest = measure.unit == Unit::money ? 0 : steps.lowest();
  auto words = in_words(steps, measure.unit, locale.currency);
  if (locale.release_count > 0)
    words += fmt::format(" {} marked.", plural(locale.releases.size(), "release", "releases"));
  const LineChart chart{.alternative = {chart_name(measure.name, app, locale), std::move(words)},
                        .period = period,
                        .axis = number_axis({lowest, steps.highest()}, max_parts, measure.min_step),
                        .lines = {{&steps, 0}},
                        .marks = locale.releases};
  return tile(measure.name, escaped(number_text(last, measure.unit, locale.currency)),
              steps.changes() ? difference_text(first, last, measure.unit) : "", line_chart(chart, ids));
}

std::string stars_tile(const LocaleHistory& locale, std::string_view app, ChartIds& ids) {
  if (!locale.last_stars) return tile("Stars", no_data, {}, {});
  const auto chart =
      star_bars(*locale.first_stars, *locale.last_stars, chart_name("Stars", app, locale), ids);
  return tile("Stars", {}, "<i class=\"now\"></i> now <i class=\"then\"></i> then", chart);
}

}  // namespace playfast::report
