// Completion scripts for shells, made from the tables of commands and options.
#pragma once

#include <string>
#include <vector>

#include "cli/options/option_table.hpp"

namespace playfast::cli {

std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

/// A text between single quotes, as bash and zsh read it.
std::string shell_quoted(std::string_view text);

/// Their names, with spaces between.
std::string spaced_names(const std::vector<Word>& words);

/// The names of all fields that a command's records may have, with their descriptions.
std::vector<Word> field_words(const Command& command);

/// What an option's value may be, without what depends on the command; with "all" where that is
/// allowed.
std::vector<Word> value_words(const Value& value);

}  // namespace playfast::cli
