// Options from the command line, the environment and the configuration file; --print-config.
#include "cli/options/sources.hpp"

#include <gtest/gtest.h>

#include <map>

#include "cli/options/config/print_config.hpp"
#include "cli/options/config/unknown_variables.hpp"
#include "cli/options/parse.hpp"
#include "unit/files.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

using Variables = std::map<std::string, std::string>;
using Arguments = std::vector<std::string>;

Variables set_variables;
const char* set_environment(const char* name) {
  const auto found = set_variables.find(name);
  return found == set_variables.end() ? nullptr : found->second.c_str();
}

/// A configuration file, and command lines that are run with it.
class Configured : public testing::Test {
 protected:
  Result<Invocation> parse(const std::string& text, const Arguments& arguments, Variables variables = {}) {
    write_file(path, text);
    set_variables = std::move(variables);
    std::vector<const char*> all{"playfast", "--config", path.c_str()};
    for (const auto& argument : arguments) all.push_back(argument.c_str());
    return parse_command_line(all, &set_environment);
  }

  Options options(const std::string& text, const Arguments& arguments, Variables variables = {}) {
    const auto invocation = parse(text, arguments, std::move(variables));
    EXPECT_TRUE(invocation) << invocation.error().message;
    return invocation ? invocation->options : Options();
  }

  std::string message(const std::string& text, const Arguments& arguments, Variables variables = {}) {
    const auto invocation = parse(text, arguments, std::move(variables));
    return invocation ? "(accepted)" : invocation.error().message;
  }

  std::string printed(const std::string& text, Arguments arguments, Variables variables = {}) {
    arguments.emplace_back("--print-config");
    const auto invocation = parse(text, arguments, std::move(variables));
    EXPECT_TRUE(invocation && invocation->text) << invocation.error().message;
    return invocation && invocation->text ? *invocation->text : "";
  }

  Folder folder;
  std::string path = folder.path("config.toml");
};

// The line of an option, with single spaces.
std::string line_of_option(const std::string& text, const std::string& name) {
  for (const auto line : util::split(text, '\n')) {
    if (!line.starts_with(name + " =") && !line.starts_with("#" + name + " =")) continue;
    std::string single;
    for (const char c : line) {
      if (c != ' ' || single.back() != ' ') single += c;
    }
    return single;
  }
  return "(none)";
}

TEST_F(Configured, TheStrongestSourceDecides) {
  const std::string file =
      "retries = 1\n[app]\nretries = 2\n[profiles.p]\nretries = 3\n[profiles.p.app]\nretries = 4\n";
  const auto retries = [&](const Arguments& arguments, Variables variables = {}) {
    return options(file, arguments, std::move(variables)).network.client.retries;
  };
  EXPECT_EQ(options("", {"app"}).network.client.retries, 4);
  EXPECT_EQ(retries({"list"}), 1);
  EXPECT_EQ(retries({"app"}), 2);
  EXPECT_EQ(retries({"--profile", "p", "list"}), 3);
  EXPECT_EQ(retries({"app"}, {{"PLAYFAST_PROFILE", "p"}}), 4);
  EXPECT_EQ(retries({"--profile", "p", "app"}, {{"PLAYFAST_RETRIES", "5"}}), 5);
  EXPECT_EQ(retries({"--profile", "p", "app", "--retries", "6"}, {{"PLAYFAST_RETRIES", "5"}}), 6);
}

TEST_F(Configured, ListsAreReplacedAndNotMerged) {
  const std::string file = "country = ['us', 'kr']\nlang = 'en,ko'\n";
  EXPECT_EQ(options(file, {"app"}).selection.countries, (std::vector<std::string>{"us", "kr"}));
  EXPECT_EQ(options(file, {"app"}).selection.langs, (std::vector<std::string>{"en", "ko"}));
  EXPECT_EQ(options(file, {"app", "--country", "de"}).selection.countries, std::vector<std::string>{"de"});
  EXPECT_EQ(options("score = [1, 5]\nsince = 2026-01-31", {"reviews"}).selection.scores,
            (std::vector<int>{1, 5}));
}

TEST_F(Configured, FlagsCanBeSwitchedOff) {
  EXPECT_TRUE(options("quiet = true", {"app"}).messages.quiet);
  EXPECT_FALSE(options("quiet = true", {"app"}, {{"PLAYFAST_QUIET", "0"}}).messages.quiet);
  EXPECT_FALSE(options("quiet = true\n[app]\nquiet = false", {"app"}).messages.quiet);
  EXPECT_TRUE(options("quiet = false", {"app"}, {{"PLAYFAST_QUIET", "YES"}}).messages.quiet);
  EXPECT_EQ(options("verbose = 2", {"app"}).messages.verbose, 2);
  EXPECT_EQ(options("verbose = 2", {"app", "-v"}).messages.verbose, 1);
  // An option undoes its opposite from a weaker source.
  EXPECT_EQ(options("no-progress = true", {"app", "--progress"}).messages.progress, true);
  EXPECT_EQ(options("progress = true", {"app"}, {{"PLAYFAST_NO_PROGRESS", "1"}}).messages.progress, false);
}

TEST_F(Configured, AnOptionThatTheCommandLacksIsForOthers) {
  EXPECT_EQ(options("category = 'GAME'\nsort = 'rating'", {"app"}).selection.categories,
            Options().selection.categories);
}

TEST_F(Configured, MessagesNameTheFileAndItsLine) {
  EXPECT_EQ(message("\nrat = 2", {"app"}), path + ":2: unknown key 'rat' (did you mean 'rate'?)");
  EXPECT_EQ(message("cacert = '/no/such'", {"app"}),
            path + ":1: invalid value '/no/such' for cacert: No such file or directory");
  EXPECT_TRUE(message("fields = 'titel'", {"app"})
                  .starts_with(path + ":1: invalid value 'titel' for fields: unknown field 'titel'"));
  EXPECT_EQ(message("rat = 2", {"app"}, {{"PLAYFAST_NO_CONFIG", "1"}}).find("unknown key"), path.size() + 4)
      << "--config is stronger";
  EXPECT_EQ(message("rat = 2", {"app", "--no-config"}), "(accepted)");
  EXPECT_EQ(message("rat = 2", {"version"}), "unknown option '--config'; playfast version --help lists them");
}

TEST_F(Configured, PrintConfigSaysWhereEachValueWasSet) {
  const auto text =
      printed("rate = 2\ncountry = ['us', 'kr']\n[app]\nquiet = true\n[profiles.p]\ntimeout = '5m'\n",
              {"--profile", "p", "-c", "4", "app", "-vv"}, {{"PLAYFAST_PROXY", "http://u:pw@h:1"}});
  EXPECT_EQ(line_of_option(text, "rate"), "rate = 2 # " + path + ":1");
  EXPECT_EQ(line_of_option(text, "country"), "country = [\"us\", \"kr\"] # " + path + ":2");
  EXPECT_EQ(line_of_option(text, "quiet"), "quiet = true # " + path + ":4");
  EXPECT_EQ(line_of_option(text, "timeout"), "timeout = \"5m\" # " + path + ":6");
  EXPECT_EQ(line_of_option(text, "concurrency"), "concurrency = 4 # --concurrency");
  EXPECT_EQ(line_of_option(text, "verbose"), "verbose = 2 # --verbose");
  EXPECT_EQ(line_of_option(text, "proxy"), "proxy = \"http://u:***@h:1\" # PLAYFAST_PROXY");
  EXPECT_EQ(line_of_option(text, "lang"), "lang = [\"en\"] # default");
  EXPECT_EQ(line_of_option(text, "force"), "force = false # default");
  EXPECT_EQ(line_of_option(text, "deadline"), "#deadline = # not set");
  EXPECT_EQ(line_of_option(printed("", {"app"}), "rate"), "rate = 5 # default");
  EXPECT_EQ(line_of_option(printed("", {"app", "--base-url", "http://localhost:1"}), "rate"),
            "rate = \"none\" # default");
  EXPECT_EQ(line_of_option(text, "config"), "(none)");
  EXPECT_NE(text.find("# configuration file: " + path + "\n# profile: p\n"), std::string::npos);
}

TEST_F(Configured, WhatPrintConfigPrintsIsAFileThatSetsTheSame) {
  for (const auto& command : commands()) {
    if (find_option(option_rows(command), "--config") == nullptr) continue;
    Arguments arguments{std::string(command.name)};
    if (command.arguments == cli::Arguments::one)
      arguments.emplace_back(command.argument.words().front().name);
    const auto first = printed("", arguments);
    const auto second = printed(first, arguments);
    const auto third = printed(second, arguments);
    EXPECT_EQ(second.size(), third.size()) << command.name;
    for (const auto& row : option_rows(command)) {
      const auto one = line_of_option(first, std::string(row.name));
      const auto other = line_of_option(second, std::string(row.name));
      EXPECT_EQ(one.substr(0, one.find(" # ")), other.substr(0, other.find(" # "))) << command.name;
    }
  }
}

TEST_F(Configured, PrintConfigPrintsNothingThatATerminalObeys) {
  const auto text = printed("user-agent = 'a\"b\\c'", {"app", "-o", "x\x1b[31m\n\xe2\x80\xae"});
  EXPECT_EQ(line_of_option(text, "user-agent"), "user-agent = \"a\\\"b\\\\c\" # " + path + ":1");
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find("\xe2\x80\xae"), std::string::npos);
  EXPECT_TRUE(ConfigFile::parse(text, "f"));
}

TEST(PrintConfig, HidesPasswordsOfUrls) {
  const OptionRow url{.name = "proxy", .value = {.name = "URL"}};
  const OptionRow other{.name = "x", .value = {.name = "TEXT"}};
  EXPECT_EQ(toml_value(url, "http://user:secret@host:1"), "\"http://user:***@host:1\"");
  EXPECT_EQ(toml_value(url, "user:se@cret@host:1"), "\"user:***@host:1\"");
  EXPECT_EQ(toml_value(url, "http://token@host:1"), "\"http://***@host:1\"");
  EXPECT_EQ(toml_value(url, "user@host:1"), "\"***@host:1\"");
  EXPECT_EQ(toml_value(url, "http://host:1"), "\"http://host:1\"");
  EXPECT_EQ(toml_value(other, "a:b@c"), "\"a:b@c\"");
}

TEST(PrintConfig, WritesNumbersAsTheyAreRead) {
  const OptionRow row{.name = "x", .value = {.name = "TEXT"}};
  for (const char* number : {"0", "2", "0.5", "123456789012"}) EXPECT_EQ(toml_value(row, number), number);
  for (const char* text : {"", "007", "1.0", "5s", "1e3", ".5", "5.", "-1", "12345678901234567890", "1.2.3"})
    EXPECT_EQ(toml_value(row, text), '"' + std::string(text) + '"');
}

TEST(UnknownVariables, AreThoseOfNoOption) {
  const char* const environment[] = {
      "PATH=/bin",       "PLAYFAST_RATE=1", "PLAYFAST_CONTRY=us", "PLAYFAST_DEMO=1",
      "PLAYFAST_HELP=1", "PLAYFAST_XYZZY",  "PLAYFASTER=1",       nullptr};
  EXPECT_EQ(
      unknown_variables(environment),
      (std::vector<std::string>{
          "unknown environment variable 'PLAYFAST_CONTRY' (did you mean 'PLAYFAST_COUNTRY'?)",
          "unknown environment variable 'PLAYFAST_HELP'", "unknown environment variable 'PLAYFAST_XYZZY'"}));
}

}  // namespace
}  // namespace playfast::cli
