// `playfast completion`: a script that makes a shell complete what the command line takes.
#pragma once

#include "cli/options/options.hpp"

namespace playfast::cli {

/// Prints the script for the shell that is its item. The exit code.
int run_completion(const Options& options);

}  // namespace playfast::cli
