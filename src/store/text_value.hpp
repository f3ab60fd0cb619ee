// Values that a page gives as texts, in its second copy for search engines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace playfast::store {

/// Reads a whole text as a value; false when it is none. Counts are not negative.
bool parse_value(std::string_view text, std::string& value);
bool parse_value(std::string_view text, double& value);
bool parse_value(std::string_view text, std::int64_t& value);

/// Whether both copies mean the same. Scores are printed from 32-bit floats there: to 1e-4.
bool same_value(const std::string& one, const std::string& other);
bool same_value(double one, double other);
bool same_value(std::int64_t one, std::int64_t other);

}  // namespace playfast::store
