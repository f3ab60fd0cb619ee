// How to get what a run did not.
#pragma once

#include <string>

#include "cli/options/options.hpp"
#include "cli/ui/tally.hpp"

namespace playfast::cli {

/// The command that requests exactly what failed or was not requested: "playfast app @failed.jsonl". Empty:
/// nothing is missing, or no command does, since the lines of --errors are not enough to say what is.
std::string rest_command(const Options& options, const Counts& counts);

}  // namespace playfast::cli
