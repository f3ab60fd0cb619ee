// The deadline of a run, and what the fetcher tells of it while it goes on.
#include <gtest/gtest.h>

#include "fetch_bench.hpp"

namespace playfast::net {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(Deadline, NothingBeginsAfterIt) {
  Bench bench([](const std::string&, int) { return answer(200, milliseconds(700)); });
  bench.options.concurrency = 1;
  bench.options.deadline = bench.clock.now() + seconds(2);
  EXPECT_FALSE(bench.run(100));
  EXPECT_EQ(bench.observed.ended, (Strings{"1", "2"}));
  EXPECT_EQ(bench.transport.log.size(), 3U);
  EXPECT_EQ(bench.clock.passed(), seconds(2));
}

TEST(Deadline, EndsARunThatWaitsForItsSource) {
  Bench bench([](const std::string&, int) { return answer(200); });
  bench.options.deadline = bench.clock.now() + seconds(2);
  EXPECT_FALSE(bench.run(2, {}, 2));
  EXPECT_EQ(bench.clock.passed(), seconds(2));
  EXPECT_EQ(bench.observed.ended, (Strings{"1"}));
}

TEST(Deadline, ARetryAfterBeyondItIsABlock) {
  Bench bench([](const std::string&, int) { return answer(429, milliseconds(100), "30"); });
  bench.options.deadline = bench.clock.now() + seconds(20);
  EXPECT_FALSE(bench.run(1));
  EXPECT_EQ(bench.observed.ended, (Strings{"1: blocked"}));
  EXPECT_EQ(bench.clock.passed(), milliseconds(100));
}

TEST(Events, TellOfRequestsPausesAndTime) {
  Bench bench([](const std::string& url, int attempt) {
    return url == "2" && attempt == 1 ? answer(503, milliseconds(100), "30") : answer(200);
  });
  std::vector<int> statuses;
  std::vector<Millis> pauses;
  std::size_t ticks = 0;
  bench.options.concurrency = 1;
  bench.options.events.on_request = [&](const RequestInfo& info) { statuses.push_back(info.status); };
  bench.options.events.on_pause = [&](const Pause& pause) {
    pauses.push_back(pause.wait);
    EXPECT_EQ(pause.cause, ErrorKind::throttled);
  };
  bench.options.events.on_tick = [&](const Activity& activity) {
    ++ticks;
    EXPECT_LE(activity.in_flight, 1U);
  };
  EXPECT_TRUE(bench.run(3));
  EXPECT_EQ(statuses, (std::vector{200, 503, 200, 200}));
  ASSERT_EQ(pauses.size(), 1U);
  EXPECT_GE(pauses[0], seconds(30));
  EXPECT_GE(ticks, 30U) << "one a second while it waits";
  EXPECT_LE(ticks, 40U);
}

TEST(Events, TellWhyAPauseIsMade) {
  Bench bench([](const std::string&, int) {
    return FakeTransport::Planned{milliseconds(5), fail(ErrorKind::connect, "refused")};
  });
  std::size_t pauses = 0;
  bench.options.events.on_pause = [&](const Pause& pause) {
    ++pauses;
    EXPECT_EQ(pause.cause, ErrorKind::unreachable);
  };
  EXPECT_FALSE(bench.run(100));
  EXPECT_EQ(pauses, 3U);
}

}  // namespace
}  // namespace playfast::net
