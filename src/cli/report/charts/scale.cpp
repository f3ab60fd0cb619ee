#include "cli/report/charts/scale.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace playfast::report {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

// The smallest of 1, 2 and 5 times a power of ten that is not smaller.
double nice_step(double step) {
  const double power = std::pow(10, std::floor(std::log10(step)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= step * (1 - 1e-9)) return factor * power;
  }
  return 10 * power;
}

sys_seconds moment_of(std::int64_t at) {
  constexpr std::int64_t end = 253'402'300'799;
  return sys_seconds(std::chrono::seconds(std::clamp<std::int64_t>(at, 0, end)));
}

std::int64_t seconds_of(sys_days day) {
  return std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count();
}

std::string label_of(year_month_day date, bool has_days) {
  constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto month = names[static_cast<unsigned>(date.month()) - 1];
  if (has_days) return fmt::format("{} {}", static_cast<unsigned>(date.day()), month);
  if (date.month() == std::chrono::January) return fmt::format("{}", static_cast<int>(date.year()));
  return std::string(month);
}

// The begins of every so many days; nothing if there are too many.
std::vector<TimeTick> day_ticks(Period period, int step, std::size_t max) {
  auto day = std::chrono::ceil<days>(moment_of(period.begin));
  while (day.time_since_epoch().count() % step != 0) day += days(1);
  std::vector<TimeTick> ticks;
  for (; day <= moment_of(period.end); day += days(step)) {
    ticks.push_back({seconds_of(day), label_of(day, true)});
    if (ticks.size() > max) return {};
  }
  return ticks;
}

// The same for months.
std::vector<TimeTick> month_ticks(Period period, int step, std::size_t max) {
  const year_month_day first(std::chrono::floor<days>(moment_of(period.begin)));
  const int number =
      static_cast<int>(first.year()) * 12 + static_cast<int>(static_cast<unsigned>(first.month())) - 1;
  std::vector<TimeTick> ticks;
  for (int next = (number + step - 1) / step * step;; next += step) {
    const year_month_day date(std::chrono::year(next / 12),
                              std::chrono::month(static_cast<unsigned>(next % 12) + 1), std::chrono::day(1));
    const auto at = seconds_of(sys_days(date));
    if (at > period.end) return ticks;
    if (at < period.begin) continue;
    ticks.push_back({at, label_of(date, false)});
    if (ticks.size() > max) return {};
  }
}

}  // namespace

double Scale::operator()(double value) const {
  const double part = std::clamp((value - from_) / (to_ - from_), 0.0, 1.0);
  return first_ + part * (last_ - first_);
}

Axis number_axis(Range values, int parts, double min_step) {
  // Where sums of such numbers have no end, the axis has the values alone.
  constexpr double max_value = 1e300;
  const double low = std::clamp(values.low, -max_value, max_value);
  const double high = std::clamp(values.high, -max_value, max_value);
  Axis axis;
  axis.step = nice_step(std::max({(high - low) / parts, min_step, std::fabs(high) * 1e-9}));
  // Rounding outwards may take one part more.
  const auto fits = [&] {
    axis.range = {std::floor(low / axis.step + 1e-9) * axis.step,
                  std::ceil(high / axis.step - 1e-9) * axis.step};
    return axis.range.high - axis.range.low <= axis.step * (parts + 0.5);
  };
  while (!fits()) axis.step = nice_step(axis.step * 1.5);
  if (axis.range.high <= axis.range.low) axis.range.high = axis.range.low + axis.step;
  for (int number = 0; axis.range.low + number * axis.step <= axis.range.high + axis.step / 2; ++number)
    axis.ticks.push_back(axis.range.low + number * axis.step);
  return axis;
}

std::vector<TimeTick> time_ticks(Period period, std::size_t max) {
  constexpr std::array day_steps{1, 2, 7, 14};
  constexpr std::array month_steps{1,   2,   3,     6,     12,    24,     60,     120,
                                   240, 600, 1'200, 2'400, 6'000, 12'000, 24'000, 60'000};
  for (const int step : day_steps) {
    if (auto ticks = day_ticks(period, step, max); !ticks.empty()) return ticks;
  }
  for (const int step : month_steps) {
    if (auto ticks = month_ticks(period, step, max); !ticks.empty()) return ticks;
  }
  return {};
}

}  // namespace playfast::report
