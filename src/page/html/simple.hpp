// The text of HTML that needs no parser.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace playfast::page {

/// The text of a fragment in which nothing stands but text, line breaks, bold, italic and underlined text
/// and the usual five entities, which most descriptions are: what the parser would make of it, in a
/// small part of the time. Nothing for any other fragment. Control characters are kept,
/// where the parser would replace them. The fragment must be UTF-8.
std::optional<std::string> simple_html_to_text(std::string_view html);

}  // namespace playfast::page
