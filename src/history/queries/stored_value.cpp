#include "history/queries/stored_value.hpp"

#include <simdjson.h>

namespace playfast::history {
namespace {

using record::Sink;
using record::Type;

void write_json(const simdjson::dom::element& element, Sink& sink) {
  using Kind = simdjson::dom::element_type;
  switch (element.type()) {
    case Kind::ARRAY:
      sink.begin_list();
      for (const auto item : simdjson::dom::array(element)) write_json(item, sink);
      return sink.end_list();
    case Kind::OBJECT:
      sink.begin_object();
      for (const auto& [key, member] : simdjson::dom::object(element)) {
        sink.key(key);
        write_json(member, sink);
      }
      return sink.end_object();
    case Kind::STRING:
      return sink.text(std::string_view(element));
    case Kind::INT64:
      return sink.integer(std::int64_t(element));
    case Kind::UINT64:
    case Kind::DOUBLE:
      return sink.number(double(element));
    case Kind::BOOL:
      return sink.boolean(bool(element));
    case Kind::NULL_VALUE:
      break;
  }
  sink.null();
}

void write_list(const std::string& text, Sink& sink) {
  simdjson::dom::parser parser;
  const auto root = parser.parse(text);
  if (root.error() != simdjson::SUCCESS) return sink.text(text);
  write_json(root.value_unsafe(), sink);
}

// Years have four digits.
void write_time(std::int64_t seconds, Sink& sink) {
  constexpr std::int64_t end = 253'402'300'800;
  if (seconds < 0 || seconds >= end) return sink.null();
  record::write(Time(std::chrono::seconds(seconds)), sink);
}

void write_integer(std::int64_t value, Type type, Sink& sink) {
  if (type == Type::boolean) return sink.boolean(value != 0);
  if (type == Type::time) return write_time(value, sink);
  if (type == Type::number) return sink.number(static_cast<double>(value));
  sink.integer(value);
}

}  // namespace

void write_stored(const Value& value, Type type, Sink& sink) {
  switch (value.kind) {
    case Value::Kind::null:
      return sink.null();
    case Value::Kind::integer:
      return write_integer(value.integer, type, sink);
    case Value::Kind::number:
      return sink.number(value.number);
    case Value::Kind::text:
      break;
  }
  if (type == Type::list) return write_list(value.text, sink);
  sink.text(value.text);
}

}  // namespace playfast::history
