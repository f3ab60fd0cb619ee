// A store that throttles, and clocks that jump, by the fake clock.
#include <gtest/gtest.h>

#include "fetch_bench.hpp"

namespace playfast::net {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

// Between the answer to a first request, after 100 ms, and the next request for the same.
milliseconds wait_after(const std::string& retry_after) {
  Bench bench([&](const std::string&, int attempt) {
    return attempt == 1 ? answer(429, milliseconds(100), retry_after) : answer(200);
  });
  EXPECT_TRUE(bench.run(1));
  EXPECT_EQ(bench.observed.ended, Strings{"1"});
  EXPECT_EQ(bench.transport.log.size(), 2U);
  return bench.transport.log.back().at - milliseconds(100);
}

// Faults: F26
TEST(FetcherFaults, RetryAfterIsWaitedForAndLittleMore) {
  for (const auto& [value, wait] :
       {std::pair("2", seconds(2)), std::pair("Fri, 15 Jan 2027 08:00:03 GMT", seconds(3))}) {
    EXPECT_GE(wait_after(value), wait - milliseconds(100))
        << value;  // of the date, from the first request on
    EXPECT_LE(wait_after(value), wait + seconds(1)) << value;
  }
}

// Faults: F27
TEST(FetcherFaults, ARetryAfterThatCannotBeMeantWaitsTheFloor) {
  for (const std::string value :
       {"Fri, 15 Jan 2027 07:59:59 GMT", "soon", "-5", "99999999999999999999", ""}) {
    EXPECT_GE(wait_after(value), seconds(5)) << value;
    EXPECT_LE(wait_after(value), seconds(6)) << value;
  }
}

// Faults: F29
TEST(FetcherFaults, AStoreThatIsAwayForFifteenSecondsLosesNothing) {
  const FakeClock* clock = nullptr;
  Bench bench([&](const std::string&, int) { return answer(clock->passed() < seconds(15) ? 503 : 200); });
  clock = &bench.clock;
  EXPECT_TRUE(bench.run(100));
  EXPECT_EQ(bench.observed.ended.size(), 100U);
  EXPECT_TRUE(bench.observed.errors.empty());
}

// Faults: F32
// The store answers one request after another, and gets slower: 50 ms each at first, 5 s in the end. The
// client waits 30 s for an answer, so at last six at a time are all that can be answered; the store drops
// the others.
TEST(FetcherFaults, AStoreThatGetsSlowIsAskedForLessAtATime) {
  Clock::Steady free{};
  int asked = 0;
  int timeouts = 0;
  Bench bench([&](const std::string&, int) {
    const auto done = std::max(free, bench.clock.now()) + milliseconds(50 + std::min(4'950, 10 * asked++));
    const auto takes = std::chrono::floor<Millis>(done - bench.clock.now());
    if (takes <= seconds(30)) {
      free = done;
      return answer(200, takes);
    }
    ++timeouts;
    return FakeTransport::Planned{seconds(30), fail(ErrorKind::timeout, "no answer")};
  });
  bench.options.concurrency = 32;
  EXPECT_TRUE(bench.run(1'000));
  EXPECT_TRUE(bench.observed.errors.empty());
  EXPECT_LE(timeouts, 100) << "of 1,000 requests";
}

// Tells the time of another clock, and of the wall what it wants.
class JumpingClock final : public Clock {
 public:
  explicit JumpingClock(const FakeClock& clock) : clock_(clock) {}
  Steady now() const override { return clock_.now(); }
  Wall wall() const override { return clock_.wall() + jump; }

  hours jump{0};

 private:
  const FakeClock& clock_;
};

// Faults: F45
TEST(FetcherFaults, AWallClockThatJumpsChangesNoWait) {
  for (const hours jump : {hours(-1), hours(1), hours(24 * 365 * 20), hours(-24 * 365 * 50)}) {
    Bench bench([](const std::string&, int attempt) {
      return attempt == 1 ? answer(429, milliseconds(100), "7") : answer(200);
    });
    JumpingClock clock(bench.clock);
    bench.observed.on_retry = [&](const Error&, Millis) { clock.jump = jump; };
    Pacer pacer(bench.pace_options, clock.now());
    FakeSource source(1, bench.observed);
    EXPECT_EQ(Fetcher(bench.transport, clock, pacer, bench.options).run(source, {}),
              Fetcher::Progress::complete);
    ASSERT_EQ(bench.transport.log.size(), 2U);
    EXPECT_GE(bench.transport.log[1].at, seconds(7));
    EXPECT_LE(bench.transport.log[1].at, seconds(8) + milliseconds(100));
  }
}

// Faults: F45
TEST(FetcherFaults, ADateBeyond2038IsADate) {
  const Clock::Wall late(seconds(2'147'483'647));  // the last second of 32 bits
  EXPECT_EQ(parse_retry_after("Tue, 19 Jan 2038 03:14:10 GMT", late), seconds(3));
  EXPECT_EQ(parse_retry_after("Tue, 19 Jan 2038 03:14:10 GMT", late + seconds(2)), seconds(1));
}

}  // namespace
}  // namespace playfast::net
