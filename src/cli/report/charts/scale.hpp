// Where values and times stand in a chart, and which of them are labelled.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/report/charts/steps.hpp"

namespace playfast::report {

struct Range {
  double low = 0;
  double high = 1;
};

/// From values to places; `from` and `to` differ.
class Scale {
 public:
  Scale(double from, double to, double first, double last)
      : from_(from), to_(to), first_(first), last_(last) {}

  /// What is outside is put on the edge.
  double operator()(double value) const;

 private:
  double from_;
  double to_;
  double first_;
  double last_;
};

/// The labels of an axis of numbers: 1, 2 or 5 times a power of ten apart.
struct Axis {
  Range range{};  ///< from its first label to its last
  double step = 1;
  std::vector<double> ticks{};
};

/// An axis that has all of the values, with `parts` or fewer steps that are `min_step` or more.
Axis number_axis(Range values, int parts, double min_step);

struct TimeTick {
  std::int64_t at = 0;
  std::string label;  ///< "2026", "Mar", "12 Mar"

  bool operator==(const TimeTick&) const = default;
};

/// Up to `max` begins of days, months or years in the period.
std::vector<TimeTick> time_ticks(Period period, std::size_t max);

}  // namespace playfast::report
