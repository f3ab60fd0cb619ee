#include "store/text_value.hpp"

#include <charconv>
#include <cmath>

namespace playfast::store {
namespace {

template <typename Number>
bool parse_number(std::string_view text, Number& value) {
  const auto* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return error == std::errc() && stop == end && value >= 0;
}

}  // namespace

bool parse_value(std::string_view text, std::string& value) {
  value = text;
  return true;
}
bool parse_value(std::string_view text, double& value) {
  return parse_number(text, value) && std::isfinite(value);
}
bool parse_value(std::string_view text, std::int64_t& value) { return parse_number(text, value); }

bool same_value(const std::string& one, const std::string& other) { return one == other; }
bool same_value(double one, double other) { return std::abs(one - other) <= 1e-4; }
bool same_value(std::int64_t one, std::int64_t other) { return one == other; }

}  // namespace playfast::store
