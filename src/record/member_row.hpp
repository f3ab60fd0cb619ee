// Makes the rows of fields that are members of their record.
#pragma once

#include <string_view>
#include <type_traits>
#include <utility>

#include "record/field.hpp"
#include "record/write.hpp"

namespace playfast::record {

template <typename Record, auto... member>
using MemberType = std::remove_cvref_t<decltype((std::declval<const Record&>().*....*member))>;

template <typename Record, auto... member>
void write_from(const Record& record, Sink& sink) {
  write((record.*....*member), sink);
}

/// A field that is known without the payload: what was asked, and when.
template <typename Record, auto member>
constexpr Field<Record> context_row(std::string_view name, Type type, std::string_view help) {
  Field<Record> field;
  field.name = name;
  field.type = type;
  field.shape = &shape_of<MemberType<Record, member>>;
  field.write = &write_from<Record, member>;
  field.help = help;
  return field;
}

}  // namespace playfast::record
