#include "cli/report/charts/html.hpp"

#include <fmt/format.h>

#include "store/app/id.hpp"
#include "util/text_width.hpp"
#include "util/utf8.hpp"

namespace playfast::report {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_space(char32_t code) {
  return code == '\t' || code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029;
}

bool is_harmful(char32_t code) {
  const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool is_reordering = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  const bool is_no_character = (code & 0xFFFEU) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
  return is_control || is_reordering || is_no_character;
}

std::string_view escape_of(char32_t code) {
  switch (code) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string html;
  html.reserve(text.size());
  while (!text.empty()) {
    const auto [code, size, valid] = util::first_character(text);
    if (is_space(code)) {
      html += ' ';
    } else if (!valid || is_harmful(code)) {
      html += replacement;
    } else if (const auto escape = escape_of(code); !escape.empty()) {
      html += escape;
    } else {
      html += text.substr(0, size);
    }
    text.remove_prefix(size);
  }
  return html;
}

std::string isolated(std::string_view text) { return fmt::format("<bdi>{}</bdi>", escaped(text)); }

std::string app_link(std::string_view app_id) {
  const auto id = store::parse_app_id(app_id);
  if (!id || *id != app_id) return escaped(app_id);
  return fmt::format(
      "<a href=\"https://play.google.com/store/apps/details?id={0}\" rel=\"noreferrer\">{0}</a>", *id);
}

std::string shortened(std::string_view text, std::size_t width) { return escaped(util::fitted(text, width)); }

}  // namespace playfast::report
