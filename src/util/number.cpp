#include "util/number.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace playfast::util {

void append_number(std::string& out, std::int64_t value) {
  std::array<char, 24> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), end);
}

void append_number(std::string& out, double value) {
  // The shortest form of 100000 is 1e+05, which is not how a price is written.
  const auto size = std::abs(value);
  const bool plain = size == 0 || (size >= 1e-5 && size < 1e15);
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                          plain ? std::chars_format::fixed : std::chars_format::general);
  out.append(digits.data(), end);
}

std::string rounded(std::string_view number, int decimals) {
  double value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  std::array<char, 512> digits{};
  if (error != std::errc() || end != number.data() + number.size()) return std::string(number);
  const auto [last, failed] =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals);
  return failed == std::errc() ? std::string(digits.data(), last) : std::string(number);
}

}  // namespace playfast::util
