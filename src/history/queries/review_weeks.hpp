// How many reviews were written each week, and their scores.
#pragma once

#include "history/queries/query.hpp"

namespace playfast::history {

/// A week that has reviews; it begins on a Monday, UTC.
struct ReviewWeek {
  std::int64_t at = 0;  ///< its begin, in seconds since 1970
  std::uint64_t reviews = 0;
  double mean_score = 0;  ///< 1 to 5
};

/// When a review `r` was written, in SQL: seconds since 1970; null for what is not a time.
inline constexpr std::string_view written_at = "CAST(strftime('%s', r.created_at) AS INTEGER)";

inline constexpr std::int64_t seconds_of_week = 604'800;
/// When the week of a time after 1970-01-05 began.
std::int64_t week_begin(std::int64_t at);

/// The weeks of the reviews of the filter's apps, by time of writing, in order. Reviews are the same in all
/// countries. Errors: state, output.
Result<std::vector<ReviewWeek>> review_weeks(Database& database, const Filter& filter);

}  // namespace playfast::history
