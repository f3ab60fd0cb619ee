// An option's value or a command's argument: its words for help, man pages and completions, and how it
// reaches the options.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/options.hpp"

namespace playfast::cli {

/// A word that is allowed, and what it means where it does not say so itself.
struct Word {
  std::string_view name;
  std::string_view help;
};

enum class ValueKind : std::uint8_t {
  text,     ///< anything, within the rules of its parser
  word,     ///< one of its words
  words,    ///< several of them, with commas between
  fields,   ///< names of the command's fields, with commas between
  file,     ///< a path
  profile,  ///< a profile of the configuration file
};

/// Made by `into` and `flag` (value_forms.hpp) for options; for arguments, by hand.
struct Value {
  std::string_view name{};  ///< "CODES"; empty: there is none
  ValueKind kind = ValueKind::text;
  std::vector<Word> (*words)() = nullptr;  ///< of `word` and `words`: the very table that is parsed by
  bool all = false;                        ///< "all" stands for all of its words
  bool may_be_secret = false;              ///< it may hold a password, so messages do not show it
  /// Checks and keeps a value; for flags, called once for each occurrence with an empty one. Each
  /// occurrence of a list adds to those before; of others the last one counts. Null for what the
  /// parser itself sees to.
  Result<void> (*set)(Options&, std::string_view value) = nullptr;
  /// The value as canonical text, whatever it was written as: of every selection option, since the job of
  /// --resume is made of these.
  std::string (*text)(const Options&) = nullptr;

  bool is_list() const { return kind == ValueKind::words || kind == ValueKind::fields; }
};

/// "newest, relevance or rating" for a set that is small enough to be told on a line; else empty.
std::string abbreviated_words(const Value& value);

/// What `text` may stand for: of what words are called (`help`), the nearest one's name; empty if none
/// is near.
std::string_view nearest_called(std::string_view text, std::span<const Word> called);

}  // namespace playfast::cli
