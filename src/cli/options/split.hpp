// Splits a command's arguments into options and items.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/option_table.hpp"

namespace playfast::cli {

/// An option as it was given once.
struct Setting {
  const OptionRow* row = nullptr;
  std::string value;  ///< empty for a flag
};

struct Split {
  std::vector<Setting> settings;  ///< in the order of the rows; those of one row in that of the arguments
  std::vector<std::string> items;
};

/// `rows` must outlive what is returned. Values are not checked. Errors: invalid_option, where an option is
/// unknown, lacks its value or has one too many.
Result<Split> split(const Command& command, const std::vector<OptionRow>& rows,
                    std::span<const char* const> arguments);

/// The row of "--name" or "-n"; null for none of these.
const OptionRow* find_option(std::span<const OptionRow> rows, std::string_view name);

}  // namespace playfast::cli
