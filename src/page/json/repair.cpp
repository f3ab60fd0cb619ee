#include "page/json/repair.hpp"

#include <charconv>
#include <optional>

#include "util/utf8.hpp"

namespace playfast::page {
namespace {

// The code unit of a `\uXXXX` at the start of the text; nothing where there is none.
std::optional<unsigned> escaped_unit(std::string_view text) {
  if (text.size() < 6 || !text.starts_with("\\u")) return std::nullopt;
  unsigned unit = 0;
  const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
  if (error != std::errc() || end != text.data() + 6) return std::nullopt;
  return unit;
}

bool is_high(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Takes the escape at the start of the text over; how many bytes of the text it had.
std::size_t copy_escape(std::string& repaired, std::string_view text) {
  const auto unit = escaped_unit(text);
  std::size_t size = unit ? 6 : std::min<std::size_t>(2, text.size());
  if (unit && is_high(*unit) && is_low(escaped_unit(text.substr(6)).value_or(0))) size = 12;
  if (size == 6 && (is_high(*unit) || is_low(*unit))) {
    repaired += "\\ufffd";
  } else {
    repaired += text.substr(0, size);
  }
  return size;
}

}  // namespace

std::string with_valid_strings(std::string_view json, std::size_t most) {
  std::string repaired;
  repaired.reserve(json.size());
  bool in_string = false;
  while (!json.empty() && repaired.size() <= most) {
    const auto [code, size, valid] = util::first_character(json);
    std::size_t taken = size;
    if (in_string && code == '\\') {
      taken = copy_escape(repaired, json);
    } else if (in_string && code < 0x20) {
      constexpr std::string_view digits = "0123456789abcdef";
      repaired += "\\u00";
      repaired += digits[code / 16];
      repaired += digits[code % 16];
    } else {
      if (code == '"') in_string = !in_string;
      util::append_utf8(repaired, code);
    }
    json.remove_prefix(taken);
  }
  return repaired;
}

}  // namespace playfast::page
