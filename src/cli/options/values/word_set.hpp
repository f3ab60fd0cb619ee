// Sets of words that values are made of.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/values/value.hpp"
#include "playfast/error.hpp"

namespace playfast::cli {

/// A set that is listed by a command of its own.
struct WordSet {
  std::string_view noun;     ///< what each of them is: "country"
  std::string_view command;  ///< that lists them
  std::vector<Word> (*words)();
  /// The word as it is kept, whatever its case; nothing for none of them.
  std::optional<std::string_view> (*find)(std::string_view);
  std::vector<Word> (*groups)() = nullptr;  ///< names that stand for several of the words
  std::optional<std::vector<std::string_view>> (*find_group)(std::string_view) = nullptr;
  // For suggestions, as `help` of the word that may be meant:
  std::vector<Word> (*also_called)() = nullptr;            ///< other names of some
  std::vector<Word> (*other_codes)() = nullptr;            ///< codes of some elsewhere
  std::string_view (*within)(std::string_view) = nullptr;  ///< the word that a longer one begins with
};

extern const WordSet country_set;
extern const WordSet language_set;
extern const WordSet collection_set;
extern const WordSet category_set;

/// The words, and the names of groups.
std::vector<Word> words_and_groups(const WordSet& set);

/// "unknown country 'uk' (did you mean 'gb'?)"
std::string unknown_word(std::string_view text, const WordSet& set);

/// Words and groups with commas between, or "all"; each word once, as they are kept. Errors: invalid_option.
Result<std::vector<std::string>> parse_list(std::string_view text, const WordSet& set);

/// One of these words, by its name; its place among them. Errors: invalid_option.
Result<std::size_t> parse_word(std::string_view text, const std::vector<Word>& words);

/// Whether they are the same text but for the case of ASCII letters.
bool same_letters(std::string_view one, std::string_view other);

}  // namespace playfast::cli
