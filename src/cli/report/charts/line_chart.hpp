// Numbers over time, as lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "cli/report/charts/number_text.hpp"
#include "cli/report/charts/svg.hpp"

namespace playfast::report {

struct Line {
  const Steps* steps = nullptr;  ///< not empty
  std::size_t style = 0;         ///< below `line_styles`: its color and marker
  bool has_label = false;        ///< it ends with its last number
};

struct LineChart {
  Alternative alternative{};
  Period period{};  ///< not empty
  Axis axis{};
  bool inverted = false;  ///< the lowest number is on top
  std::vector<Line> lines{};
  std::span<const std::int64_t> marks{};  ///< times of releases
  bool has_markers = false;               ///< lines have more of them than at their ends, to be told apart
};

std::string line_chart(const LineChart& chart, ChartIds& ids);

/// A line's end, in its style, at a place of a chart.
std::string marker(std::size_t style, double x, double y);

/// "4.19 on 2026-01-01, 4.31 on 2026-06-24; lowest 4.1, highest 4.35"
std::string in_words(const Steps& steps, Unit unit, std::string_view currency = {});

}  // namespace playfast::report
