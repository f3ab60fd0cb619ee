// Values as people read them, one below the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record/columns.hpp"

namespace playfast::output {

/// The value of a field as text: the items of a list are lines (numbers are on one), an object is
/// "name: value; name: value", and null and the empty list are empty.
std::string card_value(const record::Row& row, std::size_t index);

/// The whole numbers of a list.
std::vector<std::int64_t> card_numbers(const record::Row& row, std::size_t index);

/// The lines of a text, each broken at `width`, with what a terminal would obey made visible.
std::vector<std::string> card_lines(std::string_view text, std::size_t width);

/// "1,234,567" for "1234567"; other texts stay as they are.
std::string grouped(std::string_view number);

/// Appends "NAME   VALUE": the value is in the column `indent`, also where it is broken. Nothing for an empty
/// one.
void append_card_line(std::string& out, std::string_view name, std::string_view value, std::size_t indent,
                      std::size_t width);

}  // namespace playfast::output
