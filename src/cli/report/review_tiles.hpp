// The reviews of an app by week.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/report/charts/svg.hpp"
#include "history/queries/review_weeks.hpp"

namespace playfast::report {

/// Charts of how many there were, and of their mean score. What is before the period is left out.
std::string review_tiles(std::span<const history::ReviewWeek> weeks, std::string_view app, Period period,
                         ChartIds& ids);

}  // namespace playfast::report
