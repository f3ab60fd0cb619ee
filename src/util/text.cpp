#include "util/text.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "util/text_width.hpp"

namespace playfast::util {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Damerau-Levenshtein in its common, restricted form.
std::size_t distance(std::string_view from, std::string_view to) {
  std::vector<std::vector<std::size_t>> rows(from.size() + 1, std::vector<std::size_t>(to.size() + 1));
  for (std::size_t i = 0; i <= from.size(); ++i) rows[i][0] = i;
  for (std::size_t j = 0; j <= to.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t change = lower(from[i - 1]) == lower(to[j - 1]) ? 0 : 1;
      rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + change});
      const bool swapped =
          i > 1 && j > 1 && lower(from[i - 1]) == lower(to[j - 2]) && lower(from[i - 2]) == lower(to[j - 1]);
      if (swapped) rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[from.size()][to.size()];
}

// Unicode's white space, then those of no width: zero width space, word joiner, byte order mark.
constexpr std::array<std::string_view, 28> blanks{
    " ",      "\t",     "\n",     "\v",     "\f",     "\r",     "\u0085", "\u00A0", "\u1680", "\u2000",
    "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200A",
    "\u2028", "\u2029", "\u202F", "\u205F", "\u3000", "\u200B", "\u2060", "\uFEFF"};

// How many letters they begin alike with.
std::size_t same_start(std::string_view one, std::string_view other) {
  const auto same = [](char left, char right) { return lower(left) == lower(right); };
  return static_cast<std::size_t>(
      std::mismatch(one.begin(), one.end(), other.begin(), other.end(), same).first - one.begin());
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string join(std::span<const std::string_view> parts, std::string_view separator) {
  std::string joined;
  for (const auto part : parts) {
    if (!joined.empty()) joined += separator;
    joined += part;
  }
  return joined;
}

std::string_view trim(std::string_view text) {
  const auto at_start = [&](std::string_view blank) { return text.starts_with(blank); };
  const auto at_end = [&](std::string_view blank) { return text.ends_with(blank); };
  const auto* blank = blanks.begin();
  while ((blank = std::ranges::find_if(blanks, at_start)) != blanks.end()) text.remove_prefix(blank->size());
  while ((blank = std::ranges::find_if(blanks, at_end)) != blanks.end()) text.remove_suffix(blank->size());
  return text;
}

std::string abbreviate(std::string_view text) {
  constexpr std::size_t enough = 100;  // columns: to know it again
  return fitted(text, enough);
}

std::string quote(std::string_view text) { return fmt::format("'{}'", abbreviate(text)); }

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
  constexpr std::size_t longest_word = 40;
  if (word.empty() || word.size() > longest_word) return {};
  std::string_view found;
  std::size_t least = longest_word;
  std::size_t longest_start = 0;
  for (const auto candidate : known) {
    const auto steps = distance(word, candidate);
    const auto start = same_start(word, candidate);
    if (candidate.empty() || 3 * steps > std::max(word.size(), candidate.size())) continue;
    if (steps > least || (steps == least && start <= longest_start)) continue;
    least = steps;
    longest_start = start;
    found = candidate;
  }
  return found;
}

std::string did_you_mean(std::string_view nearest) {
  return nearest.empty() ? std::string() : fmt::format(" (did you mean '{}'?)", nearest);
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
  return did_you_mean(nearest(word, known));
}

}  // namespace playfast::util
