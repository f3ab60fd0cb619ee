// What is known of a terminal.
#pragma once

#include <cstddef>

namespace playfast::cli {

bool is_terminal(int fd);

/// Its columns; 80 for what is no terminal, and for one that does not say.
std::size_t terminal_width(int fd);

}  // namespace playfast::cli
