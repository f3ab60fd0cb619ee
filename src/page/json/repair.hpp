// JSON whose strings are no Unicode, made readable.
#pragma once

#include <string>
#include <string_view>

namespace playfast::page {

/// The text with each byte that is no valid UTF-8, and each `\u` escape of a surrogate without its
/// partner, replaced by U+FFFD, and raw controls in strings escaped. What is valid stays as it is.
/// It ends early, as no valid JSON, where it grows beyond `most` bytes.
std::string with_valid_strings(std::string_view json, std::size_t most = std::string_view::npos);

}  // namespace playfast::page
