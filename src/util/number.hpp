// Numbers as texts.
#pragma once

#include <cstdint>
#include <string>

namespace playfast::util {

/// Appends a number in the fewest digits that read back the same; without an exponent, but for what
/// is very large or very small.
void append_number(std::string& out, std::int64_t value);
void append_number(std::string& out, double value);

}  // namespace playfast::util
