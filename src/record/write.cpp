#include "record/write.hpp"

#include <array>

namespace playfast::record {
namespace {

// Writes a number of so many digits and the character behind it; returns where that ends.
char* put(char* at, unsigned value, int digits, char next) {
  for (int place = digits; place-- > 0; value /= 10) at[place] = static_cast<char>('0' + value % 10);
  at[digits] = next;
  return at + digits + 1;
}

// RFC 3339 has years of four digits only.
char* put_date(char* at, std::chrono::sys_days day, char next) {
  const std::chrono::year_month_day date{day};
  at = put(at, static_cast<unsigned>(int{date.year()}), 4, '-');
  at = put(at, unsigned{date.month()}, 2, '-');
  return put(at, unsigned{date.day()}, 2, next);
}

}  // namespace

void write(Day value, Sink& sink) {
  std::array<char, 11> text{};
  put_date(text.data(), value, '\0');
  sink.text({text.data(), text.size() - 1});
}

void write(Time value, Sink& sink) {
  const auto day = std::chrono::floor<std::chrono::days>(value);
  const std::chrono::hh_mm_ss clock{value - day};
  std::array<char, 20> text{};
  auto* at = put_date(text.data(), day, 'T');
  at = put(at, static_cast<unsigned>(clock.hours().count()), 2, ':');
  at = put(at, static_cast<unsigned>(clock.minutes().count()), 2, ':');
  put(at, static_cast<unsigned>(clock.seconds().count()), 2, 'Z');
  sink.text({text.data(), text.size()});
}

}  // namespace playfast::record
