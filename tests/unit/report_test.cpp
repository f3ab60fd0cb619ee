#include "cli/ui/report.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "captured.hpp"
#include "failures.hpp"
#include "hostile.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

Drift drift(Drift::Kind kind, const std::string& field) {
  return {.kind = kind, .field = field, .path = "[1][2][0][0]", .value = "one", .other = "other"};
}

// As the command does.
void deliver(Report& report, const Answer<App>& answer) {
  report.delivered(1);
  report.succeeded();
  for (const auto& one : answer.warnings)
    report.warn(one, {answer.value.app_id, answer.value.country, answer.value.lang});
}

// A second status, which keeps what it is observed.
struct ToldStatus final : Status {
  explicit ToldStatus(std::vector<std::string>& all) : observed(all) {}
  void warned(const Drift& drift, const QueryName& query) override {
    observed.push_back("warned " + drift.field + " " + query.item);
  }
  void failed(const Error& error) override { observed.push_back("failed " + error.item); }
  void progressed(const Counts& counts, const Activity& activity) override {
    observed.push_back("progressed " + std::to_string(counts.records) + " " +
                       std::to_string(activity.retrying) + " " + std::to_string(activity.pause.count()));
  }
  void paused(const Pause& pause) override {
    observed.push_back("paused " + std::to_string(pause.wait.count()));
  }
  void stream_ended(const ReviewQuery& query, const ReviewEnd& end, const std::optional<Error>& error,
                    bool /*one_of_many*/) override {
    observed.push_back("stream " + query.app_id + " " + std::to_string(end.reviews) +
                       (error ? " failed" : ""));
  }
  void listed(const QueryName& query, std::size_t entries, std::optional<std::uint64_t> /*limit*/) override {
    observed.push_back("listed " + query.item + " " + std::to_string(entries));
  }
  void run_failed(const Error& error) override { observed.push_back("run failed " + error.message); }
  void finished(const Counts& counts, std::chrono::duration<double> /*took*/) override {
    observed.push_back("finished " + std::to_string(counts.records));
  }

  std::vector<std::string>& observed;
};

TEST(Report, TellsWhateverStatusItHas) {
  const Options options;
  std::vector<std::string> observed;
  Report report(options, {}, std::make_unique<ToldStatus>(observed));
  Stderr said;
  deliver(report, {});
  report.warn(drift(Drift::Kind::unexpected_type, "score"), {"com.a.b", "us", "en"});
  report.failed(error(ErrorKind::not_found));
  report.tick({1, 2, std::chrono::milliseconds(30)});
  report.paused({std::chrono::milliseconds(40), ErrorKind::throttled});
  ReviewQuery query;
  query.app_id = "com.c.d";
  ReviewEnd end;
  end.reviews = 7;
  report.stream_ended(query, end);
  end.error = error(ErrorKind::timeout);
  report.stream_ended(query, end);
  report.listed({"red panda", "us", "en"}, 3, {});
  report.output_failed(error(ProgramError::output));
  report.summarize();
  EXPECT_EQ(observed,
            (std::vector<std::string>{"warned score com.a.b", "failed com.a.b", "progressed 1 2 30",
                                      "paused 40", "stream com.c.d 7", "stream com.c.d 7 failed",
                                      "listed red panda 3", "run failed what happened", "finished 1"}));
  EXPECT_EQ(said.text(), "");
  EXPECT_EQ(report.tally().counts().failed, 2U);
  EXPECT_TRUE(report.has_output_failed());
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

TEST(Messages, ALongPauseIsReportedOnce) {
  const Options options;
  Stderr said;
  Report report(options, {});
  const auto pause = [&](int milliseconds, ErrorKind cause) {
    report.paused({std::chrono::milliseconds(milliseconds), cause});
  };
  pause(5'000, ErrorKind::throttled);
  pause(42'000, ErrorKind::throttled);
  pause(42'500, ErrorKind::throttled);  // as another answer of the same moment asks for
  pause(60'000, ErrorKind::unreachable);
  EXPECT_EQ(said.text(),
            "playfast: rate limited; waiting 42.0 s\n"
            "playfast: the store does not answer; waiting 60.0 s\n");
}

TEST(Messages, ThatALayoutMovedIsSaidOncePerField) {
  const Options options;
  Stderr said;
  Report report(options, {});
  Answer<App> answer;
  answer.value.app_id = "com.a.b";
  answer.warnings = {drift(Drift::Kind::unexpected_type, "ratings"),
                     drift(Drift::Kind::unexpected_type, "score")};
  deliver(report, answer);
  deliver(report, answer);
  const auto text = said.text();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  EXPECT_NE(text.find("ratings"), std::string::npos);
  EXPECT_NE(text.find("[1][2][0][0]"), std::string::npos);
  EXPECT_EQ(report.tally().exit_code(), 0);
  EXPECT_EQ(report.tally().counts().records, 2U);
}

TEST(Messages, AWarningIsGivenOncePerFieldWhereverTheFieldIs) {
  const Options options;
  Stderr said;
  Report report(options, {});
  for (int index = 0; index < 3; ++index) {
    for (const auto kind : {Drift::Kind::unexpected_type, Drift::Kind::skipped}) {
      auto one = drift(kind, "score");
      one.path = "[0][" + std::to_string(index) + "][2]";
      report.warn(one, {"com.a.b", "us", "en"});
    }
  }
  EXPECT_EQ(said.text(),
            "playfast: warning: com.a.b (us): score: unexpected value at [0][0][2]; set to null; further "
            "occurrences not shown\n"
            "playfast: warning: com.a.b (us): skipped an item that cannot be read: no score at [0][0][2]; "
            "further occurrences not shown\n");
}

TEST(Messages, EveryDisagreementIsSaid) {
  Options options;
  options.network.client.verify = true;
  Stderr said;
  Report report(options, {});
  Answer<App> answer;
  answer.value.app_id = "com.a.b";
  answer.value.country = "us";
  answer.warnings = {drift(Drift::Kind::disagreement, "title")};
  deliver(report, answer);
  deliver(report, answer);
  const auto text = said.text();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  EXPECT_TRUE(text.starts_with("playfast: warning: com.a.b (us): title differs: ")) << text;
}

TEST(ExitCode, IsThatOfNotUnderstoodWhereAPageIsNotConfirmed) {
  const std::pair<Drift::Kind, int> cases[] = {
      {Drift::Kind::disagreement, 6},    {Drift::Kind::unverified, 6},   {Drift::Kind::partial, 6},
      {Drift::Kind::unexpected_type, 0}, {Drift::Kind::inconsistent, 6}, {Drift::Kind::country, 6},
      {Drift::Kind::language, 6}};
  for (const auto& [kind, code] : cases) {
    Options options;
    options.network.client.verify = true;
    Stderr quiet;
    Report report(options, {});
    Answer<App> answer;
    answer.warnings = {drift(kind, "title")};
    deliver(report, answer);
    deliver(report, {});
    EXPECT_EQ(report.tally().exit_code(), code) << static_cast<int>(kind);
    report.failed(error(ErrorKind::not_found));
    EXPECT_EQ(report.tally().exit_code(), code == 0 ? 1 : 6);
  }
}

TEST(ExitCode, IsNotTouchedByWarningsThatWereNotAskedFor) {
  Stderr quiet;
  const Options options;
  Report report(options, {});
  Answer<App> answer;
  answer.warnings = {drift(Drift::Kind::partial, "")};
  deliver(report, answer);
  EXPECT_EQ(report.tally().exit_code(), 0);
}

TEST(Summary, CountsWhatWasSkipped) {
  const Options options;
  Stderr said;
  Report report(options, {});
  deliver(report, {});
  report.skipped(2);
  report.summarize();
  EXPECT_EQ(report.tally().exit_code(), 0);
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
