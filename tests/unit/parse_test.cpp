#include "cli/options/parse.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "cli/commands/commands.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

using Strings = std::vector<std::string>;

std::map<std::string, std::string> variables;

const char* environment(const char* name) {
  const auto found = variables.find(name);
  return found == variables.end() ? nullptr : found->second.c_str();
}

// `playfast ARGUMENTS…`, with these variables set.
Result<Invocation> parse(const std::vector<const char*>& arguments,
                         std::map<std::string, std::string> with = {}) {
  variables = std::move(with);
  std::vector<const char*> all{"playfast"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return parse_command_line(all, &environment);
}

Options options(const std::vector<const char*>& arguments, std::map<std::string, std::string> with = {}) {
  const auto invocation = parse(arguments, std::move(with));
  EXPECT_TRUE(invocation) << invocation.error().message;
  return invocation ? invocation->options : Options{};
}

std::string message(const std::vector<const char*>& arguments, std::map<std::string, std::string> with = {}) {
  const auto invocation = parse(arguments, std::move(with));
  if (invocation) return "(accepted)";
  EXPECT_EQ(invocation.error().kind, ProgramError::invalid_option);
  return invocation.error().message;
}

TEST(Parse, DefaultsAreThoseOfTheOptions) {
  const auto invocation = parse({"app", "com.a.b"});
  ASSERT_TRUE(invocation);
  EXPECT_EQ(invocation->command, &app_command);
  const auto& given = invocation->options;
  EXPECT_EQ(given.selection.items, (Strings{"com.a.b"}));
  EXPECT_EQ(given.selection.countries, (Strings{"us"}));
  EXPECT_EQ(given.selection.langs, (Strings{"en"}));
  EXPECT_EQ(given.network.client.concurrency, 8U);
  EXPECT_EQ(given.network.client.retries, 4);
  EXPECT_EQ(given.network.client.timeout, std::chrono::seconds(120));
  EXPECT_EQ(given.network.client.base_url, "https://play.google.com");
  EXPECT_EQ(given.network.client.rate, 5.0);
  EXPECT_FALSE(given.network.rate_given);
}

// Each command that needs no argument, with each of its options.
std::vector<std::pair<std::string_view, OptionRow>> rows_of_all() {
  std::vector<std::pair<std::string_view, OptionRow>> all;
  for (const auto& command : commands()) {
    if (command.arguments == Arguments::one) continue;
    for (const auto& row : option_rows(command)) all.emplace_back(command.name, row);
  }
  return all;
}

TEST(Parse, AnOptionOfOneCommandIsUnknownToAnother) {
  EXPECT_EQ(options({"reviews", "--sort", "rating"}).selection.sort, ReviewSort::rating);
  EXPECT_TRUE(message({"app", "--sort", "rating"}).starts_with("unknown option '--sort'"));
  EXPECT_TRUE(message({"reviews", "--verify"}).starts_with("unknown option '--verify'"));
}

TEST(Parse, DefaultsShownAreTheDefaultsInUse) {
  for (const auto& [command, row] : rows_of_all()) {
    if (row.default_text.empty() || row.name == "user-agent" || row.name == "format") continue;
    const auto name = "--" + std::string(row.name);
    const auto shown = options({command.data(), name.c_str(), row.default_text.data()});
    const auto unset = options({command.data()});
    EXPECT_EQ(shown.selection.countries, unset.selection.countries);
    EXPECT_EQ(shown.selection.langs, unset.selection.langs);
    EXPECT_EQ(shown.network.client.concurrency, unset.network.client.concurrency);
    EXPECT_EQ(shown.network.client.rate, unset.network.client.rate);
    EXPECT_EQ(shown.network.client.retries, unset.network.client.retries);
    EXPECT_EQ(shown.network.client.timeout, unset.network.client.timeout);
    EXPECT_EQ(shown.network.client.base_url, unset.network.client.base_url);
  }
}

TEST(Parse, WhatReviewsAreAskedForIsKept) {
  const auto given = options({"reviews", "--sort", "relevance", "--score", "1,5", "--device", "tv", "--limit",
                              "7", "--since", "2026-01-31", "--until=2026-02-28", "--resume", "com.a.b"});
  EXPECT_EQ(given.selection.sort, ReviewSort::relevance);
  EXPECT_EQ(given.selection.scores, (std::vector<int>{1, 5}));
  EXPECT_EQ(given.selection.device, Device::tv);
  EXPECT_EQ(given.selection.limit, 7U);
  EXPECT_EQ(given.selection.since, Day(std::chrono::year(2026) / 1 / 31));
  EXPECT_EQ(given.selection.until, Day(std::chrono::year(2026) / 2 / 28));
  EXPECT_TRUE(given.output.resume);
  EXPECT_EQ(given.selection.items, (Strings{"com.a.b"}));
}

TEST(Parse, ReviewsNotToldOtherwiseAreAllNewestFirst) {
  const auto given = options({"reviews", "com.a.b"});
  EXPECT_EQ(given.selection.sort, ReviewSort::newest);
  EXPECT_TRUE(given.selection.scores.empty());
  EXPECT_EQ(given.selection.device, std::nullopt);
  EXPECT_EQ(given.selection.limit, std::nullopt);
  EXPECT_EQ(given.selection.since, std::nullopt);
  EXPECT_EQ(given.selection.until, std::nullopt);
  EXPECT_FALSE(given.output.resume);
}

TEST(Parse, ALimitIsAtLeastOne) {
  EXPECT_EQ(options({"reviews", "--limit", "1"}).selection.limit, 1U);
  EXPECT_EQ(options({"reviews", "--limit", "1000000000000"}).selection.limit, 1'000'000'000'000U);
  for (const char* limit : {"0", "-1", "1000000000001", "1e3", "1,000", "010", "", "all"})
    EXPECT_NE(message({"reviews", "--limit", limit}).find("--limit"), std::string::npos) << limit;
}

TEST(Parse, EveryOptionIsKept) {
  const auto given = options(
      {"app",    "--country",    "kr",        "--lang=ko", "--fields",  "title",      "-o",
       "out",    "--force",      "--ordered", "--errors",  "err",       "-c",         "3",
       "--rate", "2/s",          "--retries", "0",         "--timeout", "5m",         "--proxy",
       "p:1",    "--user-agent", "me/1",      "--cacert",  "/",         "--base-url", "http://127.0.0.1:9/",
       "-q",     "-vv",          "com.a.b",   "com.c.d"});
  EXPECT_EQ(given.selection.countries, (Strings{"kr"}));
  EXPECT_EQ(given.selection.langs, (Strings{"ko"}));
  EXPECT_EQ(given.output.fields, "title");
  EXPECT_EQ(given.output.path, "out");
  EXPECT_TRUE(given.output.force);
  EXPECT_TRUE(given.output.ordered);
  EXPECT_EQ(given.output.errors, "err");
  EXPECT_EQ(given.network.client.concurrency, 3U);
  EXPECT_EQ(given.network.client.rate, 2.0);
  EXPECT_TRUE(given.network.rate_given);
  EXPECT_EQ(given.network.client.retries, 0);
  EXPECT_EQ(given.network.client.timeout, std::chrono::minutes(5));
  EXPECT_EQ(given.network.client.proxy, "p:1");
  EXPECT_EQ(given.network.client.user_agent, "me/1");
  EXPECT_EQ(given.network.client.ca, "/");
  EXPECT_EQ(given.network.client.base_url, "http://127.0.0.1:9");
  EXPECT_TRUE(given.messages.quiet);
  EXPECT_EQ(given.messages.verbose, 2);
  EXPECT_EQ(given.selection.items, (Strings{"com.a.b", "com.c.d"}));
}

TEST(Parse, NoRateMeansNoLimit) {
  const auto given = options({"app", "--rate", "none"});
  EXPECT_EQ(given.network.client.rate, std::nullopt);
  EXPECT_TRUE(given.network.rate_given);
}

TEST(Parse, ListsMayBeRepeated) {
  EXPECT_EQ(options({"app", "--country", "us,kr", "--country", "de,us"}).selection.countries,
            (Strings{"us", "kr", "de"}));
  EXPECT_EQ(options({"app", "--fields", "title", "--fields=score,url"}).output.fields, "title,score,url");
}

TEST(Parse, HelpAndVersionHaveNoVariables) {
  EXPECT_EQ(
      options({"app", "com.a.b"}, {{"PLAYFAST_HELP", "1"}, {"PLAYFAST_VERSION", "1.2"}}).selection.items,
      Strings{"com.a.b"});
}

TEST(Parse, OfOtherOptionsTheLastCounts) {
  EXPECT_EQ(options({"app", "-c", "3", "--concurrency", "5"}).network.client.concurrency, 5U);
}

TEST(Parse, ListsDoNotSwallowTheNextArgument) {
  const auto given = options({"app", "--country", "kr", "com.a.b", "--lang", "ko", "com.c.d"});
  EXPECT_EQ(given.selection.countries, (Strings{"kr"}));
  EXPECT_EQ(given.selection.items, (Strings{"com.a.b", "com.c.d"}));
}

TEST(Parse, AfterTwoDashesEverythingIsAnItem) {
  EXPECT_EQ(options({"app", "--", "--country", "-x", "-"}).selection.items,
            (Strings{"--country", "-x", "-"}));
  EXPECT_EQ(options({"app", "-", "@file"}).selection.items, (Strings{"-", "@file"}));
}

TEST(Parse, ShortOptionsTakeTheirValueBeside) {
  EXPECT_EQ(options({"app", "-c5"}).network.client.concurrency, 5U);
  EXPECT_EQ(options({"app", "-qv"}).messages.verbose, 1);
}

TEST(Parse, ProgressMayBeForcedOrTurnedOff) {
  const auto progress = [](std::initializer_list<const char*> arguments,
                           const std::map<std::string, std::string>& environment = {}) {
    std::vector<const char*> all{"app"};
    all.insert(all.end(), arguments);
    return options(all, environment).messages.progress;
  };
  EXPECT_EQ(progress({}), std::nullopt);
  EXPECT_EQ(progress({"--progress"}), true);
  EXPECT_EQ(progress({"--no-progress"}), false);
  EXPECT_EQ(progress({"--no-progress", "--progress"}), false);
  EXPECT_EQ(progress({"--progress"}, {{"PLAYFAST_NO_PROGRESS", "1"}}), true);
  EXPECT_EQ(progress({"--no-progress"}, {{"PLAYFAST_PROGRESS", "1"}}), false);
}

TEST(Parse, TheCommandLineGoesBeforeTheEnvironment) {
  EXPECT_EQ(options({"app"}, {{"PLAYFAST_COUNTRY", "kr,de"}}).selection.countries, (Strings{"kr", "de"}));
  EXPECT_EQ(options({"app", "--country", "fr"}, {{"PLAYFAST_COUNTRY", "kr"}}).selection.countries,
            (Strings{"fr"}));
  EXPECT_EQ(options({"app"}, {{"PLAYFAST_BASE_URL", "http://[::1]:9"}}).network.client.base_url,
            "http://[::1]:9");
  EXPECT_EQ(options({"app"}, {{"PLAYFAST_COUNTRY", ""}, {"PLAYFAST_FORCE", ""}}).selection.countries,
            (Strings{"us"}));
  EXPECT_EQ(options({"app", "-c", "2"}, {{"PLAYFAST_CONCURRENCY", "abc"}}).network.client.concurrency, 2U);
}

TEST(Parse, FlagsInTheEnvironmentAreOneOrZero) {
  EXPECT_TRUE(options({"app"}, {{"PLAYFAST_ORDERED", "1"}}).output.ordered);
  EXPECT_FALSE(options({"app"}, {{"PLAYFAST_ORDERED", "0"}}).output.ordered);
  EXPECT_EQ(message({"app"}, {{"PLAYFAST_ORDERED", "maybe"}}),
            "invalid value 'maybe' for PLAYFAST_ORDERED: expected true or false");
}

TEST(Parse, EachOptionHasAVariableOfItsOwn) {
  for (const auto& [command, row] : rows_of_all()) {
    if (!row.has_env) continue;
    const auto name = environment_name(row);
    EXPECT_TRUE(name.starts_with("PLAYFAST_")) << name;
    EXPECT_EQ(name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_"), std::string::npos) << name;
    const auto text = message({command.data()}, {{name, "bad\r\n"}});
    if (row.name == "output" || row.name == "errors" || row.name == "fields" || row.name == "db") continue;
    if (row.name == "config" || row.name == "profile") continue;  // their file is named
    if (row.name == "diff") continue;
    EXPECT_NE(text.find(" for " + name + ": "), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace playfast::cli
