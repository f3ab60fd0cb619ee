// Makes the rows of field tables.
#pragma once

#include <initializer_list>

#include "page/node.hpp"
#include "record/field.hpp"

namespace playfast::store {

/// Reads a node into a member of a record; `&App::device_scores, &DeviceScores::phone` is a member's member.
template <typename Record, typename Decoder, auto... member>
record::Found read_into(const page::Node& node, Record& record) {
  typename Decoder::Value value{};
  const auto found = Decoder::read(node, value);
  if (found == record::Found::value) (record.*....*member) = std::move(value);
  return found;
}

template <typename Record, auto... member>
void write_from(const Record& record, record::Sink& sink) {
  record::write((record.*....*member), sink);
}

/// A field that is read from the payload.
template <typename Record, typename Decoder, auto... member>
constexpr record::Field<Record> payload_row(std::string_view name, std::initializer_list<page::Path> paths,
                                            std::string_view help, bool required = false) {
  record::Field<Record> field;
  field.name = name;
  field.type = Decoder::type;
  field.required = required;
  for (const auto& path : paths) field.paths.at(field.path_count++) = path;
  field.read = &read_into<Record, Decoder, member...>;
  field.write = &write_from<Record, member...>;
  field.help = help;
  return field;
}

/// A field that is known without the payload: what was asked, and when.
template <typename Record, auto member>
constexpr record::Field<Record> given_row(std::string_view name, record::Type type, std::string_view help) {
  record::Field<Record> field;
  field.name = name;
  field.type = type;
  field.write = &write_from<Record, member>;
  field.help = help;
  return field;
}

}  // namespace playfast::store
