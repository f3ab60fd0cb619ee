// `playfast completion`: the scripts that shells load.
#include "cli/commands/commands.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "cli/commands/help.hpp"
#include "cli/docs/completion.hpp"

namespace playfast::cli {
namespace {

struct Shell {
  std::string_view name;
  std::string (*script)();
};

constexpr std::array shells{Shell{"bash", &bash_completion}, Shell{"zsh", &zsh_completion},
                            Shell{"fish", &fish_completion}};

}  // namespace

std::vector<Word> shell_words() {
  std::vector<Word> words;
  words.reserve(shells.size());
  for (const auto& shell : shells) words.push_back({shell.name, {}});
  return words;
}

int run_completion(const Options& options) {
  return print(std::ranges::find(shells, options.selection.items.front(), &Shell::name)->script());
}

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
