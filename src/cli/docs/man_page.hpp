// Man pages, made from the tables.
#pragma once

#include <string>

#include "cli/options/option_table.hpp"

namespace playfast::cli {

/// The text of playfast(1), for man(7).
std::string program_man_page();
/// The text of playfast-config(5), the configuration file.
std::string config_man_page();
/// The text of playfast-COMMAND(1).
std::string command_man_page(const Command& command);

}  // namespace playfast::cli
