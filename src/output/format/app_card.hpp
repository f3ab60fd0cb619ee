// An app as people want to read it.
#pragma once

#include <span>
#include <string>

#include "output/format/encoder.hpp"
#include "record/columns.hpp"

namespace playfast::output {

/// Whether these are the columns of an app.
bool is_app(std::span<const record::Column> columns);

/// Title, developer, score with a bar for each number of stars, the facts, links and the beginning of the
/// description. What is null is left out. The row has the columns of an app.
void append_app_card(std::string& out, const record::Row& row, const CardStyle& style);

}  // namespace playfast::output
