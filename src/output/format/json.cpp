#include "output/format/json.hpp"

#include <fmt/format.h>
#include <array>
#include <cmath>
#include <cstdint>
#include <iterator>

#include "util/number.hpp"
#include "util/utf8.hpp"

namespace playfast::output {
namespace {

// Bytes that stand for themselves inside a JSON string.
constexpr std::array<bool, 256> plain = [] {
  std::array<bool, 256> table{};
  for (unsigned byte = 0x20; byte < 0x7F; ++byte) table[byte] = byte != '"' && byte != '\\';
  return table;
}();

void append_escape(std::string& out, char32_t code) {
  switch (code) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(code));
  }
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    std::size_t run = 0;
    while (run < text.size() && plain[static_cast<unsigned char>(text[run])]) ++run;
    out += text.substr(0, run);
    text.remove_prefix(run);
    if (text.empty()) break;
    const auto [code, size, valid] = util::first_character(text);
    if (code < 0xA0 || code == 0x2028 || code == 0x2029) {
      append_escape(out, code);
    } else if (valid) {
      out += text.substr(0, size);
    } else {
      util::append_utf8(out, code);
    }
    text.remove_prefix(size);
  }
  out += '"';
}

}  // namespace

void JsonSink::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

void JsonSink::null() {
  separate();
  out_ += "null";
}

void JsonSink::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonSink::integer(std::int64_t value) {
  separate();
  util::append_number(out_, value);
}

void JsonSink::number(double value) {
  if (!std::isfinite(value)) return null();
  separate();
  util::append_number(out_, value);
}

void JsonSink::text(std::string_view value) {
  separate();
  append_string(out_, value);
}

void JsonSink::begin_list() {
  separate();
  out_ += '[';
  first_ = true;
}

void JsonSink::end_list() {
  out_ += ']';
  first_ = false;
}

void JsonSink::begin_object() {
  separate();
  out_ += '{';
  first_ = true;
}

void JsonSink::key(std::string_view name) {
  separate();
  append_string(out_, name);
  out_ += ':';
  first_ = true;
}

void JsonSink::end_object() {
  out_ += '}';
  first_ = false;
}

void append_json(std::string& out, const record::Row& row) {
  JsonSink sink(out);
  std::string_view object;  // the one that is open
  sink.begin_object();
  const auto columns = row.columns();
  for (std::size_t index = 0; index < columns.size(); ++index) {
    const auto& column = columns[index];
    const auto dot = column.name.find('.');
    const auto parent = dot == std::string_view::npos ? std::string_view() : column.name.substr(0, dot);
    if (parent != object) {
      if (!object.empty()) sink.end_object();
      if (!parent.empty()) {
        sink.key(parent);
        sink.begin_object();
      }
      object = parent;
    }
    sink.key(parent.empty() ? column.name : column.name.substr(dot + 1));
    row.write(index, sink);
  }
  if (!object.empty()) sink.end_object();
  sink.end_object();
}

}  // namespace playfast::output
