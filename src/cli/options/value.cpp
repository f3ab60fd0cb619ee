#include "cli/options/value.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "output/format/encoder.hpp"
#include "store/lists/charts.hpp"
#include "store/reference/locales.hpp"
#include "store/reviews/page.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

template <typename Rows, typename Make>
std::vector<Word> words_of(const Rows& rows, Make make) {
  std::vector<Word> words;
  std::ranges::transform(rows, std::back_inserter(words), make);
  return words;
}

template <typename Choices>
std::vector<Word> names_of(const Choices& choices) {
  return words_of(choices, [](const auto& choice) { return Word{choice.name, {}}; });
}

constexpr auto plain = [](std::string_view name) { return Word{name, {}}; };

}  // namespace

std::string words_in_short(const Value& value) {
  constexpr std::size_t most = 6;
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

std::vector<Word> country_words() {
  return words_of(store::countries(), [](const auto& row) { return Word{row.code, row.name}; });
}
std::vector<Word> language_words() { return words_of(store::languages(), plain); }
std::vector<Word> collection_words() {
  return words_of(store::collections, [](const auto& row) { return Word{row.name, row.title}; });
}
std::vector<Word> category_words() {
  return words_of(store::categories(), [](const auto& row) { return Word{row.id, row.name}; });
}
std::vector<Word> sort_words() { return names_of(store::review_sorts); }
std::vector<Word> score_words() {
  constexpr std::array<std::string_view, 5> stars{"1", "2", "3", "4", "5"};
  return words_of(stars, plain);
}
std::vector<Word> device_words() { return names_of(store::review_devices); }
std::vector<Word> price_words() { return names_of(store::prices); }
std::vector<Word> age_words() { return names_of(store::ages); }
std::vector<Word> format_words() { return words_of(output::format_names(), plain); }

}  // namespace playfast::cli
