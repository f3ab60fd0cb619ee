// What all charts of a report have in common.
#pragma once

#include <string>
#include <vector>

#include "cli/report/charts/scale.hpp"

namespace playfast::report {

/// What a chart shows, for those who cannot see it. Plain texts.
struct Alternative {
  std::string title{};
  std::string description{};
};

/// Numbers the charts of a page, so that each can name its own text alternative.
class ChartIds {
 public:
  int next() { return ++last_; }

 private:
  int last_ = 0;
};

/// Units of a chart, about a pixel each. Paths have tenths of them, which take fewer bytes.
inline constexpr int chart_width = 300;
inline constexpr int chart_height = 130;
struct Plot {
  double left = 38;
  double right = 290;
  double top = 12;
  double bottom = 108;
};

/// How many labels an axis of times has, or fewer.
inline constexpr std::size_t max_time_ticks = 6;

/// An <svg> with its text alternative, to be closed by "</svg>".
std::string svg_begin(const Alternative& alternative, ChartIds& ids);

/// Labels and lines of an axis of times, and of one of numbers, whose lowest is at `y(low)`.
void append_time_axis(std::string& svg, Period period, const Plot& plot);
void append_number_axis(std::string& svg, const Axis& axis, const Scale& y, const Plot& plot);

/// A coordinate in tenths.
int tenths(double units);

}  // namespace playfast::report
