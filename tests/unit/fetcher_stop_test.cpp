// How the fetcher retries, keeps the order, waits for its source and stops.
#include <gtest/gtest.h>

#include "fetch_bench.hpp"

namespace playfast::net {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// Faults: F26
TEST(FetcherRetry, WaitsAsLongAsItWasTold) {
  Bench bench([](const std::string&, int attempt) {
    return attempt == 1 ? answer(429, milliseconds(100), "7") : answer(200);
  });
  EXPECT_TRUE(bench.run(1));
  ASSERT_EQ(bench.transport.log.size(), 2U);
  const auto gap = bench.transport.log[1].at - milliseconds(100);
  EXPECT_GE(gap, seconds(7));
  EXPECT_LE(gap, seconds(8));
}

TEST(FetcherRetry, ADateIsMeasuredByTheWallClock) {
  Bench bench([](const std::string&, int attempt) {  // the fake's wall clock begins at 08:00:00
    return attempt == 1 ? answer(429, seconds(1), "Fri, 15 Jan 2027 08:00:11 GMT") : answer(200);
  });
  EXPECT_TRUE(bench.run(1));
  EXPECT_GE(bench.transport.log.at(1).at, seconds(11));
  EXPECT_LE(bench.transport.log.at(1).at, seconds(12));
}

TEST(FetcherRetry, EachRetryWaitsAsAnnounced) {
  Bench bench([](const std::string&, int) { return answer(500, milliseconds(0)); });
  std::vector<milliseconds> announced;
  std::vector<int> attempts;
  bench.observed.on_retry = [&](const Error& error, Millis wait) {
    announced.push_back(wait);
    attempts.push_back(error.attempts);
    EXPECT_EQ(error.http_status, 500);
  };
  EXPECT_TRUE(bench.run(1));
  EXPECT_EQ(attempts, (std::vector{1, 2, 3, 4}));
  ASSERT_EQ(bench.transport.log.size(), 5U);
  for (std::size_t at = 0; at < announced.size(); ++at) {
    EXPECT_EQ(bench.transport.log[at + 1].at - bench.transport.log[at].at, announced[at]);
  }
  EXPECT_EQ(bench.observed.ended, (Strings{"1: server_error"}));
  EXPECT_EQ(bench.observed.errors[0].attempts, 5);
}

TEST(FetcherRetry, OthersGoOnWhileOneWaits) {
  Bench bench([](const std::string& url, int attempt) {
    return url == "1" && attempt == 1 ? answer(500) : answer(200);
  });
  bench.options.concurrency = 1;
  EXPECT_TRUE(bench.run(20));
  EXPECT_EQ(bench.observed.ended.size(), 20U);
  EXPECT_NE(bench.observed.ended.front(), "1");
  EXPECT_EQ(bench.clock.passed(), milliseconds(2100));
}

TEST(FetcherRetry, ADueRetryGoesBeforeANewTask) {
  Bench bench([](const std::string& url, int attempt) {
    return url == "1" && attempt == 1 ? answer(429, milliseconds(100), "1") : answer(200, milliseconds(400));
  });
  bench.options.concurrency = 1;
  EXPECT_TRUE(bench.run(10));
  const auto again = std::find_if(bench.transport.log.begin() + 1, bench.transport.log.end(),
                                  [](const auto& asked) { return asked.url == "1"; });
  ASSERT_NE(again, bench.transport.log.end());
  EXPECT_LE(again->at, milliseconds(100 + 1000 + 500 + 400));
}

TEST(FetcherStop, AnErrorThatStopsRunsIsToldAndIsTheLast) {
  Bench bench([](const std::string& url, int) { return url == "3" ? answer(403) : answer(200); });
  bench.options.concurrency = 1;
  EXPECT_FALSE(bench.run(100));
  EXPECT_EQ(bench.observed.ended, (Strings{"1", "2", "3: blocked"}));
  EXPECT_EQ(bench.transport.log.size(), 3U);
}

// Faults: F27
TEST(FetcherStop, RetryAfterBeyondReasonIsABlock) {
  Bench bench([](const std::string&, int) { return answer(429, milliseconds(100), "601"); });
  bench.options.concurrency = 1;
  EXPECT_FALSE(bench.run(100));
  EXPECT_EQ(bench.observed.ended, (Strings{"1: blocked"}));
}

TEST(FetcherStop, WhenNobodyWantsMore) {
  Bench bench([](const std::string&, int) { return answer(200); });
  bench.observed.wanted = 5;
  bench.options.concurrency = 2;
  EXPECT_FALSE(bench.run(100));
  EXPECT_EQ(bench.observed.ended.size(), 5U);
  EXPECT_LE(bench.transport.log.size(), 6U);
}

TEST(FetcherStop, WhenAWatchIsReady) {
  for (const int on_their_way : {0, 2}) {  // also while the source has nothing to ask for
    Bench bench([](const std::string&, int) { return answer(200, std::chrono::hours(2)); });
    bench.transport.ready_at[5] = bench.clock.now() + seconds(3);
    const Watch watch{5, 0, false};
    EXPECT_FALSE(bench.run(100, {&watch, 1}, static_cast<std::size_t>(on_their_way) + 1));
    EXPECT_EQ(bench.clock.passed(), seconds(3));
    EXPECT_TRUE(bench.observed.ended.empty());
  }
}

TEST(FetcherStop, WhenAStopIsRequested) {
  std::stop_source stop;
  Bench bench([&](const std::string& url, int) {
    if (url == "3") stop.request_stop();
    return answer(200);
  });
  bench.options.concurrency = 1;
  bench.options.stop = stop.get_token();
  EXPECT_FALSE(bench.run(100));
  EXPECT_EQ(bench.observed.ended, (Strings{"1", "2"}));
  EXPECT_EQ(bench.transport.log.size(), 3U);
  EXPECT_EQ(bench.transport.wakes, 1) << "whoever waits hears of it";
}

TEST(FetcherStop, AStopRequestedBeforeARunLeavesNothingToDo) {
  std::stop_source stop;
  stop.request_stop();
  Bench bench([](const std::string&, int) { return answer(200); });
  bench.options.stop = stop.get_token();
  EXPECT_FALSE(bench.run(100));
  EXPECT_TRUE(bench.transport.log.empty());
  EXPECT_EQ(bench.transport.waits(), 0) << "its wake-up may have been taken by another run";
}

TEST(FetcherStep, WaitsOnceAndKeepsWhatIsOnItsWay) {
  Bench bench([](const std::string&, int) { return answer(200); });
  bench.options.concurrency = 1;
  FakeSource source(2, bench.observed);
  Pacer pacer(bench.pace_options, bench.clock.now());
  Fetcher fetcher(bench.transport, bench.clock, pacer, bench.options);
  using Progress = Fetcher::Progress;
  EXPECT_EQ(fetcher.step(source, {}), Progress::running);
  EXPECT_EQ(bench.observed.ended, (Strings{"1"}));
  EXPECT_EQ(bench.transport.log.size(), 1U) << "nothing is requested before the next step";
  EXPECT_EQ(fetcher.step(source, {}), Progress::running);
  EXPECT_EQ(bench.observed.ended, (Strings{"1", "2"}));
  EXPECT_EQ(fetcher.step(source, {}), Progress::complete);
  EXPECT_EQ(fetcher.step(source, {}), Progress::complete);
}

TEST(FetcherSource, IsAskedAgainWhenItsDescriptorIsReady) {
  Bench bench([](const std::string&, int) { return answer(200); });
  bench.transport.ready_at[77] = bench.clock.now() + seconds(30);
  EXPECT_TRUE(bench.run(4, {}, 3));
  std::sort(bench.observed.ended.begin(), bench.observed.ended.end());
  EXPECT_EQ(bench.observed.ended, (Strings{"1", "2", "3", "4"}));
  EXPECT_EQ(bench.transport.log[1].at, seconds(0));
  EXPECT_EQ(bench.transport.log[2].at, seconds(30));
}

TEST(FetcherSource, RetriesGoOnWhileItWaits) {
  Bench bench([](const std::string&, int attempt) { return attempt == 1 ? answer(500) : answer(200); });
  bench.transport.ready_at[77] = bench.clock.now() + seconds(30);
  EXPECT_TRUE(bench.run(2, {}, 2));
  EXPECT_LE(bench.transport.log.at(1).at, milliseconds(1100));
  EXPECT_EQ(bench.transport.log.at(2).at, seconds(30));
}

// Gives a task, then says many times that it has to be asked again.
class SearchingSource final : public TaskSource {
 public:
  explicit SearchingSource(Observed& observed) : observed_(observed) {}

  Next next(std::size_t /*on_the_way*/) override {
    if (observed_.made == 0) return {Pull::item, std::make_unique<FakeTask>(++observed_.made, observed_)};
    if (!observed_.ended.empty()) return {Pull::end, nullptr};
    if (++asked > 10) throw std::logic_error("the answer is not read");
    return {Pull::again, nullptr};
  }

  int asked = 0;

 private:
  Observed& observed_;
};

TEST(FetcherSource, AnswersAreReadBetweenItsTurns) {
  Bench bench([](const std::string&, int) { return answer(200, milliseconds(0)); });
  SearchingSource source(bench.observed);
  EXPECT_TRUE(bench.fetch(source));
  EXPECT_EQ(bench.observed.ended, (Strings{"1"}));
}

TEST(FetcherSource, AWatchStopsTheRunBetweenItsTurns) {
  Bench bench([](const std::string&, int) { return answer(200, std::chrono::hours(2)); });
  bench.transport.ready_at[5] = bench.clock.now();
  const Watch watch{5, 0, false};
  SearchingSource source(bench.observed);
  EXPECT_FALSE(bench.fetch(source, {&watch, 1}));
  EXPECT_TRUE(bench.observed.ended.empty());
}

}  // namespace
}  // namespace playfast::net
