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

}  // namespace playfast::util
