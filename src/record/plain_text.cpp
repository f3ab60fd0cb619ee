#include "record/plain_text.hpp"

#include <array>
#include <charconv>

namespace playfast::record {
namespace {

template <typename Number>
void append_digits(std::string& out, Number value) {
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), end);
}

}  // namespace

void append_number(std::string& out, std::int64_t value) { append_digits(out, value); }
void append_number(std::string& out, double value) { append_digits(out, value); }

}  // namespace playfast::record
