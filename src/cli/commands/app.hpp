// `playfast app`.
#pragma once

#include "cli/options/options.hpp"

namespace playfast::cli {

/// Runs the command; the exit code.
int run_app(const Options& options);

}  // namespace playfast::cli
