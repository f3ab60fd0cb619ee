#include "util/text_width.hpp"

#include <utf8proc.h>
#include <algorithm>

#include "util/utf8.hpp"

namespace playfast::util {
namespace {

// Blocks whose characters are wide, also those of a newer Unicode than utf8proc's.
bool is_wide_block(char32_t code) {
  return (code >= 0x1F300 && code < 0x1FB00) || (code >= 0x20000 && code < 0x3FFFE);
}

// Characters that utf8proc takes for narrower than terminals do: marks that stand beside their letter,
// signs that format and are seen (Arabic ones span digits), numbers in squares, hexagrams.
std::size_t corrected(char32_t code, int width) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
  const bool beside = category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_CF;
  const bool wide = (code >= 0x3248 && code <= 0x324F) || (code >= 0x4DC0 && code <= 0x4DFF);
  return std::max<std::size_t>(static_cast<std::size_t>(width), wide ? 2 : beside ? 1 : 0);
}

// What a character adds to the width of a text; `before` is what the one before it took.
std::size_t width_of(char32_t code, std::size_t before) {
  constexpr char32_t as_emoji = 0xFE0F;  // makes the character before it an emoji, which is wide
  if (code == as_emoji) return before == 1 ? 1 : 0;
  const auto number = static_cast<utf8proc_int32_t>(code);
  if (utf8proc_category(number) == UTF8PROC_CATEGORY_CN && is_wide_block(code)) return 2;
  return corrected(code, utf8proc_charwidth(number));
}

struct Fit {
  std::size_t bytes = 0;
  std::size_t width = 0;
};

// The longest start of the text that takes at most `most` columns.
Fit longest_start(std::string_view text, std::size_t most) {
  Fit fit;
  std::size_t before = 0;
  while (fit.bytes < text.size()) {
    const auto character = first_character(text.substr(fit.bytes));
    const auto width = width_of(character.code, before);
    if (fit.width + width > most) break;
    fit.width += width;
    fit.bytes += character.size;
    before = width;
  }
  return fit;
}

}  // namespace

std::size_t display_width(std::string_view text) { return longest_start(text, std::string_view::npos).width; }

std::string fitted(std::string_view text, std::size_t width) {
  if (longest_start(text, width).bytes == text.size()) return std::string(text);
  return std::string(text.substr(0, longest_start(text, width - 1).bytes)) + "…";
}

}  // namespace playfast::util
