// Which columns are written, and in which order.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "playfast/error.hpp"
#include "record/field.hpp"

namespace playfast::output {

/// The columns that a comma-separated list names, in its order, each once: "title,device_scores.tv". The name
/// of an object selects all of its columns, "developer_*" those that match, "all" every one; "-title" removes
/// columns, from all of them where the list begins so. Columns of one object are adjacent, at the place of
/// the first. Errors: invalid_option, naming the unknown field, the nearest and the option whose "help" lists
/// them, or when none is left.
Result<std::vector<record::Column>> select_columns(std::span<const record::Column> all,
                                                   std::string_view names,
                                                   std::string_view option = "--fields");

}  // namespace playfast::output
