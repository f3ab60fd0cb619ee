#include "output/visible.hpp"

#include <fmt/format.h>
#include <utf8proc.h>
#include <algorithm>
#include <array>
#include <iterator>

#include "util/utf8.hpp"

namespace playfast::output {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Format and separator characters of Unicode that show nothing of their own.
constexpr std::array<Range, 13> hidden{{{0x00AD, 0x00AD},
                                        {0x061C, 0x061C},
                                        {0x115F, 0x1160},
                                        {0x180E, 0x180E},
                                        {0x200B, 0x200F},
                                        {0x2028, 0x202E},
                                        {0x2060, 0x206F},
                                        {0x3164, 0x3164},
                                        {0xFE00, 0xFE0E},
                                        {0xFEFF, 0xFEFF},
                                        {0xFFF9, 0xFFFB},
                                        {0x1D173, 0x1D17A},
                                        {0xE0000, 0xE0FFF}}};

bool is_hidden(char32_t code) {
  return std::any_of(hidden.begin(), hidden.end(),
                     [code](const Range& range) { return code >= range.first && code <= range.last; });
}

// Marks that stand above or below the character before them. Languages need three at most; a hundred
// would cover the lines around.
constexpr std::size_t most_marks = 8;
bool is_mark(char32_t code) {
  if (code < 0x300) return false;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

}  // namespace

std::string visible(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  std::size_t marks = 0;  // on the character before
  while (!text.empty()) {
    const auto [code, size, valid] = util::first_character(text);
    const auto byte = static_cast<unsigned char>(text.front());
    marks = is_mark(code) ? marks + 1 : 0;
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    if (!valid || (control && code < 0x80)) {
      fmt::format_to(std::back_inserter(shown), "\\x{:02x}", byte);
    } else if (control || is_hidden(code) || marks > most_marks) {
      fmt::format_to(std::back_inserter(shown), "\\u{:04x}", static_cast<std::uint32_t>(code));
    } else {
      shown += text.substr(0, size);
    }
    text.remove_prefix(size);
  }
  return shown;
}

std::string escape_hidden(std::string_view json) {
  std::string shown;
  shown.reserve(json.size());
  while (!json.empty()) {
    const auto [code, size, valid] = util::first_character(json);
    if (!is_hidden(code)) {
      shown += json.substr(0, size);
    } else if (code < 0x10000) {
      fmt::format_to(std::back_inserter(shown), "\\u{:04x}", static_cast<std::uint32_t>(code));
    } else {
      const auto above = static_cast<std::uint32_t>(code) - 0x10000U;
      fmt::format_to(std::back_inserter(shown), "\\u{:04x}\\u{:04x}", 0xD800U + (above >> 10U),
                     0xDC00U + (above & 0x3FFU));
    }
    json.remove_prefix(size);
  }
  return shown;
}

}  // namespace playfast::output
