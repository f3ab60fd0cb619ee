// Which exit codes a command has.
#pragma once

#include <vector>

#include "cli/docs/exit_codes.hpp"
#include "cli/options/option_table.hpp"

namespace playfast::cli {

/// The codes that a command may end with, in order.
std::vector<ExitCode> exit_codes_of(const Command& command);

/// Whether its man page lists them: it has others than those of every command.
bool lists_exit_codes(const Command& command);

/// Whether it writes files of its own.
bool writes_files(const Command& command);

}  // namespace playfast::cli
