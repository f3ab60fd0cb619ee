#include "output/format/indent.hpp"

namespace playfast::output {
namespace {

// The bytes of a string with its quotes, which begins the text.
std::size_t string_size(std::string_view json) {
  std::size_t at = 1;
  while (at < json.size() && json[at] != '"') at += json[at] == '\\' ? 2U : 1U;
  return at + 1;
}

void begin_line(std::string& out, std::size_t depth) {
  out += '\n';
  out.append(2 * depth, ' ');
}

}  // namespace

void append_indented(std::string& out, std::string_view json, std::size_t depth) {
  out.append(2 * depth, ' ');
  while (!json.empty()) {
    const char c = json.front();
    const auto size = c == '"' ? string_size(json) : 1;
    const bool opens = c == '{' || c == '[';
    const bool is_empty = opens && json.size() > 1 && (json[1] == '}' || json[1] == ']');
    if (c == '}' || c == ']') begin_line(out, --depth);
    out += json.substr(0, size);
    json.remove_prefix(size);
    if (c == ':') out += ' ';
    if (c == ',') begin_line(out, depth);
    if (is_empty) {
      out += json.front();
      json.remove_prefix(1);
    } else if (opens) {
      begin_line(out, ++depth);
    }
  }
}

}  // namespace playfast::output
