// The value of a field as the text of one cell, for formats that have no lists.
#pragma once

#include <string>

#include "record/columns.hpp"

namespace playfast::output {

struct Cell {
  std::string text;      ///< empty for null; lists as JSON
  bool is_text = false;  ///< a text of the store's, not a number, a truth or a list
};

Cell cell_of(const record::Row& row, std::size_t index);

}  // namespace playfast::output
