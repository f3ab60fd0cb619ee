#include "cli/ui/rest_command.hpp"

#include <gtest/gtest.h>

#include "cli/options/parse.hpp"
#include "files.hpp"

namespace playfast::cli {
namespace {

Counts one_failed() {
  Counts counts;
  counts.failed = 1;
  return counts;
}

Counts one_not_requested() {
  Counts counts;
  counts.ended_early = true;
  counts.not_requested = 1;
  return counts;
}

// What completes a run of these arguments of which one query failed.
std::string rest_of(std::vector<const char*> arguments, const Counts& counts = one_failed()) {
  arguments.insert(arguments.begin(), "playfast");
  const auto invocation = parse_command_line(arguments, [](const char*) -> const char* { return nullptr; });
  return rest_command(invocation.value().options, counts);
}

TEST(RestCommand, ReadsTheErrorsFile) {
  EXPECT_EQ(rest_of({"app", "com.a.b", "--errors", "failed.jsonl"}), "playfast app @failed.jsonl");
  EXPECT_EQ(rest_of({"app", "com.a.b", "--errors", "failed.jsonl"}, one_not_requested()),
            "playfast app @failed.jsonl");
}

TEST(RestCommand, HasTheOptionsThatSayWhatIsRequestedButCountryAndLanguage) {
  EXPECT_EQ(rest_of({"search", "red panda", "--errors", "failed.jsonl", "--price", "free", "--limit", "7",
                     "--country", "kr,jp", "--lang", "ko", "-o", "out.csv", "-c", "4"}),
            "playfast search @failed.jsonl --price free --limit 7");
  EXPECT_EQ(rest_of({"app", "com.a.b", "--errors", "e", "--verify", "--base-url", "http://127.0.0.1:80"}),
            "playfast app @e --verify --base-url http://127.0.0.1:80");
}

TEST(RestCommand, QuotesAFileNameForTheShell) {
  EXPECT_EQ(rest_of({"app", "com.a.b", "--errors", "it's $(one).jsonl"}),
            "playfast app '@it'\\''s $(one).jsonl'");
}

TEST(RestCommand, IsNoneWhereNothingIsMissing) {
  EXPECT_EQ(rest_of({"app", "com.a.b", "--errors", "failed.jsonl"}, Counts()), "");
  auto bad_line = one_failed();
  bad_line.refused = 1;
  EXPECT_EQ(rest_of({"app", "com.a.b", "--errors", "failed.jsonl"}, bad_line), "");
}

TEST(RestCommand, IsNoneWhereTheFileDoesNotSayAll) {
  EXPECT_EQ(rest_of({"app", "com.a.b"}), "");
  EXPECT_EQ(rest_of({"app", "com.a.b", "--errors", "-"}), "");
  EXPECT_EQ(rest_of({"app", "com.a.b", "--errors", "/dev/null"}), "");
  auto more = one_not_requested();
  more.more_not_requested = true;
  EXPECT_EQ(rest_of({"app", "com.a.b", "--errors", "e"}, more), "");
  EXPECT_EQ(rest_of({"list", "--errors", "e"}), "") << "its items are options";
  EXPECT_EQ(rest_of({"search", "a", "--errors", "e", "--details"}), "") << "a failure may be an app's";
  EXPECT_EQ(rest_of({"suggest", "a", "--errors", "e", "--expand", "2"}), "") << "at which level is not known";
  EXPECT_EQ(rest_of({"reviews", "com.a.b", "--errors", "e"}), "") << "it would begin again";
}

}  // namespace
}  // namespace playfast::cli
