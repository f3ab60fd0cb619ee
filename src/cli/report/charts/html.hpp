// Texts as HTML and SVG.
#pragma once

#include <string>
#include <string_view>

namespace playfast::report {

/// Any text, for a place between tags or in an attribute with double quotes, where it is nothing but text.
/// White space becomes a space; other controls, what reorders text (U+202A to U+202E, U+2066 to U+2069) and
/// invalid bytes become U+FFFD. Joiners and the marks of one direction stay: Persian and emoji need them.
std::string escaped(std::string_view text);

/// The same in <bdi>: its direction does not spread to the text around it.
std::string isolated(std::string_view text);

/// A link to the app's page in the store, which shows the ID. What is not an ID is only text.
std::string app_link(std::string_view app_id);

/// The beginning of a text, of up to so many columns of a terminal, escaped.
std::string shortened(std::string_view text, std::size_t width);

}  // namespace playfast::report
