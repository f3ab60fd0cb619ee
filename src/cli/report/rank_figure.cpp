#include <fmt/format.h>
#include <algorithm>
#include <iterator>

#include "cli/report/charts/html.hpp"
#include "cli/report/charts/line_chart.hpp"
#include "cli/report/country_text.hpp"
#include "cli/report/rank_list.hpp"

namespace playfast::report {
namespace {

Axis rank_axis(double worst) {
  auto axis = number_axis({0, std::max(worst, 2.0)}, 4, 1);
  // There is no rank 0.
  axis.range.low = 1;
  axis.ticks.front() = 1;
  if (axis.step == 1) axis.ticks.erase(axis.ticks.begin() + 1);
  return axis;
}

// The latest of a list are the same for all its lines.
std::string name_of(const RankLine& line) { return line.title.empty() ? line.app_id : line.title; }

// "3 ▲2" or "left"
std::string rank_now(const RankLine& line) {
  if (!line.is_in) return "<td class=\"rank soft\">out<td>";
  const double change = *line.ranks.first().value - *line.ranks.last().value;
  const auto text =
      change == 0 ? std::string("=") : fmt::format("{}{:.0f}", change > 0 ? "▲" : "▼", std::abs(change));
  return fmt::format("<td class=\"rank\">{}<td class=\"soft\">{}",
                     number_text(*line.ranks.last().value, Unit::rank), text);
}

std::string key_of(std::size_t style) {
  return fmt::format(
      "<svg class=\"key\" viewBox=\"0 0 26 10\" aria-hidden=\"true\"><path class=\"c{}\" d=\"M0 5h26\"/>"
      "{}</svg>",
      style + 1, marker(style, 13, 5));
}

}  // namespace

std::string rank_figure(const RankList& list, Period period, ChartIds& ids) {
  const auto place = place_text(list.list.country, list.list.lang);
  LineChart chart{.alternative = {.title = fmt::format("Ranks: {}, {}", list.list.name, place)},
                  .period = period,
                  .inverted = true,
                  .has_markers = true};
  double worst = 1;
  std::string names;
  for (std::size_t style = 0; style < list.lines.size(); ++style) {
    const auto& line = list.lines[style];
    worst = std::max(worst, line.ranks.highest());
    chart.lines.push_back({.steps = &line.ranks, .style = style, .has_label = line.is_in});
    chart.alternative.description +=
        fmt::format("{}{}: {}", style > 0 ? " " : "", name_of(line), in_words(line.ranks, Unit::rank));
    fmt::format_to(std::back_inserter(names), "<tr><td>{}{}<td class=\"app\">{}", key_of(style),
                   rank_now(line), isolated(name_of(line)));
  }
  chart.axis = rank_axis(worst);
  const auto others = list.others == 0 ? std::string()
                                       : fmt::format("<p class=\"note\">{} not shown</p>",
                                                     plural(list.others, "more app", "more apps"));
  return fmt::format(
      "<figure class=\"ranks\"><figcaption><b>{}</b><span class=\"soft\">{}</span></figcaption>{}<table "
      "class=\"names\"><tbody>{}</tbody></table>{}</figure>",
      isolated(list.list.name), escaped(place), line_chart(chart, ids), names, others);
}

}  // namespace playfast::report
