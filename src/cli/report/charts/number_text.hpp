// Numbers and times as a report shows them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace playfast::report {

/// What a number is.
enum class Unit : std::uint8_t { stars, count, money, rank };

/// "4.31", "1,234,567", "4.99 EUR" (0: "Free"), "3". `currency` is a code, of money.
std::string number_text(double value, Unit unit, std::string_view currency = {});

/// "+0.12", "−3"; "±0" where the texts of both numbers are the same.
std::string difference_text(double before, double after, Unit unit);

/// The label of an axis where labels are `step` apart: "1.25M".
std::string tick_text(double value, double step);

/// "2026-06-24", UTC.
std::string day_text(std::int64_t at);

/// "3 releases", "1 release".
std::string plural(std::uint64_t count, std::string_view one, std::string_view many);

}  // namespace playfast::report
