#include "cli/report/app_section.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>

#include "cli/report/charts/html.hpp"
#include "cli/report/country_text.hpp"
#include "cli/report/measures.hpp"
#include "cli/report/review_tiles.hpp"

namespace playfast::report {
namespace {

// What the last locale has of which something is known.
const LocaleHistory* known(const AppHistory& app, std::string LocaleHistory::*text) {
  const auto found =
      std::ranges::find_if(app.locales, [&](const LocaleHistory& one) { return !(one.*text).empty(); });
  return found == app.locales.end() ? nullptr : &*found;
}

bool is_free(const AppHistory& app) {
  const bool has_price = std::ranges::any_of(app.locales, [](const auto& one) { return !one.price.empty(); });
  return has_price && std::ranges::all_of(app.locales, [](const auto& one) {
           return one.price.empty() || *one.price.last().value == 0;
         });
}

std::string header(const AppHistory& app) {
  auto html =
      fmt::format("<header><h2>{}</h2><p class=\"soft\">{}", isolated(title_of(app)), app_link(app.app_id));
  if (const auto* one = known(app, &LocaleHistory::developer); one != nullptr)
    html += fmt::format(" · {}", isolated(one->developer));
  if (const auto* one = known(app, &LocaleHistory::version); one != nullptr)
    html += fmt::format(" · version {}", isolated(one->version));
  if (is_free(app)) html += " · free";
  std::uint64_t releases = 0;
  for (const auto& locale : app.locales) releases = std::max(releases, locale.release_count);
  if (releases > 0) html += fmt::format(" · {}", plural(releases, "release", "releases"));
  return html + "</p></header>";
}

std::string locale_heading(const LocaleHistory& locale) {
  const bool is_there = locale.availability.empty() || locale.availability == "available";
  return fmt::format("<h3>{} <span class=\"soft\">{} · {}{}</span></h3>",
                     escaped(country_name(locale.country)), escaped(locale.country), escaped(locale.lang),
                     is_there ? "" : fmt::format(" · <b>{}</b>", escaped(locale.availability)));
}

std::string locale_tiles(const AppHistory& app, const LocaleHistory& locale, Period period, ChartIds& ids) {
  std::string html = "<div class=\"tiles\">";
  for (const auto& measure : measures()) {
    // Tiles of one measure stand below each other. A line of nothing but zeros is none.
    const bool is_anywhere = std::ranges::any_of(app.locales, [&](const LocaleHistory& one) {
      const auto& steps = measure.steps(one);
      return !steps.empty() && (steps.changes() || steps.highest() != 0);
    });
    if (is_anywhere) html += measure_tile(measure, locale, title_of(app), period, ids);
  }
  const bool has_stars =
      std::ranges::any_of(app.locales, [](const auto& one) { return one.last_stars.has_value(); });
  if (has_stars) html += stars_tile(locale, title_of(app), ids);
  return html + "</div>";
}

std::string cell_of(const Measure& measure, const LocaleHistory& locale) {
  const auto& steps = measure.steps(locale);
  if (steps.empty()) return fmt::format("<td class=\"{0} soft\">–<td class=\"{0}\">", measure.name);
  const auto now = number_text(*steps.last().value, measure.unit, locale.currency);
  const auto difference = steps.changes()
                              ? difference_text(*steps.first().value, *steps.last().value, measure.unit)
                              : std::string();
  return fmt::format("<td class=\"{0}\">{1}<td class=\"{0} soft\">{2}", measure.name, escaped(now),
                     difference);
}

}  // namespace

std::string title_of(const AppHistory& app) {
  const auto* const one = known(app, &LocaleHistory::title);
  return one == nullptr ? app.app_id : one->title;
}

std::string app_section(const AppContents& contents, const Periods& periods, std::size_t number,
                        ChartIds& ids) {
  const auto& app = contents.app;
  auto html = fmt::format("<section id=\"app-{}\">{}", number, header(app));
  for (const auto& locale : app.locales) {
    html += locale_heading(locale);
    html += locale_tiles(app, locale, periods.records, ids);
  }
  if (app.other_locales > 0)
    html +=
        fmt::format("<p class=\"note\">{} not shown; choose with --country and --lang.</p>",
                    plural(app.other_locales, "more country or language", "more countries and languages"));
  if (!contents.weeks.empty()) {
    html += "<h3>Reviews <span class=\"soft\">per week, all countries</span></h3>";
    html += review_tiles(contents.weeks, title_of(app), periods.reviews, ids);
  }
  if (!contents.changes.latest.empty()) html += "<h3>Changes</h3>" + change_table(contents.changes);
  return html + "</section>";
}

std::string overview_rows(const AppHistory& app, std::size_t number) {
  std::string html;
  for (std::size_t index = 0; index < app.locales.size(); ++index) {
    const auto& locale = app.locales[index];
    html += "<tr>";
    if (index == 0)
      fmt::format_to(std::back_inserter(html),
                     "<th scope=\"rowgroup\" rowspan=\"{}\"><a href=\"#app-{}\">{}</a>", app.locales.size(),
                     number, isolated(title_of(app)));
    fmt::format_to(std::back_inserter(html), "<td class=\"place\">{} <span class=\"soft\">{}</span>",
                   escaped(country_name(locale.country)), escaped(locale.lang));
    for (const auto& measure : measures()) html += cell_of(measure, locale);
  }
  return html;
}

}  // namespace playfast::report
