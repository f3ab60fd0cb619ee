// The text of an HTML fragment, such as a description.
#pragma once

#include <string>
#include <string_view>

#include "playfast/error.hpp"

namespace playfast::page {

/// Tags removed, `<br>` and paragraph ends to "\n", entities decoded, nothing trimmed; scripts and
/// styles are no text. Errors: not_understood, for a fragment beyond what is safe to parse.
Result<std::string> html_to_text(std::string_view html);

}  // namespace playfast::page
