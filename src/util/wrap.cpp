#include "util/wrap.hpp"

#include "util/text.hpp"
#include "util/text_width.hpp"

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

}  // namespace

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
