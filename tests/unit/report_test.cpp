#include "cli/report.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "captured.hpp"
#include "failures.hpp"
#include "hostile.hpp"

namespace playfast::cli {
namespace {

int code_after(const std::vector<ErrorKind>& failures, int delivered) {
  Stderr quiet;
  const Options options;
  Report report(options, {});
  for (int i = 0; i < delivered; ++i) report.delivered({});
  for (const auto kind : failures) report.failed(error(kind));
  return report.exit_code();
}

TEST(ExitCode, IsZeroWhenAllWasDelivered) {
  EXPECT_EQ(code_after({}, 3), 0);
  EXPECT_EQ(code_after({}, 0), 0);
}

TEST(ExitCode, IsTheFailuresOwnWhenAllFailedAlike) {
  EXPECT_EQ(code_after({ErrorKind::not_found}, 0), 3);
  EXPECT_EQ(code_after({ErrorKind::not_found, ErrorKind::not_found}, 0), 3);
  EXPECT_EQ(code_after({ErrorKind::timeout, ErrorKind::connect}, 0), 4);
  EXPECT_EQ(code_after({ErrorKind::truncated, ErrorKind::wrong_item}, 0), 6);
}

TEST(ExitCode, IsOneWhenSomeFailedOrInDifferentWays) {
  EXPECT_EQ(code_after({ErrorKind::not_found}, 1), 1);
  EXPECT_EQ(code_after({ErrorKind::not_found, ErrorKind::timeout}, 0), 1);
}

TEST(ExitCode, IsThatOfWhatStoppedTheRun) {
  EXPECT_EQ(code_after({ErrorKind::not_found, ErrorKind::blocked}, 5), 5);
  EXPECT_EQ(code_after({ErrorKind::consent}, 0), 5);
  EXPECT_EQ(code_after({ErrorKind::certificate}, 1), 4);
  Stderr quiet;
  const Options options;
  Report report(options, {});
  report.delivered({});
  EXPECT_FALSE(report.stopped_by_error());
  report.run_failed(error(ErrorKind::output));
  EXPECT_TRUE(report.stopped_by_error());
  EXPECT_EQ(report.exit_code(), 7);
}

TEST(Messages, TellWhatFailedWhere) {
  Options options;
  Stderr said;
  Report one_language(options, {});
  one_language.failed(error(ErrorKind::not_found));
  options.langs = {"en", "ko"};
  Report two_languages(options, {});
  two_languages.failed(error(ErrorKind::not_found));
  auto bad_line = error(ErrorKind::invalid_item, "nodot");
  bad_line.country.clear();
  two_languages.failed(bad_line);
  EXPECT_EQ(said.text(),
            "playfast: com.a.b (kr): what happened\nplayfast: com.a.b (kr, ko): what happened\n"
            "playfast: nodot: what happened\n");
}

TEST(Messages, AreOneLineAndActOnNoTerminal) {
  const Options options;
  for (const auto text : hostile_text) {
    Stderr said;
    Report(options, {}).failed(error(ErrorKind::invalid_item, std::string(text)));
    const auto line = said.text();
    ASSERT_TRUE(line.starts_with("playfast: ") && line.ends_with(": what happened\n"));
    for (const char c : line.substr(0, line.size() - 1)) EXPECT_TRUE(c >= 0x20 && c < 0x7F) << line;
  }
}

TEST(Messages, AWarningIsSaidOncePerField) {
  const Options options;
  Stderr said;
  Report report(options, {});
  AppAnswer answer;
  answer.app.app_id = "com.a.b";
  answer.warnings = {{"ratings", "[1][2][51][2][1]"}, {"score", "[1][2][51][0]"}};
  report.delivered(answer);
  report.delivered(answer);
  const auto text = said.text();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  EXPECT_NE(text.find("ratings"), std::string::npos);
  EXPECT_NE(text.find("[1][2][51][2][1]"), std::string::npos);
  EXPECT_EQ(report.exit_code(), 0);
  EXPECT_EQ(report.records(), 2U);
}

TEST(Summary, IsSaidWhenSomethingFailed) {
  const Options options;
  Stderr said;
  Report report(options, {});
  report.summarize();
  report.delivered({});
  report.failed(error(ErrorKind::not_found));
  report.summarize();
  const auto text = said.text();
  EXPECT_NE(text.find("playfast: 1 record, 1 failed, "), std::string::npos) << text;
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2) << text;
}

}  // namespace
}  // namespace playfast::cli
