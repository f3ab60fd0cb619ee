#include "cli/report/charts/svg.hpp"

#include <fmt/format.h>
#include <cmath>
#include <iterator>

#include "cli/report/charts/html.hpp"
#include "cli/report/charts/number_text.hpp"

namespace playfast::report {

std::string svg_begin(const Alternative& alternative, ChartIds& ids) {
  const int id = ids.next();
  return fmt::format(
      "<svg role=\"img\" viewBox=\"0 0 {0} {1}\" aria-labelledby=\"t{2} d{2}\"><title id=\"t{2}\">{3}</title>"
      "<desc id=\"d{2}\">{4}</desc>",
      chart_width, chart_height, id, escaped(alternative.title), escaped(alternative.description));
}

int tenths(double units) { return static_cast<int>(std::lround(units * 10)); }

void append_time_axis(std::string& svg, Period period, const Plot& plot) {
  const Scale x(static_cast<double>(period.begin), static_cast<double>(period.end), plot.left, plot.right);
  for (const auto& tick : time_ticks(period, max_time_ticks)) {
    const double place = x(static_cast<double>(tick.at));
    fmt::format_to(std::back_inserter(svg), "<path class=\"tick\" d=\"M{0:.1f} {1}v4\"/>", place,
                   plot.bottom);
    // A label that is cut off at the edge says nothing.
    const auto* const anchor = place > plot.right - 12 ? " text-anchor=\"end\"" : "";
    fmt::format_to(std::back_inserter(svg), "<text class=\"x\" x=\"{:.1f}\" y=\"{}\"{}>{}</text>",
                   place > plot.right - 12 ? plot.right + 8 : place, plot.bottom + 16, anchor, tick.label);
  }
}

void append_number_axis(std::string& svg, const Axis& axis, const Scale& y, const Plot& plot) {
  std::string lines;
  for (const double tick : axis.ticks) {
    fmt::format_to(std::back_inserter(lines), "M{} {:.1f}H{}", plot.left, y(tick), plot.right);
    fmt::format_to(std::back_inserter(svg), "<text class=\"y\" x=\"{}\" y=\"{:.1f}\">{}</text>",
                   plot.left - 6, y(tick) + 3.5, tick_text(tick, axis.step));
  }
  fmt::format_to(std::back_inserter(svg), "<path class=\"grid\" d=\"{}\"/>", lines);
}

}  // namespace playfast::report
