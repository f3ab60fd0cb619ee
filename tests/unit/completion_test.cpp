#include "cli/docs/completion.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "util/text.hpp"

namespace playfast::cli {
namespace {

using Names = std::set<std::string, std::less<>>;

// What stands between two texts; empty where they are not.
std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
  const auto start = text.find(begin);
  if (start == std::string_view::npos) return {};
  text.remove_prefix(start + begin.size());
  return text.substr(0, text.find(end));
}

Names split_names(std::string_view text) {
  Names names;
  for (const auto name : util::split(text, ' ')) {
    if (!name.empty()) names.emplace(name);
  }
  return names;
}

Names names_of(const std::vector<Word>& words) {
  Names names;
  for (const auto& word : words) names.emplace(word.name);
  return names;
}

// What is between the first two quotes of each line: "    'us:United States' \".
Names quoted_names(std::string_view lines) {
  Names names;
  for (const auto line : util::split(lines, '\n')) {
    const auto quoted = between(line, "    '", "'");
    if (!quoted.empty()) names.emplace(quoted.substr(0, quoted.find(':')));
  }
  return names;
}

Names bash_options(const std::string& script, std::string_view command) {
  const auto cases = between(script, "\n_playfast_options() {", "\n}\n");
  return split_names(between(cases, fmt::format("\n    {}) echo '", command), "'"));
}

// All that begins with a dash in '--name=[help]… and '(-n --name)'{-n+,--name=}'[help]…
Names zsh_options(const std::string& script, std::string_view command) {
  Names names;
  const auto function = between(script, fmt::format("\n_playfast-{}() {{", command), "\n}\n");
  for (const auto line : util::split(function, '\n')) {
    const auto bracket = line.find('[');
    if (bracket == std::string_view::npos) continue;
    std::string spec(line.substr(0, bracket));
    for (char& c : spec) {
      if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-') c = ' ';
    }
    for (const auto& name : split_names(spec)) {
      if (name.starts_with('-')) names.insert(name);
    }
  }
  return names;
}

Names fish_options(const std::string& script, std::string_view command) {
  Names names;
  const auto begin = fmt::format("complete -c playfast -n '__playfast_command {}'", command);
  for (auto line : util::split(script, '\n')) {
    if (!line.starts_with(begin)) continue;
    line = line.substr(0, line.find(" -d "));
    if (const auto name = between(line, " -l ", " "); !name.empty()) names.insert("--" + std::string(name));
    if (const auto name = between(line, " -s ", " "); !name.empty()) names.insert("-" + std::string(name));
  }
  return names;
}

TEST(Completion, OffersEveryCommand) {
  const auto all = names_of(command_words());
  EXPECT_EQ(split_names(between(bash_completion(), "_playfast_commands() {\n  echo '", "'")), all);
  EXPECT_EQ(quoted_names(between(zsh_completion(), "local -a commands=(", "\n  )")), all);
  Names fish;
  const auto script = fish_completion();
  for (const auto line : util::split(script, '\n')) {
    if (const auto name = between(line, "-n __playfast_no_command -a ", " "); !name.empty())
      fish.emplace(name);
  }
  EXPECT_EQ(fish, all);
}

TEST(Completion, OffersTheOptionsOfACommandAndNoOthers) {
  const auto bash = bash_completion();
  const auto zsh = zsh_completion();
  const auto fish = fish_completion();
  for (const auto& command : commands()) {
    Names all;
    for (const auto& row : option_rows(command)) {
      all.insert("--" + std::string(row.name));
      if (row.short_name != 0) all.insert(std::string("-") + row.short_name);
    }
    EXPECT_EQ(bash_options(bash, command.name), all) << command.name;
    EXPECT_EQ(zsh_options(zsh, command.name), all) << command.name;
    EXPECT_EQ(fish_options(fish, command.name), all) << command.name;
  }
  EXPECT_TRUE(bash_options(bash, "reviews").contains("--sort"));
  EXPECT_FALSE(bash_options(bash, "app").contains("--sort"));
}

bool has_line(std::string_view text, std::string_view one, std::string_view other) {
  return std::ranges::any_of(util::split(text, '\n'), [&](std::string_view line) {
    return line.find(one) != std::string_view::npos && line.find(other) != std::string_view::npos;
  });
}

TEST(Completion, OffersEveryWordOfAValue) {
  const auto bash = bash_completion();
  const auto zsh = zsh_completion();
  const auto fish = fish_completion();
  for (const auto& row : all_option_rows()) {
    if (row.value.words == nullptr) continue;
    const auto words = value_words(row.value);
    const auto all = names_of(words);
    const auto in_bash = between(bash, fmt::format("\n    --{}", row.name), " ;;");
    EXPECT_EQ(split_names(between(in_bash, "words='", "'")), all) << row.name;
    if (row.value.kind == ValueKind::word) {
      const auto names = spaced_names(words);
      EXPECT_TRUE(has_line(zsh, fmt::format("--{}=", row.name), fmt::format(":({})'", names))) << row.name;
      EXPECT_TRUE(has_line(fish, fmt::format(" -l {} ", row.name), fmt::format(" -x -a '{}'", names)))
          << row.name;
    } else {
      const auto in_zsh = between(zsh, fmt::format("\n_playfast_{}() {{\n", row.name), "\n}\n");
      const auto in_fish = between(fish, fmt::format("\nfunction __playfast_{}\n", row.name), "\nend\n");
      EXPECT_EQ(quoted_names(in_zsh), all) << row.name;
      EXPECT_EQ(quoted_names(in_fish), all) << row.name;
    }
  }
}

TEST(Completion, OffersTheFieldsOfACommand) {
  const auto bash = bash_completion();
  const auto zsh = zsh_completion();
  const auto fish = fish_completion();
  for (const auto& command : commands()) {
    if (command.columns == nullptr) continue;
    const auto all = names_of(field_words(command));
    const auto in_bash = between(bash, "\n_playfast_fields() {", "\n}\n");
    const auto in_zsh = between(zsh, fmt::format("\n_playfast_{}_fields() {{\n", command.name), "\n}\n");
    const auto in_fish =
        between(fish, fmt::format("\nfunction __playfast_fields_{}\n", command.name), "\nend\n");
    EXPECT_EQ(split_names(between(in_bash, fmt::format("\n    {}) echo '", command.name), "'")), all);
    EXPECT_EQ(quoted_names(in_zsh), all) << command.name;
    EXPECT_EQ(quoted_names(in_fish), all) << command.name;
  }
}

TEST(Completion, FieldsAreThoseOfAllKindsOfRecords) {
  const auto words = field_words(*find_command("search"));
  const auto names = names_of(words);
  EXPECT_EQ(names.size(), words.size()) << "each once";
  EXPECT_TRUE(names.contains("rank"));
  EXPECT_TRUE(names.contains("real_installs")) << "with --details";
  EXPECT_FALSE(names_of(field_words(*find_command("reviews"))).contains("real_installs"));
}

TEST(Completion, OffersAllWhereTheParserTakesIt) {
  for (const auto& row : all_option_rows()) {
    if (row.value.kind != ValueKind::words) continue;
    Options options;
    EXPECT_EQ(names_of(value_words(row.value)).contains("all"), row.value.set(options, "all").has_value())
        << row.name;
  }
  EXPECT_TRUE(value_words({.name = "DAY"}).empty());
}

TEST(Completion, QuotesForShells) {
  EXPECT_EQ(shell_quoted(""), "''");
  EXPECT_EQ(shell_quoted("a b"), "'a b'");
  EXPECT_EQ(shell_quoted("the app's $name"), "'the app'\\''s $name'");
  EXPECT_EQ(spaced_names({}), "");
  EXPECT_EQ(spaced_names({{"a", "first"}, {"b", {}}}), "a b");
}

}  // namespace
}  // namespace playfast::cli
