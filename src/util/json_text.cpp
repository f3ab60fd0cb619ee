#include "util/json_text.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>

namespace playfast::util {
namespace {

bool needs_escape(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' '; }

void append_escape(std::string& out, char c) {
  constexpr std::string_view characters = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  const auto at = characters.find(c);
  if (at != std::string_view::npos) {
    out.append(1, '\\') += letters[at];
  } else {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<int>(c));
  }
}

}  // namespace

void append_json_escaped(std::string& out, std::string_view text) {
  while (true) {
    const auto plain = static_cast<std::size_t>(std::ranges::find_if(text, needs_escape) - text.begin());
    out += text.substr(0, plain);
    if (plain == text.size()) return;
    append_escape(out, text[plain]);
    text.remove_prefix(plain + 1);
  }
}

std::string json_string(std::string_view text) {
  std::string quoted;
  quoted.reserve(text.size() + 2);
  quoted += '"';
  append_json_escaped(quoted, text);
  quoted += '"';
  return quoted;
}

}  // namespace playfast::util
