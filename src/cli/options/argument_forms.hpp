// Forms of arguments that CLI11 takes and that mean something else than they seem.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "cli/options/option_table.hpp"

namespace playfast::cli {

/// The row of "--name" or "-n"; null for none of these.
const OptionRow* find_option(const std::vector<OptionRow>& rows, std::string_view name);

/// Errors: invalid_option.
Result<void> check_forms(const std::vector<OptionRow>& rows, std::span<const char* const> arguments);

}  // namespace playfast::cli
