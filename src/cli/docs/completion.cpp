#include "cli/docs/completion.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace playfast::cli {

std::string shell_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + '\'';
}

std::string spaced_names(const std::vector<Word>& words) {
  std::string text;
  for (const auto& word : words) text += fmt::format("{}{}", text.empty() ? "" : " ", word.name);
  return text;
}

std::vector<Word> field_words(const Command& command) {
  std::vector<Word> words;
  for (const bool details : {false, true}) {
    Options options;
    options.selection.details = details;
    for (const auto& column : command.columns(options)) {
      if (std::ranges::find(words, column.name, &Word::name) == words.end())
        words.push_back({column.name, column.help});
    }
  }
  return words;
}

std::vector<Word> value_words(const Value& value) {
  if (value.words == nullptr) return {};
  auto words = value.words();
  if (value.all) words.push_back({"all", "all of them"});
  return words;
}

}  // namespace playfast::cli
