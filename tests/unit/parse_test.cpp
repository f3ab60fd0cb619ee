#include "cli/options/parse.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "cli/commands/app.hpp"

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
  EXPECT_EQ(invocation.error().kind, ErrorKind::invalid_option);
  return invocation.error().message;
}

TEST(Parse, DefaultsAreThoseOfTheOptions) {
  const auto invocation = parse({"app", "com.a.b"});
  ASSERT_TRUE(invocation);
  EXPECT_EQ(invocation->command->run, &run_app);
  const auto& given = invocation->options;
  EXPECT_EQ(given.items, (Strings{"com.a.b"}));
  EXPECT_EQ(given.countries, (Strings{"us"}));
  EXPECT_EQ(given.langs, (Strings{"en"}));
  EXPECT_EQ(given.client.concurrency, 8U);
  EXPECT_EQ(given.client.retries, 4);
  EXPECT_EQ(given.client.timeout, std::chrono::seconds(120));
  EXPECT_EQ(given.client.base_url, "https://play.google.com");
  EXPECT_EQ(given.client.rate, 5.0);
  EXPECT_FALSE(given.rate_given);
}

// Each command with each of its options.
std::vector<std::pair<std::string_view, OptionRow>> rows_of_all() {
  std::vector<std::pair<std::string_view, OptionRow>> all;
  for (const auto& command : commands()) {
    for (const auto& row : option_rows(command)) all.emplace_back(command.name, row);
  }
  return all;
}

TEST(Parse, AnOptionOfOneCommandIsUnknownToAnother) {
  EXPECT_EQ(options({"reviews", "--sort", "rating"}).sort, ReviewSort::rating);
  EXPECT_TRUE(message({"app", "--sort", "rating"}).starts_with("unknown option '--sort'"));
  EXPECT_TRUE(message({"reviews", "--verify"}).starts_with("unknown option '--verify'"));
}

TEST(Parse, DefaultsShownAreTheDefaultsInUse) {
  for (const auto& [command, row] : rows_of_all()) {
    if (row.fallback.empty() || row.name == "user-agent" || row.name == "format") continue;
    const auto name = "--" + std::string(row.name);
    const auto shown = options({command.data(), name.c_str(), row.fallback.data()});
    const Options unset;
    EXPECT_EQ(shown.countries, unset.countries);
    EXPECT_EQ(shown.langs, unset.langs);
    EXPECT_EQ(shown.client.concurrency, unset.client.concurrency);
    EXPECT_EQ(shown.client.rate, unset.client.rate);
    EXPECT_EQ(shown.client.retries, unset.client.retries);
    EXPECT_EQ(shown.client.timeout, unset.client.timeout);
    EXPECT_EQ(shown.client.base_url, unset.client.base_url);
  }
}

TEST(Parse, WhatReviewsAreAskedForIsKept) {
  const auto given = options({"reviews", "--sort", "relevance", "--score", "1,5", "--device", "tv", "--limit",
                              "7", "--since", "2026-01-31", "--until=2026-02-28", "--resume", "com.a.b"});
  EXPECT_EQ(given.sort, ReviewSort::relevance);
  EXPECT_EQ(given.scores, (std::vector<int>{1, 5}));
  EXPECT_EQ(given.device, Device::tv);
  EXPECT_EQ(given.limit, 7U);
  EXPECT_EQ(given.since, Day(std::chrono::year(2026) / 1 / 31));
  EXPECT_EQ(given.until, Day(std::chrono::year(2026) / 2 / 28));
  EXPECT_TRUE(given.resume);
  EXPECT_EQ(given.items, (Strings{"com.a.b"}));
}

TEST(Parse, ReviewsNotToldOtherwiseAreAllNewestFirst) {
  const auto given = options({"reviews", "com.a.b"});
  EXPECT_EQ(given.sort, ReviewSort::newest);
  EXPECT_TRUE(given.scores.empty());
  EXPECT_EQ(given.device, std::nullopt);
  EXPECT_EQ(given.limit, std::nullopt);
  EXPECT_EQ(given.since, std::nullopt);
  EXPECT_EQ(given.until, std::nullopt);
  EXPECT_FALSE(given.resume);
}

TEST(Parse, ALimitIsAtLeastOne) {
  EXPECT_EQ(options({"reviews", "--limit", "1"}).limit, 1U);
  EXPECT_EQ(options({"reviews", "--limit", "1000000000000"}).limit, 1'000'000'000'000U);
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
  EXPECT_EQ(given.countries, (Strings{"kr"}));
  EXPECT_EQ(given.langs, (Strings{"ko"}));
  EXPECT_EQ(given.fields, "title");
  EXPECT_EQ(given.output, "out");
  EXPECT_TRUE(given.force);
  EXPECT_TRUE(given.ordered);
  EXPECT_EQ(given.errors, "err");
  EXPECT_EQ(given.client.concurrency, 3U);
  EXPECT_EQ(given.client.rate, 2.0);
  EXPECT_TRUE(given.rate_given);
  EXPECT_EQ(given.client.retries, 0);
  EXPECT_EQ(given.client.timeout, std::chrono::minutes(5));
  EXPECT_EQ(given.client.proxy, "p:1");
  EXPECT_EQ(given.client.user_agent, "me/1");
  EXPECT_EQ(given.client.ca, "/");
  EXPECT_EQ(given.client.base_url, "http://127.0.0.1:9");
  EXPECT_TRUE(given.quiet);
  EXPECT_EQ(given.verbose, 2);
  EXPECT_EQ(given.items, (Strings{"com.a.b", "com.c.d"}));
}

TEST(Parse, NoRateMeansNoLimit) {
  const auto given = options({"app", "--rate", "none"});
  EXPECT_EQ(given.client.rate, std::nullopt);
  EXPECT_TRUE(given.rate_given);
}

TEST(Parse, ListsMayBeRepeated) {
  EXPECT_EQ(options({"app", "--country", "us,kr", "--country", "de,us"}).countries,
            (Strings{"us", "kr", "de"}));
  EXPECT_EQ(options({"app", "--fields", "title", "--fields=score,url"}).fields, "title,score,url");
}

TEST(Parse, HelpAndVersionHaveNoVariables) {
  EXPECT_EQ(options({"app", "com.a.b"}, {{"PLAYFAST_HELP", "1"}, {"PLAYFAST_VERSION", "1.2"}}).items,
            Strings{"com.a.b"});
}

TEST(Parse, OfOtherOptionsTheLastCounts) {
  EXPECT_EQ(options({"app", "-c", "3", "--concurrency", "5"}).client.concurrency, 5U);
}

TEST(Parse, ListsDoNotSwallowTheNextArgument) {
  const auto given = options({"app", "--country", "kr", "com.a.b", "--lang", "ko", "com.c.d"});
  EXPECT_EQ(given.countries, (Strings{"kr"}));
  EXPECT_EQ(given.items, (Strings{"com.a.b", "com.c.d"}));
}

TEST(Parse, AfterTwoDashesEverythingIsAnItem) {
  EXPECT_EQ(options({"app", "--", "--country", "-x", "-"}).items, (Strings{"--country", "-x", "-"}));
  EXPECT_EQ(options({"app", "-", "@file"}).items, (Strings{"-", "@file"}));
}

TEST(Parse, ShortOptionsTakeTheirValueBeside) {
  EXPECT_EQ(options({"app", "-c5"}).client.concurrency, 5U);
  EXPECT_EQ(options({"app", "-qv"}).verbose, 1);
}

TEST(Parse, TheCommandLineGoesBeforeTheEnvironment) {
  EXPECT_EQ(options({"app"}, {{"PLAYFAST_COUNTRY", "kr,de"}}).countries, (Strings{"kr", "de"}));
  EXPECT_EQ(options({"app", "--country", "fr"}, {{"PLAYFAST_COUNTRY", "kr"}}).countries, (Strings{"fr"}));
  EXPECT_EQ(options({"app"}, {{"PLAYFAST_BASE_URL", "http://[::1]:9"}}).client.base_url, "http://[::1]:9");
  EXPECT_EQ(options({"app"}, {{"PLAYFAST_COUNTRY", ""}, {"PLAYFAST_FORCE", ""}}).countries, (Strings{"us"}));
  EXPECT_EQ(options({"app", "-c", "2"}, {{"PLAYFAST_CONCURRENCY", "abc"}}).client.concurrency, 2U);
}

TEST(Parse, FlagsInTheEnvironmentAreOneOrZero) {
  EXPECT_TRUE(options({"app"}, {{"PLAYFAST_ORDERED", "1"}}).ordered);
  EXPECT_FALSE(options({"app"}, {{"PLAYFAST_ORDERED", "0"}}).ordered);
  EXPECT_EQ(message({"app"}, {{"PLAYFAST_ORDERED", "yes"}}), "PLAYFAST_ORDERED: 'yes' is neither 0 nor 1");
}

TEST(Parse, EachOptionHasAVariableOfItsOwn) {
  for (const auto& [command, row] : rows_of_all()) {
    if (!row.has_variable) continue;
    const auto name = environment_name(row);
    EXPECT_TRUE(name.starts_with("PLAYFAST_")) << name;
    EXPECT_EQ(name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_"), std::string::npos) << name;
    const auto text = message({command.data()}, {{name, "bad\r\n"}});
    if (row.name == "output" || row.name == "errors" || row.name == "fields") continue;
    EXPECT_TRUE(text.starts_with(name + ": ")) << text;
  }
}

}  // namespace
}  // namespace playfast::cli
