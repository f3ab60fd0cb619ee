// `playfast help` and `playfast version`.
#pragma once

#include <span>

#include "cli/options/options.hpp"
#include "record/field.hpp"

namespace playfast::cli {

/// Prints the help of the program, or of the command that is its item. The exit code.
int run_help(const Options& options);

/// Prints the program's version and those of the libraries it runs with. The exit code.
int run_version(const Options& options);

/// Prints the fields of a command's records. The exit code.
int print_fields(std::span<const record::Column> columns);

/// Prints a text that was made, not fetched. The exit code.
int print(std::string_view text);

}  // namespace playfast::cli
