// A value as a person would write it: the text itself, a number's shortest digits.
#pragma once

#include <optional>
#include <string>

#include "record/field.hpp"
#include "record/sink.hpp"
#include "util/number.hpp"

namespace playfast::record {

/// Takes one value that is no list; nothing for null.
class PlainText final : public Sink {
 public:
  std::optional<std::string> value;

  void null() override {}
  void boolean(bool flag) override { value = flag ? "true" : "false"; }
  void integer(std::int64_t number) override { util::append_number(value.emplace(), number); }
  void number(double number) override { util::append_number(value.emplace(), number); }
  void text(std::string_view text) override { value = text; }
  void begin_list() override {}
  void end_list() override {}
  void begin_object() override {}
  void key(std::string_view /*name*/) override {}
  void end_object() override {}
};

/// A field's value, of a field that is no list.
template <typename Record>
std::optional<std::string> plain_text(const Record& record, const Field<Record>& field) {
  PlainText sink;
  field.write(record, sink);
  return std::move(sink.value);
}

}  // namespace playfast::record
