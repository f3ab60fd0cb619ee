// Which columns are written, and in which order.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "playfast/error.hpp"
#include "record/field.hpp"

namespace playfast::output {

/// The columns that a comma-separated list names, in its order, each once: "title,device_scores.tv";
/// an object's name stands for all of its columns. Columns of one object stand together, at the
/// place of the first. Errors: invalid_option, naming the unknown field, the nearest and all there are.
Result<std::vector<record::Column>> select_columns(std::span<const record::Column> all,
                                                   std::string_view names);

}  // namespace playfast::output
