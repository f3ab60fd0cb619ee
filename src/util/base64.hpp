// Base64, as RFC 4648 has it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace playfast::util {

/// The bytes of a text in the standard or the URL-safe alphabet, with or without padding; nothing
/// where another character is in it.
std::optional<std::string> decode_base64(std::string_view text);

}  // namespace playfast::util
