// --print-config.
#pragma once

#include <string>

#include "cli/options/sources.hpp"

namespace playfast::cli {

/// Every option of the command with its value and where it was set, as TOML that the program reads back. The
/// password of a URL is not shown. `options` are what the sources have set. Errors: as source_of.
Result<std::string> print_config(const Options& options, const Sources& sources);

/// An option's value as TOML. Of a flag, `text` is the number of its occurrences.
std::string toml_value(const OptionRow& row, const std::string& text);

}  // namespace playfast::cli
