// The sets there are: what of them is in the store's tables, and what people write instead.
#include <algorithm>
#include <array>
#include <iterator>

#include "cli/options/values/language_names.hpp"
#include "cli/options/values/word_set.hpp"
#include "store/lists/charts.hpp"
#include "store/reference/country_groups.hpp"
#include "store/reference/locales.hpp"

namespace playfast::cli {
namespace {

template <typename Rows, typename Make>
std::vector<Word> words_of(const Rows& rows, Make make) {
  std::vector<Word> words;
  std::ranges::transform(rows, std::back_inserter(words), make);
  return words;
}

// The name of the row that is spelled like this, but for its case.
template <typename Rows, typename Name>
std::optional<std::string_view> find_name(const Rows& rows, std::string_view text, Name name) {
  const auto found =
      std::ranges::find_if(rows, [&](const auto& row) { return same_letters(row.*name, text); });
  return found == std::ranges::end(rows) ? std::nullopt : std::optional((*found).*name);
}

std::vector<Word> country_words() {
  return words_of(store::countries(), [](const auto& row) { return Word{row.code, row.name}; });
}

std::vector<Word> country_group_words() {
  return words_of(store::country_groups(), [](const auto& row) { return Word{row.name, row.title}; });
}

std::vector<Word> language_words() {
  return words_of(store::languages(), [](std::string_view code) { return Word{code, {}}; });
}

std::vector<Word> collection_words() {
  return words_of(store::collections, [](const auto& row) { return Word{row.name, row.title}; });
}

std::vector<Word> category_words() {
  return words_of(store::categories(), [](const auto& row) { return Word{row.id, row.name}; });
}

std::vector<Word> copied(std::span<const Word> words) { return {words.begin(), words.end()}; }

// "de-DE", "en_US.UTF-8"
std::string_view language_within(std::string_view code) {
  const auto locale = code.substr(0, code.find('.'));
  if (const auto known = store::find_language(locale)) return *known;
  return store::find_language(locale.substr(0, locale.find_first_of("-_"))).value_or("");
}

// "puzzle" for GAME_PUZZLE.
std::vector<Word> games() {
  constexpr std::string_view game = "GAME_";
  std::vector<Word> words;
  for (const auto& category : store::categories()) {
    if (category.id.starts_with(game)) words.push_back({category.id, category.id.substr(game.size())});
  }
  return words;
}

}  // namespace

constinit const WordSet country_set{.noun = "country",
                                    .command = "countries",
                                    .words = &country_words,
                                    .find = &store::find_country,
                                    .groups = &country_group_words,
                                    .find_group = &store::countries_of_group,
                                    .also_called =
                                        [] {
                                          return std::vector<Word>{{"gb", "England"},
                                                                   {"kr", "Korea"},
                                                                   {"eu", "Europe"},
                                                                   {"apac", "Asia"},
                                                                   {"nordics", "Scandinavia"}};
                                        },
                                    .other_codes =
                                        [] {
                                          return std::vector<Word>{{"gb", "UK"}};
                                        }};

constinit const WordSet language_set{.noun = "language",
                                     .command = "languages",
                                     .words = &language_words,
                                     .find = &store::find_language,
                                     .also_called = [] { return copied(language_names()); },
                                     .other_codes = [] { return copied(other_language_codes()); },
                                     .within = &language_within};

constinit const WordSet collection_set{.noun = "collection",
                                       .command = "collections",
                                       .words = &collection_words,
                                       .find = [](std::string_view text) {
                                         return find_name(store::collections, text,
                                                          &store::CollectionChoice::name);
                                       }};

constinit const WordSet category_set{
    .noun = "category",
    .command = "categories",
    .words = &category_words,
    .find =
        [](std::string_view text) { return find_name(store::categories(), text, &store::ChartCategory::id); },
    .also_called = &games};

}  // namespace playfast::cli
