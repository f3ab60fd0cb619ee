// Descriptors 0, 1 and 2, which a parent may have closed.
#pragma once

namespace playfast::cli {

/// Opens /dev/null on those that are closed. To be called before anything else is opened: the next file
/// would get the number, and records or messages would go to it. False: /dev/null cannot be opened.
bool open_standard_descriptors();

/// Whether stdin was closed then.
bool stdin_was_closed();

}  // namespace playfast::cli
