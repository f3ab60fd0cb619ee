// UTF-8 as it must be, whatever came in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace playfast::util {

/// One character at the start of a text.
struct Character {
  char32_t code;     ///< U+FFFD where the bytes are no valid UTF-8
  std::size_t size;  ///< bytes it takes; of invalid bytes, one
  bool valid;
};

/// The first character of a text that is not empty. Overlong forms, surrogates and what lies beyond
/// U+10FFFF are invalid.
Character first_character(std::string_view text);

/// Appends a character.
void append_utf8(std::string& text, char32_t code);

/// Appends a text, with U+FFFD for each byte that is no valid UTF-8.
void append_valid(std::string& text, std::string_view added);

}  // namespace playfast::util
