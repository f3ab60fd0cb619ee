// `playfast schema`: what a record looks like, for other programs.
#pragma once

#include "cli/options/options.hpp"

namespace playfast::cli {

/// Prints the JSON Schema of the kind of record that is its item. The exit code.
int run_schema(const Options& options);

}  // namespace playfast::cli
