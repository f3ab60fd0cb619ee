// `playfast search` and `playfast list`.
#pragma once

#include "cli/options/options.hpp"

namespace playfast::cli {

/// Each runs its command; the exit code.
int run_search(const Options& options);
int run_list(const Options& options);

}  // namespace playfast::cli
