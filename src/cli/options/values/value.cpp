#include "cli/options/values/value.hpp"

#include <algorithm>
#include <iterator>

#include "util/text.hpp"

namespace playfast::cli {

std::string abbreviated_words(const Value& value) {
  constexpr std::size_t most = 16;
  if (value.words == nullptr) return {};
  const auto words = value.words();
  if (words.size() > most) return {};
  std::string text;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0) text += at + 1 == words.size() ? " or " : ", ";
    text += words[at].name;
  }
  return text;
}

std::string_view nearest_called(std::string_view text, std::span<const Word> called) {
  std::vector<std::string_view> names;
  std::ranges::transform(called, std::back_inserter(names), &Word::help);
  const auto nearest = util::nearest(text, names);
  return nearest.empty() ? nearest : std::ranges::find(called, nearest, &Word::help)->name;
}

}  // namespace playfast::cli
