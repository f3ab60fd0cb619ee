// The command's name and its arguments, and what may have been meant by those that are none.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/options/option_table.hpp"

namespace playfast::cli {

/// The names of all commands, with commas between.
std::string names_of_commands();

/// The command of this name. Errors: invalid_option, with a suggestion.
Result<const Command*> find_named_command(std::string_view name);

/// An error for an option that is none of the rows, with a suggestion. `command` completes the hint
/// "playfast COMMAND --help lists them".
tl::unexpected<Error> unknown_option(std::span<const OptionRow> rows, std::string_view text,
                                     std::string_view command);

/// Whether a command takes so many arguments, and these words. Errors: invalid_option.
Result<void> check_arguments(const Command& command, std::span<const std::string> items);

}  // namespace playfast::cli
