// What is known of a terminal.
#pragma once

#include <cstddef>

namespace playfast::cli {

bool is_terminal(int fd);

/// Its columns; 80 for what is no terminal, and for one that does not say.
std::size_t terminal_width(int fd);

/// Whether the locale of the environment has UTF-8: LC_ALL, else LC_CTYPE, else LANG. `variable` is as
/// `getenv`.
bool has_utf8(const char* (*variable)(const char* name));
bool has_utf8();

}  // namespace playfast::cli
