// The fields whose changes a database records.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "playfast/error.hpp"
#include "record/field.hpp"

namespace playfast::cli {

/// Those of all kinds of records, each name once.
std::span<const record::Column> recorded_fields();

/// Checks a list of their names, with the patterns of --fields, or "help". Errors: invalid_option.
Result<std::string> parse_changed_fields(std::string_view text);

/// The names that such a list selects; none for an empty one.
std::vector<std::string> changed_fields(std::string_view text);

}  // namespace playfast::cli
