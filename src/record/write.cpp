#include "record/write.hpp"

#include <fmt/format.h>

namespace playfast::record {
namespace {

std::string day_text(std::chrono::sys_days day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", int{date.year()}, unsigned{date.month()}, unsigned{date.day()});
}

}  // namespace

void write(Day value, Sink& sink) { sink.text(day_text(value)); }

void write(Time value, Sink& sink) {
  const auto day = std::chrono::floor<std::chrono::days>(value);
  const std::chrono::hh_mm_ss clock{value - day};
  sink.text(fmt::format("{}T{:02}:{:02}:{:02}Z", day_text(day), clock.hours().count(),
                        clock.minutes().count(), clock.seconds().count()));
}

}  // namespace playfast::record
