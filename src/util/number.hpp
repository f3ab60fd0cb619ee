// Numbers as texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace playfast::util {

/// Appends a number in the fewest digits that read back the same; without an exponent, but for what
/// is very large or very small.
void append_number(std::string& out, std::int64_t value);
void append_number(std::string& out, double value);

/// A number in digits, rounded to so many behind the point; other texts as they are.
std::string rounded(std::string_view number, int decimals);

}  // namespace playfast::util
