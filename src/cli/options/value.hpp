// What may stand for an option's value or a command's argument: said in help and man pages, offered
// by completions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace playfast::cli {

/// A word that is allowed, and what it means where it does not say so itself.
struct Word {
  std::string_view name;
  std::string_view help;
};

enum class ValueKind : std::uint8_t {
  text,    ///< anything, within the rules of its parser
  word,    ///< one of its words
  words,   ///< several of them, with commas between
  fields,  ///< names of the command's fields, with commas between
  file,    ///< a path
};

struct Value {
  std::string_view name;  ///< "CODES"; empty: there is none
  ValueKind kind = ValueKind::text;
  std::vector<Word> (*words)() = nullptr;  ///< of `word` and `words`: the very table that is parsed by
  bool all = false;                        ///< "all" stands for all of its words

  bool is_list() const { return kind == ValueKind::words || kind == ValueKind::fields; }
};

/// "newest, relevance or rating" for a set that is small enough to be told on a line; else empty.
std::string words_in_short(const Value& value);

/// What `text` may stand for: of what words are called (`help`), the nearest one's name; empty if none
/// is near.
std::string_view nearest_called(std::string_view text, std::span<const Word> called);

inline constexpr Value no_value{};

// The sets there are.
std::vector<Word> country_words();
std::vector<Word> language_words();
std::vector<Word> collection_words();
std::vector<Word> category_words();
std::vector<Word> sort_words();
std::vector<Word> score_words();
std::vector<Word> device_words();
std::vector<Word> price_words();
std::vector<Word> age_words();
std::vector<Word> format_words();
std::vector<Word> command_words();
std::vector<Word> record_words();
std::vector<Word> shell_words();

}  // namespace playfast::cli
