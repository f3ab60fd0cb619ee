// JSON for people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace playfast::output {

/// Appends compact JSON with a line for each value, indented by two spaces a level; the first line stands at
/// `depth` levels. Empty lists and objects stay on one line.
void append_indented(std::string& out, std::string_view json, std::size_t depth);

}  // namespace playfast::output
