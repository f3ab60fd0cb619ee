// Reads the fields of a record from a payload, by its table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "page/json/message.hpp"
#include "playfast/drift.hpp"
#include "playfast/error.hpp"
#include "record/field.hpp"

namespace playfast::store {

/// Where a field is: the path of the record itself, then the field's first.
template <typename Record>
std::string payload_path(const page::Path& record, const record::Field<Record>& field) {
  return record.str() + field.paths[0].str();
}

/// Adds a warning, unless there is one of its kind about its field: an answer of many records has no more
/// warnings than an answer of one.
inline void add_warning(std::vector<Drift>& warnings, Drift warning) {
  for (const auto& other : warnings) {
    if (other.kind == warning.kind && other.field == warning.field) return;
  }
  warnings.push_back(std::move(warning));
}

/// The warning about an item that is left out because of this error.
inline Drift skipped_item(const Error& error) {
  return {.kind = Drift::Kind::skipped, .field = error.field, .path = error.path};
}

/// Reads one field by its paths, in order, and whether it was there. What is at none of them is left
/// out; what is there but no value of the field's kind is added to the warnings. The root is a page::Node, or
/// a page::Message for records of many fields.
template <typename Record, typename Root>
bool read_field(const record::Field<Record>& field, const Root& root, const page::Path& root_path,
                Record& record, std::vector<Drift>& warnings) {
  bool other = false;
  for (std::size_t at = 0; at < field.path_count; ++at) {
    const auto node = root.at(field.paths[at]);
    auto result = node.mismatch() ? record::Found::unexpected_type : record::Found::nothing;
    if (node.present()) result = field.read(node, record);
    if (result == record::Found::value) return true;
    other = other || result == record::Found::unexpected_type;
  }
  if (field.leave_out != nullptr) field.leave_out(record);
  if (other) {
    add_warning(warnings, {.kind = Drift::Kind::unexpected_type,
                           .field = std::string(field.name),
                           .path = payload_path(root_path, field)});
  }
  return false;
}

/// The error of a record without a field that all of its kind have.
template <typename Record>
tl::unexpected<Error> missing_field(const page::Path& root_path, const record::Field<Record>& field,
                                    std::string message) {
  auto error = fail(ErrorKind::not_understood, std::move(message));
  error.value().field = field.name;
  error.value().path = payload_path(root_path, field);
  return error;
}

}  // namespace playfast::store
