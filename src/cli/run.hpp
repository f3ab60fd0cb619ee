// The program.
#pragma once

namespace playfast::cli {

/// As main: the exit code.
int run(int argc, const char* const* argv);

}  // namespace playfast::cli
