// All that is said to people goes through here, to stderr, with nothing in it that a terminal obeys.
#pragma once

#include <string>
#include <string_view>

namespace playfast::cli {

enum class Level { trace, debug, note, warning, error };

/// What is less than `least` is not said. Errors always are.
void say_at_least(Level least);
/// Whether the name of the program is red in front of errors and yellow in front of warnings. Not at first.
void color_messages(bool colored);
/// One line: "playfast: TEXT".
void say(Level level, std::string_view text);

}  // namespace playfast::cli
