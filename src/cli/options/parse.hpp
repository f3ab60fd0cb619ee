// From argv, the environment and the configuration file to options.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "cli/options/option_table.hpp"

namespace playfast::cli {

/// What the command line asks for. --help and --version are the commands of that name.
struct Invocation {
  const Command* command = nullptr;
  Options options{};
  std::optional<std::string> text{};  ///< of --print-config: to print instead of running the command
};

/// `arguments` as main's, the program's name first; `environment` gives a variable's value or null.
/// Errors: invalid_option, with a message that names the argument or the variable.
Result<Invocation> parse_command_line(std::span<const char* const> arguments,
                                      const char* (*environment)(const char*));

}  // namespace playfast::cli
