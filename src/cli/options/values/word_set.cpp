#include "cli/options/values/word_set.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cctype>
#include <iterator>

#include "cli/options/values/values.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

using util::quote;

std::string names(const std::vector<Word>& words) {
  std::vector<std::string_view> all;
  std::ranges::transform(words, std::back_inserter(all), &Word::name);
  return util::join(all, ", ");
}

// The allowed words, if they are few, or how to list them.
std::string allowed(const WordSet& set) {
  constexpr std::size_t few = 10;
  const auto words = set.words();
  return words.size() > few ? fmt::format("; playfast {} lists them", set.command)
                            : fmt::format("; expected {}", names(words));
}

std::vector<Word> called(std::vector<Word> (*words)()) {
  return words == nullptr ? std::vector<Word>() : words();
}

// The word that may have been meant, by itself or by what it is called. Other codes are compared as
// a whole: nearly every pair of letters is near to one.
std::string_view meant(std::string_view text, const WordSet& set) {
  for (const auto& [name, code] : called(set.other_codes)) {
    if (same_letters(code, text)) return name;
  }
  auto all = called(set.also_called);
  const auto words = words_and_groups(set);
  for (const auto& word : words) all.push_back({word.name, word.name});
  all.insert(all.end(), words.begin(), words.end());
  const auto nearest = nearest_called(text, all);
  return nearest.empty() && set.within != nullptr ? set.within(text) : nearest;
}

}  // namespace

bool same_letters(std::string_view one, std::string_view other) {
  const auto upper = [](unsigned char c) { return std::toupper(c); };
  return std::ranges::equal(one, other, {}, upper, upper);
}

std::vector<Word> words_and_groups(const WordSet& set) {
  auto all = set.words();
  const auto groups = called(set.groups);
  all.insert(all.end(), groups.begin(), groups.end());
  return all;
}

std::string unknown_word(std::string_view text, const WordSet& set) {
  return fmt::format("unknown {} {}{}", set.noun, quote(text), util::did_you_mean(meant(text, set)));
}

Result<std::vector<std::string>> parse_list(std::string_view text, const WordSet& set) {
  std::vector<std::string> found;
  const auto add = [&](std::string_view word) {
    if (std::ranges::find(found, word) == found.end()) found.emplace_back(word);
  };
  if (text.empty()) return invalid(fmt::format("empty list{}", allowed(set)));
  for (const auto item : util::split(text, ',')) {
    const auto part = util::trim(item);
    if (part.empty()) return invalid(fmt::format("empty {}{}", set.noun, allowed(set)));
    if (same_letters(part, "all")) {
      for (const auto& word : set.words()) add(word.name);
    } else if (const auto word = set.find(part)) {
      add(*word);
    } else if (const auto group = set.find_group ? set.find_group(part) : std::nullopt) {
      std::ranges::for_each(*group, add);
    } else {
      return invalid(unknown_word(part, set) + allowed(set));
    }
  }
  return found;
}

Result<std::size_t> parse_word(std::string_view text, const std::vector<Word>& words) {
  const auto found =
      std::ranges::find_if(words, [&](const Word& word) { return same_letters(word.name, text); });
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  std::vector<Word> all;
  all.reserve(words.size());
  for (const auto& word : words) all.push_back({word.name, word.name});
  return invalid(fmt::format("expected {}{}", names(words), util::did_you_mean(nearest_called(text, all))));
}

}  // namespace playfast::cli
