// What is printed of the program itself.
#pragma once

#include <span>

#include "record/field.hpp"

namespace playfast::cli {

/// Prints the fields of a command's records. The exit code.
int print_fields(std::span<const record::Column> columns);

/// Prints a text that was made, not fetched. The exit code.
int print(std::string_view text);

}  // namespace playfast::cli
