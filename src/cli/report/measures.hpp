// The numbers of an app that a report shows over time.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/report/app_history.hpp"
#include "cli/report/charts/line_chart.hpp"

namespace playfast::report {

struct Measure {
  std::string_view name;
  Unit unit;
  double min_step;  ///< of an axis
  const Steps& (*steps)(const LocaleHistory&);
};

std::span<const Measure> measures();

/// A chart with its name, the latest number and the difference to the first one.
std::string measure_tile(const Measure& measure, const LocaleHistory& locale, std::string_view app,
                         Period period, ChartIds& ids);

/// How many ratings have how many stars, in the last record and in the first.
std::string stars_tile(const LocaleHistory& locale, std::string_view app, ChartIds& ids);

/// A <figure> with a name, a number that matters and a remark on it; all are HTML.
std::string tile(std::string_view name, std::string_view value, std::string_view remark,
                 std::string_view chart);

}  // namespace playfast::report
