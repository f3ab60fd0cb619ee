#include "util/wrap.hpp"

#include "util/text.hpp"
#include "util/text_width.hpp"
#include "util/utf8.hpp"

namespace playfast::util {
namespace {

// Puts pieces on lines, a space between each two; a line that has to be broken gets `at_break`, the
// next one `indent`.
std::vector<std::string> fill(const std::vector<std::string>& pieces, std::size_t width,
                              std::string_view at_break, std::string_view indent) {
  std::vector<std::string> lines;
  std::string line;
  for (const auto& piece : pieces) {
    const auto room_for_break = &piece == &pieces.back() ? 0 : at_break.size();
    if (!line.empty() && display_width(line) + 1 + display_width(piece) + room_for_break > width) {
      lines.push_back(line.append(at_break));
      line = indent;
      line += piece;
      continue;
    }
    if (!line.empty()) line += ' ';
    line += piece;
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

// What stays together on a line.
struct Piece {
  std::string text;
  bool after_blank = false;
};

bool is_one_of(std::string_view character, std::string_view set) { return set.find(character) != set.npos; }

// Wide characters of scripts that are written without blanks; Korean has blanks.
bool is_ideograph(char32_t code, std::string_view character) {
  const bool hangul = (code >= 0x1100 && code < 0x1200) || (code >= 0x3130 && code < 0x3190) ||
                      (code >= 0xA960 && code < 0xA980) || (code >= 0xAC00 && code < 0xD800);
  return !hangul && display_width(character) == 2;
}

void add_pieces(std::vector<Piece>& pieces, std::string_view word, std::size_t width) {
  bool joins = false;       // the next character stays with the one before
  bool after_blank = true;  // it begins the word
  bool after_ideograph = false;
  std::size_t used = 0;  // columns of the last piece
  while (!word.empty()) {
    const auto [code, size, valid] = first_character(word);
    const auto character = word.substr(0, size);
    const auto columns = display_width(character);
    const bool ideograph = is_ideograph(code, character);
    const bool closes = is_one_of(character, "、。，．！？：；）」』】》〉…");
    const bool breaks = (ideograph || after_ideograph) && !joins && !closes && columns > 0;
    if (after_blank || breaks || used + columns > width) {
      pieces.push_back({{}, after_blank});
      used = 0;
    }
    pieces.back().text += character;
    used += columns;
    joins = is_one_of(character, "（「『【《〈");
    if (columns > 0) after_ideograph = ideograph;
    after_blank = false;
    word.remove_prefix(size);
  }
}

}  // namespace

std::vector<std::string> broken(std::string_view text, std::size_t width) {
  std::vector<Piece> pieces;
  for (const auto word : split(text, ' ')) {
    if (!word.empty()) add_pieces(pieces, word, width);
  }
  std::vector<std::string> lines;
  std::size_t used = 0;
  for (const auto& [piece, after_blank] : pieces) {
    const auto columns = display_width(piece);
    const std::size_t blank = after_blank ? 1 : 0;
    if (lines.empty() || used + blank + columns > width) {
      lines.push_back(piece);
      used = columns;
      continue;
    }
    lines.back().append(blank, ' ');
    lines.back() += piece;
    used += blank + columns;
  }
  return lines;
}

std::vector<std::string> wrapped(std::string_view paragraph, std::size_t width) {
  std::vector<std::string> words;
  for (const auto word : split(paragraph, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return fill(words, width, "", "");
}

std::vector<std::string> wrapped_command(std::string_view command, std::size_t width) {
  std::vector<std::string> pieces;
  bool quoted = false;
  for (const auto word : split(command, ' ')) {
    const bool breaks = !quoted && (word.starts_with("-") || word == "|" || word == ">");
    if (pieces.empty() || breaks) {
      pieces.emplace_back(word);
    } else {
      pieces.back() += ' ';
      pieces.back() += word;
    }
    for (const char c : word) quoted ^= c == '\'' || c == '"';
  }
  return fill(pieces, width, " \\", "  ");
}

}  // namespace playfast::util
