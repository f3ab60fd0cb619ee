#include "cli/ui/report.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "captured.hpp"
#include "failures.hpp"
#include "hostile.hpp"

namespace playfast::cli {
namespace {

Drift drift(Drift::Kind kind, const std::string& field) {
  return {.kind = kind, .field = field, .path = "[1][2][0][0]", .value = "one", .schema_org = "other"};
}

// As the command does.
void deliver(Report& report, const AppAnswer& answer) {
  report.delivered(1);
  report.succeeded();
  for (const auto& one : answer.warnings)
    report.warn(one, answer.app.app_id, answer.app.country, answer.app.lang);
}

int code_after(const std::vector<ErrorKind>& failures, int delivered) {
  Stderr quiet;
  const Options options;
  Report report(options, {});
  for (int i = 0; i < delivered; ++i) deliver(report, {});
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
  deliver(report, {});
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
  options.selection.langs = {"en", "ko"};
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

TEST(Messages, ThatALayoutMovedIsSaidOncePerField) {
  const Options options;
  Stderr said;
  Report report(options, {});
  AppAnswer answer;
  answer.app.app_id = "com.a.b";
  answer.warnings = {drift(Drift::Kind::other_kind, "ratings"), drift(Drift::Kind::other_kind, "score")};
  deliver(report, answer);
  deliver(report, answer);
  const auto text = said.text();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  EXPECT_NE(text.find("ratings"), std::string::npos);
  EXPECT_NE(text.find("[1][2][0][0]"), std::string::npos);
  EXPECT_EQ(report.exit_code(), 0);
  EXPECT_EQ(report.records(), 2U);
}

TEST(Messages, AWarningIsGivenOncePerFieldWhereverTheFieldIs) {
  const Options options;
  Stderr said;
  Report report(options, {});
  for (int index = 0; index < 3; ++index) {
    for (const auto kind : {Drift::Kind::other_kind, Drift::Kind::skipped}) {
      auto one = drift(kind, "score");
      one.path = "[0][" + std::to_string(index) + "][2]";
      report.warn(one, "com.a.b", "us", "en");
    }
  }
  EXPECT_EQ(said.text(),
            "playfast: warning: com.a.b (us): score is not as expected at [0][0][2] and left empty; further "
            "occurrences not shown\n"
            "playfast: warning: com.a.b (us): skipped an item that cannot be read: no score at [0][0][2]; "
            "further occurrences not shown\n");
}

TEST(Messages, EveryDisagreementIsSaid) {
  Options options;
  options.network.client.verify = true;
  Stderr said;
  Report report(options, {});
  AppAnswer answer;
  answer.app.app_id = "com.a.b";
  answer.app.country = "us";
  answer.warnings = {drift(Drift::Kind::disagreement, "title")};
  deliver(report, answer);
  deliver(report, answer);
  const auto text = said.text();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  EXPECT_TRUE(text.starts_with("playfast: warning: com.a.b (us): title differs: ")) << text;
}

TEST(ExitCode, IsThatOfNotUnderstoodWhereAPageIsNotConfirmed) {
  const std::pair<Drift::Kind, int> cases[] = {{Drift::Kind::disagreement, 6},
                                               {Drift::Kind::unverified, 6},
                                               {Drift::Kind::partial, 6},
                                               {Drift::Kind::other_kind, 0},
                                               {Drift::Kind::language, 0}};
  for (const auto& [kind, code] : cases) {
    Options options;
    options.network.client.verify = true;
    Stderr quiet;
    Report report(options, {});
    AppAnswer answer;
    answer.warnings = {drift(kind, "title")};
    deliver(report, answer);
    deliver(report, {});
    EXPECT_EQ(report.exit_code(), code) << static_cast<int>(kind);
    report.failed(error(ErrorKind::not_found));
    EXPECT_EQ(report.exit_code(), code == 0 ? 1 : 6);
  }
}

TEST(ExitCode, IsNotTouchedByWarningsThatWereNotAskedFor) {
  Stderr quiet;
  const Options options;
  Report report(options, {});
  AppAnswer answer;
  answer.warnings = {drift(Drift::Kind::partial, "")};
  deliver(report, answer);
  EXPECT_EQ(report.exit_code(), 0);
}

TEST(Summary, CountsWhatWasSkipped) {
  const Options options;
  Stderr said;
  Report report(options, {});
  deliver(report, {});
  report.skipped(2);
  report.summarize();
  EXPECT_EQ(report.exit_code(), 0);
  const auto text = said.text();
  EXPECT_TRUE(text.starts_with("playfast: 1 record, 0 failed; 2 skipped, ")) << text;
}

TEST(Summary, IsSaidWhenSomethingFailed) {
  const Options options;
  Stderr said;
  Report report(options, {});
  report.summarize();
  deliver(report, {});
  report.failed(error(ErrorKind::not_found));
  report.summarize();
  const auto text = said.text();
  EXPECT_NE(text.find("playfast: 1 record, 1 failed, "), std::string::npos) << text;
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2) << text;
}

}  // namespace
}  // namespace playfast::cli
