#include "cli/report/charts/number_text.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace playfast::report {
namespace {

constexpr double max_plain = 1e15;  // beyond, a double has no single units
constexpr std::string_view minus = "\xE2\x88\x92";

std::string grouped(double value) {
  if (std::fabs(value) >= max_plain) return fmt::format("{:.3g}", value);
  auto digits = fmt::format("{:.0f}", std::fabs(value));
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), 1, ',');
  return std::signbit(value) && digits != "0" ? fmt::format("{}{}", minus, digits) : digits;
}

std::string money(double value, std::string_view currency) {
  if (value == 0) return "Free";
  const bool is_whole = std::round(value) == value || std::fabs(value) >= max_plain;
  auto text = is_whole ? grouped(value) : fmt::format("{:.2f}", value);
  return currency.empty() ? text : fmt::format("{} {}", text, currency);
}

}  // namespace

std::string number_text(double value, Unit unit, std::string_view currency) {
  if (unit == Unit::stars) return fmt::format("{:.2f}", value);
  return unit == Unit::money ? money(value, currency) : grouped(value);
}

std::string difference_text(double before, double after, Unit unit) {
  const auto distance = std::fabs(after - before);
  const auto is_whole = [](double value) { return std::round(value) == value; };
  const bool has_fraction =
      unit == Unit::stars || (unit == Unit::money && !(is_whole(before) && is_whole(after)));
  const auto text = has_fraction ? fmt::format("{:.2f}", distance) : grouped(distance);
  if (text == "0" || text == "0.00") return "±0";
  return fmt::format("{}{}", after > before ? "+" : minus, text);
}

std::string tick_text(double value, double step) {
  struct Letter {
    double unit;
    std::string_view letter;
  };
  constexpr std::array scales{Letter{1e9, "B"}, Letter{1e6, "M"}, Letter{1e3, "k"}};
  const auto size = std::fabs(value);
  if (size >= max_plain) return fmt::format("{:.2g}", value);
  const auto* const scale = std::ranges::find_if(scales, [&](const Letter& one) { return size >= one.unit; });
  const double unit = scale == scales.end() ? 1 : scale->unit;
  const auto decimals = static_cast<int>(std::clamp(std::ceil(-std::log10(step / unit) - 1e-9), 0.0, 4.0));
  return fmt::format("{:.{}f}{}", value / unit, decimals, scale == scales.end() ? "" : scale->letter);
}

std::string day_text(std::int64_t at) {
  constexpr std::int64_t end = 253'402'300'800;  // years have four digits
  const auto moment = std::clamp<std::int64_t>(at, 0, end - 1);
  const std::chrono::sys_days day{
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(moment)))};
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string plural(std::uint64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", grouped(static_cast<double>(count)), count == 1 ? one : many);
}

}  // namespace playfast::report
