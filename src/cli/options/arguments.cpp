#include "cli/options/arguments.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <vector>

#include "cli/options/split.hpp"
#include "cli/options/values/values.hpp"
#include "store/app/id.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

// What other programs call our commands.
constexpr std::array other_commands{Word{"app", "details"}, Word{"app", "info"},    Word{"list", "charts"},
                                    Word{"list", "top"},    Word{"search", "find"}, Word{"help", "usage"}};

// What people type from habit, and our way to write it.
struct Habit {
  std::string_view typed;
  std::string_view option;  // that has to be there
  std::string_view meant;
};

constexpr std::array habits{Habit{"--json", "--format", "-f json' or '-f jsonl"},
                            Habit{"-j", "--format", "-f json' or '-c N"},
                            Habit{"--jsonl", "--format", "-f jsonl"},
                            Habit{"--csv", "--format", "-f csv"},
                            Habit{"--table", "--format", "-f table"},
                            Habit{"--jobs", "--concurrency", "--concurrency"},
                            Habit{"--threads", "--concurrency", "--concurrency"},
                            Habit{"--parallel", "--concurrency", "--concurrency"},
                            Habit{"--hl", "--lang", "--lang"},
                            Habit{"--gl", "--country", "--country"},
                            Habit{"-n", "--limit", "--limit"},
                            Habit{"--num", "--limit", "--limit"},
                            Habit{"--stars", "--score", "--score"}};

// What an unknown option may stand for; empty for none.
std::string meant_option(std::span<const OptionRow> rows, std::string_view text) {
  for (const auto& habit : habits) {
    if (habit.typed == text && find_option(rows, habit.option) != nullptr) return std::string(habit.meant);
  }
  std::vector<std::string> options;
  for (const auto& row : rows) options.push_back("--" + std::string(row.name));
  const std::vector<std::string_view> names(options.begin(), options.end());
  return std::string(util::nearest(text, names));
}

// A word that is none of the allowed: which it is, what may have been meant, what there are.
tl::unexpected<Error> unknown(std::string_view what, std::string_view text, const std::vector<Word>& words,
                              std::span<const Word> also_called = {}) {
  std::vector<std::string_view> names;
  std::vector<Word> called;
  for (const auto& word : words) {
    names.push_back(word.name);
    called.push_back({word.name, word.name});
  }
  called.insert(called.end(), also_called.begin(), also_called.end());
  return invalid(fmt::format("unknown {} {}{}; expected {}", what, util::quote(text),
                             util::did_you_mean(nearest_called(text, called)), util::join(names, ", ")));
}

tl::unexpected<Error> unknown_command(std::string_view what, std::string_view text) {
  return unknown(what, text, command_words(), other_commands);
}

// " (did you mean '--category GAME'?)", for the value of an option.
std::string suggest_option(const Command& command, std::string_view value) {
  for (const auto& row : option_rows(command)) {
    if (row.value.words == nullptr) continue;
    for (const auto& word : row.value.words()) {
      if (word.name == value)
        return util::did_you_mean("--" + std::string(row.name) + " " + std::string(value));
    }
  }
  return {};
}

}  // namespace

std::string names_of_commands() {
  std::vector<std::string_view> names;
  for (const auto& word : command_words()) names.push_back(word.name);
  return util::join(names, ", ");
}

Result<const Command*> find_named_command(std::string_view name) {
  if (const auto* const command = find_command(name)) return command;
  if (store::parse_app_id(name)) {
    return invalid(
        fmt::format("unknown command {} (did you mean 'playfast app {}'?)", util::quote(name), name));
  }
  return unknown_command("command", name);
}

tl::unexpected<Error> unknown_option(std::span<const OptionRow> rows, std::string_view text,
                                     std::string_view command) {
  return invalid(fmt::format("unknown option {}{}; playfast {} --help lists them", util::quote(text),
                             util::did_you_mean(meant_option(rows, text)), command));
}

Result<void> check_arguments(const Command& command, std::span<const std::string> items) {
  const auto name = std::string(command.name);
  const auto argument = std::string(command.argument.name);
  if (command.arguments == Arguments::one && items.empty()) {
    return invalid(fmt::format("{} needs a {}: {}", name, argument, abbreviated_words(command.argument)));
  }
  const std::size_t most = command.arguments == Arguments::none   ? 0
                           : command.arguments == Arguments::many ? items.size()
                                                                  : 1;
  if (items.size() > most) {
    if (most == 0)
      return invalid(
          fmt::format("unexpected argument {}{}", util::quote(items[0]), suggest_option(command, items[0])));
    return invalid(
        fmt::format("unexpected argument {}: {} takes one {}", util::quote(items[most]), name, argument));
  }
  if (command.argument.words == nullptr) return {};
  for (const auto& item : items) {
    const auto words = command.argument.words();
    if (std::ranges::find(words, item, &Word::name) != words.end()) continue;
    const bool names_command = command.argument.words == &command_words;
    return names_command ? unknown_command(argument, item) : unknown(argument, item, words);
  }
  return {};
}

}  // namespace playfast::cli
