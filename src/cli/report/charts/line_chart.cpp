#include "cli/report/charts/line_chart.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>

#include "cli/report/charts/palette.hpp"

namespace playfast::report {
namespace {

// Each marker from its middle.
constexpr std::array<std::string_view, line_styles> markers{
    "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z",               // disc
    "m-3-3h6v6h-6z",                                              // square
    "m0-4.2l4.2 4.2l-4.2 4.2l-4.2-4.2z",                          // diamond
    "m0-4l4 7h-8z",                                               // triangle
    "m0 4l4-7h-8z",                                               // triangle, upside down
    "m-1.2-4h2.4v2.8h2.8v2.4h-2.8v2.8h-2.4v-2.8h-2.8v-2.4h2.8z",  // cross
    "m-4-2.5h8v5h-8z",                                            // bar
    "m-2-4h4v8h-4z"};                                             // post

// A path in tenths, with a corner wherever the value changes.
std::string path_of(const Steps& steps, const Scale& x, const Scale& y) {
  std::string path;
  bool is_down = false;
  int x_now = 0;
  int y_now = 0;
  const auto go_to = [&](int place) {
    if (place != x_now) fmt::format_to(std::back_inserter(path), "h{}", place - x_now);
    x_now = place;
  };
  for (const auto& [at, value] : steps.points()) {
    const int place = tenths(x(static_cast<double>(at)));
    if (is_down) go_to(place);
    is_down = value.has_value();
    if (!value) continue;
    const int height = tenths(y(*value));
    if (path.empty() || x_now != place) {
      fmt::format_to(std::back_inserter(path), "M{} {}", place, height);
    } else if (height != y_now) {
      fmt::format_to(std::back_inserter(path), "v{}", height - y_now);
    }
    x_now = place;
    y_now = height;
  }
  if (is_down) go_to(std::max(x_now + 1, tenths(x(static_cast<double>(steps.last().at)))));
  return path;
}

std::string releases(std::span<const std::int64_t> marks, const Scale& x, const Plot& plot) {
  std::string lines;
  std::string heads;
  for (const auto at : marks) {
    const double place = x(static_cast<double>(at));
    fmt::format_to(std::back_inserter(lines), "M{:.1f} {}V{}", place, plot.top - 4, plot.bottom);
    fmt::format_to(std::back_inserter(heads), "M{:.1f} {}h6l-3 5z", place - 3, plot.top - 9);
  }
  if (lines.empty()) return {};
  return fmt::format("<path class=\"release\" d=\"{}\"/><path class=\"head\" d=\"{}\"/>", lines, heads);
}

// Labels that stand too close are moved down, or up where the chart ends.
std::vector<double> spread(std::vector<double> heights, const Plot& plot) {
  constexpr double distance = 11;
  std::vector<double*> order;
  order.reserve(heights.size());
  for (auto& height : heights) order.push_back(&height);
  std::ranges::stable_sort(order, {}, [](const double* height) { return *height; });
  for (std::size_t index = 1; index < order.size(); ++index)
    *order[index] = std::max(*order[index], *order[index - 1] + distance);
  double limit = plot.bottom;
  for (auto at = order.rbegin(); at != order.rend(); ++at) {
    **at = std::min(**at, limit);
    limit = **at - distance;
  }
  return heights;
}

void append_ends(std::string& svg, const LineChart& chart, const Scale& x, const Scale& y, const Plot& plot) {
  std::vector<double> heights;
  for (const auto& line : chart.lines) {
    if (line.has_label) heights.push_back(y(*line.steps->last().value));
  }
  heights = spread(std::move(heights), plot);
  auto height = heights.begin();
  for (const auto& line : chart.lines) {
    const auto& [at, value] = line.steps->last();
    const double place = x(static_cast<double>(at));
    svg += marker(line.style, place, y(*value));
    if (line.has_label)
      fmt::format_to(std::back_inserter(svg), "<text x=\"{:.1f}\" y=\"{:.1f}\">{}</text>", place + 8,
                     *height++ + 3.5, number_text(*value, Unit::rank));
  }
}

// The value at a time; none in a gap.
std::optional<double> value_at(const Steps& steps, std::int64_t at) {
  const auto after = std::ranges::upper_bound(steps.points(), at, {}, &Steps::Point::at);
  if (after == steps.points().begin()) return std::nullopt;
  return std::prev(after)->value;
}

// Where the axis has a label, each line has its marker.
void append_markers(std::string& svg, const LineChart& chart, const Scale& x, const Scale& y) {
  constexpr double min_distance = 20;  // of a marker from that at the end
  for (const auto& tick : time_ticks(chart.period, max_time_ticks)) {
    for (const auto& line : chart.lines) {
      const auto value = value_at(*line.steps, tick.at);
      const double end = x(static_cast<double>(line.steps->last().at));
      if (value && x(static_cast<double>(tick.at)) < end - min_distance)
        svg += marker(line.style, x(static_cast<double>(tick.at)), y(*value));
    }
  }
}

}  // namespace

std::string marker(std::size_t style, double x, double y) {
  return fmt::format("<path class=\"m{}\" d=\"M{:.1f} {:.1f}{}\"/>", style + 1, x, y, markers[style]);
}

std::string line_chart(const LineChart& chart, ChartIds& ids) {
  Plot plot;
  constexpr double label_width = 14;
  if (std::ranges::any_of(chart.lines, &Line::has_label)) plot.right -= label_width;
  const Scale x(static_cast<double>(chart.period.begin), static_cast<double>(chart.period.end), plot.left,
                plot.right);
  const auto [low, high] = chart.axis.range;
  const Scale y(chart.inverted ? high : low, chart.inverted ? low : high, plot.bottom, plot.top);
  auto svg = svg_begin(chart.alternative, ids);
  append_number_axis(svg, chart.axis, y, plot);
  append_time_axis(svg, chart.period, plot);
  svg += releases(chart.marks, x, plot);
  svg += "<g transform=\"scale(.1)\">";
  for (const auto& line : chart.lines)
    fmt::format_to(std::back_inserter(svg), "<path class=\"c{}\" d=\"{}\"/>", line.style + 1,
                   path_of(*line.steps, x, y));
  svg += "</g>";
  if (chart.has_markers) append_markers(svg, chart, x, y);
  append_ends(svg, chart, x, y, plot);
  return svg + "</svg>";
}

std::string in_words(const Steps& steps, Unit unit, std::string_view currency) {
  if (steps.empty()) return "No data.";
  const auto text = [&](double value) { return number_text(value, unit, currency); };
  const auto& first = steps.first();
  const auto& last = steps.last();
  if (first.at == last.at) return fmt::format("{} on {}.", text(*first.value), day_text(first.at));
  if (!steps.changes())
    return fmt::format("{} from {} to {}, unchanged.", text(*first.value), day_text(first.at),
                       day_text(last.at));
  return fmt::format("{} on {}, {} on {}; lowest {}, highest {}.", text(*first.value), day_text(first.at),
                     text(*last.value), day_text(last.at), text(steps.lowest()), text(steps.highest()));
}

}  // namespace playfast::report
