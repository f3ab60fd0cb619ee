#include "cli/docs/man_page.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <map>
#include <set>

#include "cli/docs/exit_codes.hpp"
#include "cli/docs/help.hpp"
#include "cli/docs/roff.hpp"
#include "cli/options/config/config_file.hpp"
#include "playfast/error.hpp"
#include "source_dir.hpp"
#include "unit/files.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

// Whether the page has an item that is headed so.
bool has_item(const std::string& page, std::string_view name) {
  return page.find(fmt::format(".TP\n\\fB{}\\fR", roff_escaped(name))) != std::string::npos;
}

TEST(ManPage, OfACommandHasItsOptions) {
  for (const auto& command : commands()) {
    const auto page = command_man_page(command);
    for (const auto& row : option_rows(command)) {
      const auto names = row.short_name == 0 ? fmt::format("--{}", row.name)
                                             : fmt::format("-{}, --{}", row.short_name, row.name);
      EXPECT_TRUE(has_item(page, names)) << command.name << names;
    }
  }
}

TEST(ManPage, OfACommandHasItsFields) {
  for (const auto& command : commands()) {
    const auto page = command_man_page(command);
    EXPECT_EQ(page.find("\n.SH FIELDS\n") != std::string::npos, command.columns != nullptr) << command.name;
    if (command.columns == nullptr) continue;
    for (const auto& column : command.columns({})) EXPECT_TRUE(has_item(page, column.name)) << column.name;
  }
}

// Those in the section of a page, "0 1 2".
std::string codes_in(const std::string& page) {
  std::string codes;
  for (const auto& row : exit_codes()) {
    if (has_item(page, row.codes)) codes += fmt::format("{}{}", codes.empty() ? "" : " ", row.codes);
  }
  return codes;
}

TEST(ManPage, HasTheExitCodesOfItsCommand) {
  const auto of_requests = codes_in(program_man_page());
  EXPECT_EQ(of_requests, "0 1 2 3 4 5 6 7 8 9 129, 130, 143");
  const std::map<std::string_view, std::string_view> others{{"changes", "0 1 2 7 8 129, 130, 143"},
                                                            {"history", "0 1 2 7 8 129, 130, 143"},
                                                            {"ranks", "0 1 2 7 8 129, 130, 143"},
                                                            {"report", "0 1 2 3 7 8 129, 130, 143"},
                                                            {"import", "0 1 2 7 8 129, 130, 143"},
                                                            {"db", "0 2 7 8"},
                                                            {"queue", "0 1 2 4 7 8 129, 130, 143"},
                                                            {"merge", "0 1 2 4 7 8 129, 130, 143"},
                                                            {"countries", "0 2 7 8"},
                                                            {"languages", "0 2 7 8"},
                                                            {"categories", "0 2 7 8"},
                                                            {"collections", "0 2 7 8"},
                                                            {"schema", ""},
                                                            {"completion", ""},
                                                            {"help", ""},
                                                            {"version", ""}};
  for (const auto& command : commands()) {
    const auto found = others.find(command.name);
    EXPECT_EQ(asks_the_store(command), found == others.end()) << command.name;
    EXPECT_EQ(codes_in(command_man_page(command)), found == others.end() ? of_requests : found->second)
        << command.name;
  }
}

TEST(ManPage, ShowsWhichArgumentsAreOptional) {
  EXPECT_EQ(argument_name(*find_command("history")), "[ID…]");
  EXPECT_EQ(argument_name(*find_command("app")), "ID…");
  EXPECT_EQ(synopsis(*find_command("history")), "[OPTION…] [ID…]");
  EXPECT_EQ(synopsis(*find_command("app")), "[OPTION…] [ID…]");
  EXPECT_EQ(synopsis(*find_command("queue")), "[OPTION…] TASK URL [ITEM…]");
  EXPECT_EQ(synopsis(*find_command("merge")), "[OPTION…] FILE… [URL]");
}

TEST(ManPage, TellsWhatArgumentsMayBe) {
  for (const auto& command : commands()) {
    if (command.arguments == Arguments::none) {
      EXPECT_EQ(argument_help(command), "") << command.name;
    }
  }
  EXPECT_TRUE(argument_help(*find_command("schema")).starts_with("RECORD: app, review, entry, "));
  EXPECT_NE(command_man_page(*find_command("completion")).find("SHELL: bash, zsh or fish."),
            std::string::npos);
  EXPECT_TRUE(argument_help(*find_command("search")).starts_with("Use - to read items from stdin, @FILE "));
}

// The text between .EX and .EE, as a reader sees it.
std::string shown_example(const std::string& page) {
  const auto begin = page.find(".EX\n") + 4;
  auto text = page.substr(begin, page.find(".EE\n") - begin);
  for (const auto& [escape, c] : {std::pair{"\\-", "-"}, {"\\(dq", "\""}, {"\\(aq", "'"}}) {
    const std::string_view escaped(escape);
    for (auto at = text.find(escaped); at != std::string::npos; at = text.find(escaped))
      text.replace(at, escaped.size(), c);
  }
  return text;
}

TEST(ManPage, OfTheConfigurationFileHasAFileThatIsAccepted) {
  const auto page = config_man_page();
  const auto file = ConfigFile::parse(shown_example(page), "example");
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_NE(file->find("list", "nightly", "collection"), nullptr);
  for (const auto& row : all_option_rows()) {
    if (row.has_key) continue;
    EXPECT_NE(page.find(roff_escaped(row.name)), std::string::npos) << row.name;
  }
  EXPECT_TRUE(page.find(".TH PLAYFAST\\-CONFIG 5 ") != std::string::npos);
}

TEST(ManPage, OfTheProgramHasTheCommands) {
  const auto page = program_man_page();
  for (const auto& command : commands()) {
    EXPECT_TRUE(has_item(page, command.name)) << command.name;
    EXPECT_NE(page.find(fmt::format("\n.BR \\%playfast\\-{} (1)", command.name)), std::string::npos);
  }
}

// Sections by their names, in order.
std::string sections(const std::string& page) {
  std::string names;
  for (const auto line : util::split(page, '\n')) {
    if (line.starts_with(".SH ")) names += std::string(line.substr(4)) + '|';
  }
  return names;
}

TEST(ManPage, HasTheSectionsOfItsKindOfCommand) {
  EXPECT_EQ(
      sections(command_man_page(*find_command("app"))),
      "NAME|SYNOPSIS|DESCRIPTION|OPTIONS|FIELDS|EXIT STATUS|ENVIRONMENT|FILES|POLITENESS|EXAMPLES|SEE ALSO|");
  EXPECT_EQ(sections(command_man_page(*find_command("countries"))),
            "NAME|SYNOPSIS|DESCRIPTION|OPTIONS|FIELDS|EXIT STATUS|ENVIRONMENT|FILES|EXAMPLES|SEE ALSO|");
  EXPECT_EQ(sections(command_man_page(*find_command("schema"))),
            "NAME|SYNOPSIS|DESCRIPTION|OPTIONS|EXAMPLES|SEE ALSO|");
}

// The codes of the table, one by one.
std::vector<std::string> all_codes() {
  std::vector<std::string> codes;
  for (const auto& row : exit_codes()) {
    for (const auto code : util::split(row.codes, ',')) codes.emplace_back(util::trim(code));
  }
  return codes;
}

TEST(ExitCodes, StandInTheTableOnceEach) {
  EXPECT_EQ(all_codes(), (std::vector<std::string>{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "129",
                                                   "130", "143"}));
}

TEST(ExitCodes, OfOneDigitBelongToErrorsButForSomeFailedAndTheDeadline) {
  for (const auto& row : exit_codes()) {
    const bool of_errors = row.codes.size() == 1 && row.codes != "1" && row.codes != "9";
    EXPECT_EQ(!row.errors.empty(), of_errors) << row.codes;
  }
}

TEST(ExitCodes, AreThoseOfTheReadme) {
  std::vector<std::string> observed;
  const auto readme = read_file(source_dir() + "/README.md");
  const auto from = readme.find("\n## Exit codes\n");
  ASSERT_NE(from, std::string::npos);
  const auto section = readme.substr(from, readme.find("\n## ", from + 1) - from);
  for (const auto line : util::split(section, '\n')) {
    if (line.starts_with("| ") && line[2] >= '0' && line[2] <= '9')
      observed.emplace_back(util::trim(util::split(line, '|')[1]));
  }
  std::vector<std::string> ours;
  for (const auto& row : exit_codes()) ours.emplace_back(row.codes);
  EXPECT_EQ(observed, ours);
}

}  // namespace
}  // namespace playfast::cli
