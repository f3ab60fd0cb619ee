#include "output/format/json.hpp"

#include <fmt/format.h>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <utility>

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

// Whether eight bytes stand for themselves, looked at all at once.
bool all_plain(const char* bytes) {
  constexpr std::uint64_t ones = 0x0101'0101'0101'0101;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  // The top bit of a byte says: it is not ASCII, below 0x20, DEL, a quote, a backslash. A carry between bytes
  // begins in one of those only.
  const auto below = [](std::uint64_t value, std::uint64_t limit) { return value - ones * limit; };
  const auto found = word | below(word, 0x20) | (word + ones) | below(word ^ (ones * '"'), 1) |
                     below(word ^ (ones * '\\'), 1);
  return (found & (ones * 0x80)) == 0;
}

// Where the plain bytes from `at` on end.
std::size_t skip_plain(std::string_view text, std::size_t at) {
  while (text.size() - at >= 8 && all_plain(text.data() + at)) at += 8;
  while (at < text.size() && plain[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;  // bytes of the text that are in `out`
  for (auto at = skip_plain(text, 0); at < text.size(); at = skip_plain(text, at)) {
    const auto [code, size, valid] = util::first_character(text.substr(at));
    const bool escaped = code < 0xA0 || code == 0x2028 || code == 0x2029;
    if (escaped || !valid) {
      out += text.substr(copied, at - copied);
      escaped ? append_escape(out, code) : util::append_utf8(out, code);
      copied = at + size;
    }
    at += size;
  }
  out += text.substr(copied);
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

JsonObjects::JsonObjects(std::span<const record::Column> columns) {
  end_ = "{";
  std::string_view object;  // the one that is open
  std::string_view separator;
  for (const auto& column : columns) {
    const auto dot = column.name.find('.');
    const auto parent = dot == std::string_view::npos ? std::string_view() : column.name.substr(0, dot);
    auto text = std::exchange(end_, {});
    if (parent != object && !object.empty()) text += '}';
    text += std::exchange(separator, ",");
    if (parent != object && !parent.empty()) {
      append_string(text, parent);
      text += ":{";
    }
    append_string(text, parent.empty() ? column.name : column.name.substr(dot + 1));
    text += ':';
    before_.push_back(std::move(text));
    object = parent;
  }
  end_ += object.empty() ? "}" : "}}";
}

void JsonObjects::append(std::string& out, const record::Row& row) const {
  for (std::size_t index = 0; index < before_.size(); ++index) {
    out += before_[index];
    JsonSink value(out);
    row.write(index, value);
  }
  out += end_;
}

void append_json(std::string& out, const record::Row& row) { JsonObjects(row.columns()).append(out, row); }

}  // namespace playfast::output
