// Makes the rows of field tables.
#pragma once

#include <initializer_list>

#include "page/json/node.hpp"
#include "record/field.hpp"
#include "record/member_row.hpp"
#include "store/text_value.hpp"

namespace playfast::store {

using record::context_row;

/// Reads a node into a member of a record; `&App::device_scores, &DeviceScores::phone` is a member's member.
template <typename Record, typename Decoder, auto... member>
record::Found read_into(const page::Node& node, Record& record) {
  typename Decoder::Value value{};
  const auto found = Decoder::read(node, value);
  if (found == record::Found::value) (record.*....*member) = std::move(value);
  return found;
}

template <typename Record, typename Value, auto... member>
bool read_text_into(std::string_view text, Record& record) {
  Value value{};
  if (!parse_value(text, value)) return false;
  (record.*....*member) = std::move(value);
  return true;
}

template <typename Record, typename Value, auto... member>
bool is_same_as_text(const Record& record, std::string_view text) {
  Value value{};
  const std::optional<Value> mine = (record.*....*member);
  return mine && parse_value(text, value) && same_value(*mine, value);
}

/// A field that is read from the payload.
template <typename Record, typename Decoder, auto... member>
constexpr record::Field<Record> payload_row(std::string_view name, std::initializer_list<page::Path> paths,
                                            std::string_view help) {
  using Value = typename Decoder::Value;
  record::Field<Record> field;
  field.name = name;
  field.type = Decoder::type;
  field.shape = &record::shape_of<record::MemberType<Record, member...>>;
  for (const auto& path : paths) field.paths.at(field.path_count++) = path;
  field.read = &read_into<Record, Decoder, member...>;
  if constexpr (requires { Decoder::left_out; }) {
    field.leave_out = [](Record& record) { (record.*....*member) = Decoder::left_out; };
  }
  if constexpr (requires(Value value) { parse_value(std::string_view(), value); }) {
    field.read_text = &read_text_into<Record, Value, member...>;
    field.same_as_text = &is_same_as_text<Record, Value, member...>;
  }
  field.write = &record::write_from<Record, member...>;
  field.help = help;
  return field;
}

}  // namespace playfast::store
