// Help, made from the tables.
#pragma once

#include <string>

#include "cli/option_table.hpp"
#include "record/field.hpp"

namespace playfast::cli {

std::string program_help();
std::string command_help(const Command& command);
/// The program's version and those of the libraries it runs with.
std::string version_text();
/// The fields of a record with their one-line descriptions.
std::string fields_help(std::span<const record::Column> columns);

}  // namespace playfast::cli
