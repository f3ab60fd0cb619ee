// How much room a text takes in a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace playfast::util {

/// The columns that a terminal takes for a text of visible characters: wide scripts and emoji two,
/// combining marks none. Where terminals differ (emoji of several parts) the larger number.
std::size_t display_width(std::string_view text);

/// The text, or as much of it as `width` columns hold with "…" at its end. `width` is at least 1.
std::string fitted(std::string_view text, std::size_t width);

}  // namespace playfast::util
