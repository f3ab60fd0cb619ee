// Text that a terminal can be shown.
#pragma once

#include <string>
#include <string_view>

namespace playfast::output {

/// The text with everything made visible that could move the cursor, hide, reorder or command: C0
/// and C1 controls and DEL as "\x1b", bidi controls, zero-width, tag and other format characters as
/// "\u202e", invalid bytes as "\xff", and marks on one character beyond the eighth. Line breaks too:
/// the result is one line.
std::string visible(std::string_view text);

/// JSON in which those characters that are not ASCII are escaped as well: the same value, shown in full.
std::string escape_hidden(std::string_view json);

}  // namespace playfast::output
