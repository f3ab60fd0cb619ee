// Checks a configuration file's keys and values against the option table.
#pragma once

#include <string>
#include <vector>

#include "cli/options/config/toml_file.hpp"
#include "cli/options/option_table.hpp"

namespace playfast::cli {

/// Errors: invalid_option, for the first line of the file that is wrong, with `path` and the line in front.
/// Files that values name need not exist: only the run that uses them can tell.
Result<void> check_keys(const std::vector<FileSection>& sections, const std::string& path);

/// What `set` of an option is called with, for a value of the file. Errors: invalid_option.
Result<std::vector<std::string>> values_of(const FileValue& value, const OptionRow& row);

}  // namespace playfast::cli
