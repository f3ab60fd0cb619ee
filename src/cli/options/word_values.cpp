// Values that are words of a set, or lists of them.
#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

#include "cli/options/language_names.hpp"
#include "cli/options/value.hpp"
#include "cli/options/values.hpp"
#include "store/lists/charts.hpp"
#include "store/reference/locales.hpp"
#include "store/reviews/page.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

using util::in_quotes;

bool same_letters(std::string_view one, std::string_view other) {
  return std::ranges::equal(
      one, other, {}, [](unsigned char c) { return std::toupper(c); },
      [](unsigned char c) { return std::toupper(c); });
}

// A set that is listed by a command of its own.
struct Codes {
  std::string_view one;      ///< what each of them is
  std::string_view command;  ///< that lists them
  std::vector<Word> words;
  std::span<const Word> also_called{};                     ///< other names of some, as `help`
  std::span<const Word> other_codes{};                     ///< codes of some elsewhere, as `help`
  std::string_view (*within)(std::string_view) = nullptr;  ///< the code that a longer one begins with
};

// What may be given: all that there is, if it is little, or how to see it.
std::string allowed(const Codes& codes) {
  constexpr std::size_t few = 10;
  if (codes.words.size() > few) return "; playfast " + std::string(codes.command) + " lists them";
  std::vector<std::string_view> names;
  std::ranges::transform(codes.words, std::back_inserter(names), &Word::name);
  return "; there are " + util::join(names, ", ");
}

// The code that may have been meant, by itself or by what it is called. Other codes are compared as
// a whole: nearly every pair of letters is near to one.
std::string_view meant(std::string_view text, const Codes& codes) {
  const auto is_text = [&](const Word& word) { return same_letters(word.help, text); };
  const auto other = std::ranges::find_if(codes.other_codes, is_text);
  if (other != codes.other_codes.end()) return other->name;
  std::vector<Word> called(codes.also_called.begin(), codes.also_called.end());
  for (const auto& word : codes.words) called.push_back({word.name, word.name});
  called.insert(called.end(), codes.words.begin(), codes.words.end());
  const auto nearest = nearest_called(text, called);
  return nearest.empty() && codes.within != nullptr ? codes.within(text) : nearest;
}

template <typename Find>
Result<std::vector<std::string>> parse_codes(std::string_view text, const Codes& known, Find find) {
  std::vector<std::string> codes;
  const std::string one(known.one);
  if (text.empty()) return invalid("no " + one + " given" + allowed(known));
  for (const auto item : util::split(text, ',')) {
    const auto part = util::trim(item);
    if (part.empty()) return invalid("an empty " + one + " in " + in_quotes(text) + allowed(known));
    if (part == "all") {
      for (const auto& word : known.words) codes.emplace_back(word.name);
      continue;
    }
    const auto code = find(part);
    if (!code) {
      return invalid("unknown " + one + " " + in_quotes(part) + util::did_you_mean(meant(part, known)) +
                     allowed(known));
    }
    codes.emplace_back(*code);
  }
  std::vector<std::string> unique;
  for (auto& code : codes) {
    if (std::find(unique.begin(), unique.end(), code) == unique.end()) unique.push_back(std::move(code));
  }
  return unique;
}

}  // namespace

Result<std::vector<std::string>> parse_countries(std::string_view text) {
  constexpr std::array also_called{Word{"gb", "England"}, Word{"kr", "Korea"}};
  constexpr std::array other_codes{Word{"gb", "UK"}};
  return parse_codes(text, {"country", "countries", country_words(), also_called, other_codes},
                     store::find_country);
}

Result<std::vector<std::string>> parse_languages(std::string_view text) {
  // "de-DE", "en_US.UTF-8"
  constexpr auto within = [](std::string_view code) -> std::string_view {
    const auto locale = code.substr(0, code.find('.'));
    if (const auto known = store::find_language(locale)) return *known;
    return store::find_language(locale.substr(0, locale.find_first_of("-_"))).value_or("");
  };
  const Codes known{"language", "languages", language_words(), language_names(), other_language_codes(),
                    within};
  return parse_codes(text, known, store::find_language);
}

namespace {

// One of these names; its place among them.
Result<std::size_t> parse_name(std::string_view text, std::span<const std::string_view> names) {
  const auto found = std::ranges::find(names, text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  return invalid(in_quotes(text) + " is none of " + util::join(names, ", ") +
                 util::did_you_mean(text, names));
}

template <typename Value, typename Wire, std::size_t size>
Result<Value> parse_choice(std::string_view text,
                           const std::array<store::Choice<Value, Wire>, size>& choices) {
  std::array<std::string_view, size> names;
  std::ranges::transform(choices, names.begin(), &store::Choice<Value, Wire>::name);
  return parse_name(text, names).map([&](std::size_t place) { return choices.at(place).value; });
}

}  // namespace

Result<output::Format> parse_format(std::string_view text) {
  return parse_name(text, output::format_names()).map([](std::size_t place) {
    return static_cast<output::Format>(place);
  });
}

Result<ReviewSort> parse_sort(std::string_view text) { return parse_choice(text, store::review_sorts); }
Result<Device> parse_device(std::string_view text) { return parse_choice(text, store::review_devices); }

Result<Price> parse_price(std::string_view text) { return parse_choice(text, store::prices); }
Result<Age> parse_age(std::string_view text) { return parse_choice(text, store::ages); }

Result<std::vector<Collection>> parse_collections(std::string_view text) {
  const auto find = [](std::string_view name) -> std::optional<std::string_view> {
    const auto found = std::ranges::find_if(
        store::collections, [&](const store::CollectionChoice& row) { return same_letters(row.name, name); });
    return found == store::collections.end() ? std::nullopt : std::optional(found->name);
  };
  const Codes known{"collection", "collections", collection_words()};
  return parse_codes(text, known, find).map([](const std::vector<std::string>& names) {
    std::vector<Collection> values;
    values.reserve(names.size());
    for (const auto& name : names)
      values.push_back(std::ranges::find(store::collections, name, &store::CollectionChoice::name)->value);
    return values;
  });
}

Result<std::vector<std::string>> parse_categories(std::string_view text) {
  const auto find = [](std::string_view name) -> std::optional<std::string_view> {
    const auto found = std::ranges::find_if(store::categories(), [&](const store::ChartCategory& category) {
      return same_letters(category.id, name);
    });
    return found == store::categories().end() ? std::nullopt : std::optional(found->id);
  };
  constexpr std::string_view game = "GAME_";
  std::vector<Word> also_called;
  for (const auto& word : category_words()) {
    if (word.name.starts_with(game)) also_called.push_back({word.name, word.name.substr(game.size())});
  }
  const Codes known{"category", "categories", category_words(), also_called};
  return parse_codes(text, known, find);
}

std::string to_text(ReviewSort value) {
  return std::string(store::choice_of(store::review_sorts, value).name);
}
std::string to_text(Device value) { return std::string(store::choice_of(store::review_devices, value).name); }
std::string to_text(Price value) { return std::string(store::choice_of(store::prices, value).name); }
std::string to_text(Age value) { return std::string(store::choice_of(store::ages, value).name); }
std::string to_text(Collection value) {
  return std::string(store::choice_of(store::collections, value).name);
}

Result<std::vector<int>> parse_scores(std::string_view text) {
  std::vector<int> scores;
  for (const auto item : util::split(text, ',')) {
    const auto part = util::trim(item);
    const auto score = parse_whole(part, 1, 5);
    if (!score) return invalid(in_quotes(part) + " is no number of stars (1 to 5; several with commas: 1,2)");
    const auto stars = static_cast<int>(*score);
    if (std::ranges::count(scores, stars) == 0) scores.push_back(stars);
  }
  return scores;
}

}  // namespace playfast::cli
