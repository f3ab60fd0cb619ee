// Counts as bars: of stars, and of reviews per week.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/report/charts/svg.hpp"
#include "history/queries/review_weeks.hpp"

namespace playfast::report {

/// The number of ratings with 1 to 5 stars.
using Stars = std::array<std::int64_t, 5>;

/// Five counts, not negative, that a database has as JSON; not all 0.
std::optional<Stars> parse_stars(std::string_view json);

/// The shares of stars now, with a line at what they were then, and "5 stars 62 %, 60 % then; …".
std::string star_bars(const Stars& then, const Stars& now, std::string title, ChartIds& ids);

/// A bar for each week of the period.
std::string week_bars(std::span<const history::ReviewWeek> weeks, Period period,
                      const Alternative& alternative, ChartIds& ids);

}  // namespace playfast::report
