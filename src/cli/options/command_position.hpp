// Finds the command among the arguments: options may come before it.
#pragma once

#include <span>

#include "cli/options/option_table.hpp"

namespace playfast::cli {

struct CommandPosition {
  std::size_t at = 0;    ///< the number of arguments where there is no command
  bool help = false;     ///< --help is among the options before it
  bool version = false;  ///< --version is
};

/// `arguments` as main's. The command is the first argument that is neither an option nor an option's value.
/// Errors: invalid_option, for an option that no command has.
Result<CommandPosition> find_command_position(std::span<const char* const> arguments);

}  // namespace playfast::cli
