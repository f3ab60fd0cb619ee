// One field of a record: everything there is to know of it, in one row of its record's table.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "page/json/path.hpp"
#include "record/write.hpp"

namespace playfast::page {
class Node;
struct SchemaOrg;
}  // namespace playfast::page

namespace playfast::record {

/// What was found at a field's path.
enum class Found : std::uint8_t {
  value,
  nothing,          ///< the store leaves the field out
  unexpected_type,  ///< something is there, but of another kind than the field's values: the layout moved
};

/// How a field stands in a table for people.
struct TableHint {
  std::uint8_t rank = 0;     ///< 1: the first to be shown; 0: only when asked for
  std::uint8_t width = 0;    ///< columns that most of its values take; 0: what its type takes
  bool tells_apart = false;  ///< part of the query: shown in front, where records differ in it
  bool right = false;        ///< a text that is a number as people write it
  std::int8_t decimals = 0;  ///< that a number is rounded to; 0: it is not
  std::string_view zero{};   ///< what stands for 0
};

/// A property of a page's schema.org data.
using SchemaProperty = std::optional<std::string> page::SchemaOrg::*;

/// A row. Rows without a `read` are given by the query and the clock, not by the payload.
template <typename Record>
struct Field {
  std::string_view name;  ///< in the output; "device_scores.phone" stands inside an object
  Type type{};
  const Shape* shape = nullptr;       ///< of the member; the type says more where it is a text
  bool required = false;              ///< a record without it is an error
  std::array<page::Path, 2> paths{};  ///< in order of preference; the second may be empty
  std::size_t path_count = 0;
  Found (*read)(const page::Node&, Record&) = nullptr;
  void (*leave_out)(Record&) = nullptr;  ///< sets what it means that the payload has nothing there
  void (*write)(const Record&, Sink&) = nullptr;
  std::string_view help;  ///< one line
  TableHint table;

  /// The second source of the field, for those that have one: the property, how its text becomes
  /// the member's value, and whether the member's value is the same.
  SchemaProperty schema_org = nullptr;
  bool (*read_text)(std::string_view, Record&) = nullptr;
  bool (*same_as_text)(const Record&, std::string_view) = nullptr;

  constexpr Field needed() const {
    auto field = *this;
    field.required = true;
    return field;
  }
  constexpr Field also(SchemaProperty property) const {
    auto field = *this;
    field.schema_org = property;
    return field;
  }
  constexpr Field shown(std::uint8_t rank, std::uint8_t width = 0) const {
    auto field = *this;
    field.table.rank = rank;
    field.table.width = width;
    return field;
  }
  constexpr Field tells_apart(std::uint8_t width) const {
    auto field = *this;
    field.table.width = width;
    field.table.tells_apart = true;
    return field;
  }
  constexpr Field right() const {
    auto field = *this;
    field.table.right = true;
    return field;
  }
  constexpr Field rounded(std::int8_t decimals) const {
    auto field = *this;
    field.table.decimals = decimals;
    return field;
  }
  constexpr Field zero_as(std::string_view text) const {
    auto field = *this;
    field.table.zero = text;
    return field;
  }
};

/// A field as users see it, without its record's type.
struct Column {
  std::string_view name;
  Type type{};
  const Shape* shape = nullptr;
  std::string_view help;
  TableHint table;
};

template <typename Record>
Column column_of(const Field<Record>& field) {
  return {field.name, field.type, field.shape, field.help, field.table};
}

}  // namespace playfast::record
