// The text of an HTML fragment, such as a description.
#pragma once

#include <string>
#include <string_view>

#include "playfast/error.hpp"

namespace playfast::page {

/// What gumbo may be given. Its tree is destroyed by recursion and its time grows with the square
/// of the depth and of a tag's attributes: 400,000 `<svg>` overflow the stack, 40,000 attributes
/// take seconds. Descriptions have some ten tags.
struct HtmlLimits {
  std::size_t size = 1U << 20U;  ///< bytes
  std::size_t depth = 400;       ///< open tags inside one another
  std::size_t tags = 20'000;     ///< in all
  std::size_t attributes = 400;  ///< of one tag
};

/// Whether the HTML stays within the limits, by one linear scan that errs on the strict side.
bool within_limits(std::string_view html, const HtmlLimits& limits = {});

/// Tags removed, `<br>` and paragraph ends to "\n", entities decoded, nothing trimmed; scripts and
/// styles are no text. Errors: not_understood, for a fragment beyond the limits.
Result<std::string> html_to_text(std::string_view html);

}  // namespace playfast::page
