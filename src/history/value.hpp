// A field's value as the database keeps it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "record/columns.hpp"

namespace playfast::history {

/// Null, an integer (also 0 and 1 for false and true), a number or a text. Lists are JSON texts. Texts are
/// valid UTF-8.
struct Value {
  enum class Kind : std::uint8_t { null, integer, number, text };

  Kind kind = Kind::null;
  std::int64_t integer = 0;
  double number = 0;
  std::string text{};  ///< its memory stays when the value becomes another one

  bool is_null() const { return kind == Kind::null; }
  void set_null() { kind = Kind::null; }
  void set(std::int64_t value);
  void set(double value);
  void set(std::string_view value);

  friend bool operator==(const Value& one, const Value& other);
};

/// Reads the column at this index of a row into a value.
void read_value(const record::Row& row, std::size_t index, Value& value);

/// Seconds since 1970 of "2026-06-24T22:04:44Z". Nothing for another text.
std::optional<std::int64_t> parse_time(std::string_view text);

}  // namespace playfast::history
