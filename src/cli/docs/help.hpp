// Help, made from the tables.
#pragma once

#include <cstddef>
#include <string>

#include "cli/options/option_table.hpp"

namespace playfast::cli {

/// `width`: columns to fill, at least 40.
std::string program_help(std::size_t width);
std::string command_help(const Command& command, std::size_t width);
/// The fields of a record with their one-line descriptions.
std::string fields_help(std::span<const record::Column> columns, std::size_t width);

/// "[OPTION…] [ID…]": what may follow a command's name.
std::string synopsis(const Command& command);

}  // namespace playfast::cli
