// Texts in JSON.
#pragma once

#include <string>
#include <string_view>

namespace playfast::util {

/// Appends a text as it stands between the quotes of a JSON string. Bytes from 0x80 on stay as they are.
void append_json_escaped(std::string& out, std::string_view text);

/// The text as a JSON string, in quotes.
std::string json_string(std::string_view text);

}  // namespace playfast::util
