// What a client's pace does as a whole: fewer requests at a time, pauses, and a bounded number of retries.
#include "net/pace/pacer.hpp"

#include <gtest/gtest.h>

#include "fetch_bench.hpp"

namespace playfast::net {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

// How many requests were made from then on, before the other time.
std::size_t asked_between(const Bench& bench, milliseconds from, milliseconds to) {
  return static_cast<std::size_t>(std::ranges::count_if(
      bench.transport.log, [&](const auto& asked) { return asked.at >= from && asked.at < to; }));
}

FakeTransport::Planned no_answer(ErrorKind kind, Millis takes) { return {takes, fail(kind, "no answer")}; }

TEST(AdaptiveConcurrency, IsHalvedOnceARoundAndGrowsByOneARound) {
  AdaptiveConcurrency concurrency;
  concurrency.set_ceiling(16);
  EXPECT_EQ(concurrency.limit(), 16U);
  for (RequestNumber request = 1; request <= 16; ++request) concurrency.slow_down(request, 16);
  EXPECT_EQ(concurrency.limit(), 8U) << "they were on their way together";
  for (int answer = 0; answer < 9; ++answer) concurrency.answered();
  EXPECT_EQ(concurrency.limit(), 9U);
  for (int failure = 17; failure < 30; ++failure)
    concurrency.slow_down(static_cast<RequestNumber>(failure), static_cast<RequestNumber>(failure));
  EXPECT_EQ(concurrency.limit(), 1U) << "never less";
  for (int answer = 0; answer < 1'000; ++answer) concurrency.answered();
  EXPECT_EQ(concurrency.limit(), 16U) << "never more";
}

TEST(RetryBudget, HoldsTwentyAndEarnsATenth) {
  RetryBudget budget;
  int taken = 0;
  while (budget.take()) ++taken;
  EXPECT_EQ(taken, 20);
  for (int attempt = 0; attempt < 31; ++attempt) budget.first_attempt();
  for (taken = 0; budget.take();) ++taken;
  EXPECT_EQ(taken, 3);
  for (int attempt = 0; attempt < 10'000; ++attempt) budget.first_attempt();
  for (taken = 0; budget.take();) ++taken;
  EXPECT_EQ(taken, 20) << "no more are kept";
}

TEST(RetryBudget, FailuresOfOneConnectionCostOne) {
  RetryBudget budget;
  budget.answered();
  for (RequestNumber request = 1; request <= 64; ++request) EXPECT_TRUE(budget.take(request, 64));
  int taken = 0;
  while (budget.take()) ++taken;
  EXPECT_EQ(taken, 19);
  EXPECT_TRUE(budget.take(64, 70)) << "still the same event";
  EXPECT_FALSE(budget.take(65, 70));
}

TEST(RetryBudget, WithoutAnAnswerEachFailureCosts) {
  RetryBudget budget;
  RequestNumber request = 0;
  while (budget.take(request + 1, request + 8)) ++request;
  EXPECT_EQ(request, 20U);
}

TEST(Pacer, ADeadStoreEndsTheRun) {
  for (const auto kind : {ErrorKind::connect, ErrorKind::timeout, ErrorKind::server_error}) {
    Bench bench([&](const std::string&, int) { return no_answer(kind, seconds(2)); });
    EXPECT_FALSE(bench.run(1'000));
    EXPECT_LE(bench.transport.log.size(), 20U + 8U + 3U);
    EXPECT_EQ(bench.observed.errors.back().kind, ErrorKind::unreachable);
    EXPECT_LT(bench.clock.passed(), minutes(2)) << to_string(kind);
  }
}

TEST(Pacer, AnOutageOfHalfAMinuteIsWaitedFor) {
  Bench bench([&bench](const std::string&, int) {
    const auto passed = bench.clock.passed();
    if (passed > seconds(10) && passed < seconds(40)) return no_answer(ErrorKind::connect, milliseconds(5));
    return answer(200);
  });
  EXPECT_TRUE(bench.run(1'000));
  EXPECT_TRUE(bench.observed.errors.empty());
}

TEST(Pacer, FailuresBetweenAnswersCostTwentyAndATenth) {
  Bench bench([](const std::string& url, int) {
    return std::stoi(url) % 8 == 0 ? answer(200) : no_answer(ErrorKind::connect, milliseconds(5));
  });
  bench.options.concurrency = 1;
  EXPECT_TRUE(bench.run(1'000));
  EXPECT_EQ(bench.observed.errors.size(), 875U);
  EXPECT_LE(bench.transport.log.size(), 1'000U + 20U + 100U);
  EXPECT_GE(bench.transport.log.size(), 1'000U + 100U);
  EXPECT_NE(bench.observed.errors.back().message.find("not retried"), std::string::npos)
      << bench.observed.errors.back().message;
}

TEST(Pacer, PausesAreThoseTheStoreAsksFor) {
  Bench bench([](const std::string&, int) { return answer(429, milliseconds(0), "3"); });
  bench.options.concurrency = 8;
  EXPECT_FALSE(bench.run(100));
  std::vector<milliseconds> probes;
  for (const auto& asked : bench.transport.log) {
    if (asked.at > seconds(0)) probes.push_back(asked.at);
  }
  ASSERT_EQ(probes.size(), 3U);
  const std::array pauses{seconds(3), seconds(9), seconds(21)};
  for (std::size_t at = 0; at < pauses.size(); ++at) {
    EXPECT_GE(probes[at], pauses[at]);
    EXPECT_LE(probes[at], pauses[at] + seconds(2));
  }
}

// Faults: F26
TEST(Pacer, RetryAfterHoldsEveryRequest) {
  Bench bench([](const std::string& url, int attempt) {
    return url == "3" && attempt == 1 ? answer(429, milliseconds(100), "60") : answer(200);
  });
  bench.options.concurrency = 2;
  EXPECT_TRUE(bench.run(20));
  EXPECT_EQ(bench.observed.ended.size(), 20U);
  EXPECT_EQ(asked_between(bench, milliseconds(0), milliseconds(200)), 4U);
  EXPECT_EQ(asked_between(bench, milliseconds(200), seconds(60)), 0U);
  EXPECT_EQ(asked_between(bench, seconds(60), seconds(66)), 17U);
}

// Faults: F26
TEST(Pacer, RecoversAfterARetryAfter) {
  Bench bench([&bench](const std::string&, int) {
    const auto passed = bench.clock.passed();
    return passed >= seconds(10) && passed < milliseconds(10'100) ? answer(429, milliseconds(50), "20")
                                                                  : answer(200);
  });
  bench.options.concurrency = 8;
  bench.pace_options.rate = 50;
  EXPECT_TRUE(bench.run(5'000));
  EXPECT_EQ(bench.observed.errors.size(), 0U);
  EXPECT_EQ(asked_between(bench, milliseconds(10'200), seconds(30)), 0U);
  EXPECT_GE(asked_between(bench, seconds(80), seconds(90)), 400U) << "80 % of 50 a second, a minute later";
}

// Faults: F28
TEST(Pacer, RefusalsForEverEndTheRun) {
  for (const std::size_t concurrency : {1U, 8U, 64U}) {
    Bench bench([](const std::string&, int) { return answer(429); });
    bench.options.concurrency = concurrency;
    EXPECT_FALSE(bench.run(1'000));
    EXPECT_LE(bench.transport.log.size(), concurrency + 4 + 3) << concurrency;
    EXPECT_EQ(bench.observed.errors.back().kind, ErrorKind::blocked);
    EXPECT_NE(bench.observed.errors.back().message.find("three pauses"), std::string::npos);
    EXPECT_LT(bench.clock.passed(), minutes(2));
  }
}

// Faults: F29
TEST(Pacer, ProbesAreAlone) {
  Bench bench([&bench](const std::string&, int) {
    return answer(bench.clock.passed() < seconds(8) ? 429 : 200, milliseconds(100));
  });
  bench.options.concurrency = 8;
  EXPECT_TRUE(bench.run(100));
  EXPECT_EQ(asked_between(bench, milliseconds(100), seconds(5)), 0U);
  EXPECT_EQ(asked_between(bench, seconds(5), seconds(15)), 1U) << "the first probe";
  const auto second = asked_between(bench, seconds(15), milliseconds(15'250));
  EXPECT_GE(second, 1U);
  EXPECT_LE(second, 3U) << "the second, and one after another";
  EXPECT_TRUE(bench.observed.errors.empty());
}

TEST(Pacer, AProbeThatIsAbandonedHoldsNothing) {
  Bench bench([](const std::string&, int) { return answer(200, std::chrono::hours(1)); });
  Pacer pacer(bench.pace_options, bench.clock.now());
  const Failures failures;
  for (RequestNumber request = 0; request < 5; ++request) {
    const auto number = pacer.started(false, bench.clock.now());
    pacer.failed({ErrorKind::throttled, number, failures}, bench.clock.now(), {});
  }
  bench.options.deadline = bench.clock.now() + seconds(6);
  FakeSource source(1, bench.observed);
  EXPECT_EQ(Fetcher(bench.transport, bench.clock, pacer, bench.options).run(source, {}),
            Fetcher::Progress::late);
  EXPECT_EQ(bench.transport.log.size(), 1U);
  EXPECT_LE(pacer.ready_at(bench.clock.now()), bench.clock.now());
}

TEST(Pacer, ErrorsNeverRaiseTheSpeed) {
  Bench bench([](const std::string&, int) { return answer(500, milliseconds(10)); });
  Pacer pacer(bench.pace_options, bench.clock.now());
  pacer.set_ceiling(8);
  const Failures failures;
  const auto fail_with = [&](ErrorKind kind) {
    const auto number = pacer.started(false, bench.clock.now());
    pacer.failed({kind, number, failures}, bench.clock.now(), {});
  };
  fail_with(ErrorKind::throttled);
  EXPECT_EQ(pacer.concurrency(), 4U);
  for (int failure = 0; failure < 100; ++failure) fail_with(ErrorKind::truncated);
  EXPECT_EQ(pacer.concurrency(), 4U);
  fail_with(ErrorKind::timeout);
  EXPECT_EQ(pacer.concurrency(), 2U);
}

// As when one call of each pack is refused, whatever the others get.
TEST(Pacer, AnAnswerInPartIsAnAnswer) {
  Bench bench([](const std::string&, int) { return answer(200); });
  Pacer pacer(bench.pace_options, bench.clock.now());
  pacer.set_ceiling(8);
  Failures failures;
  failures.add(ErrorKind::throttled);
  for (int request = 0; request < 100; ++request) {
    const auto number = pacer.started(true, bench.clock.now());
    const auto decision =
        pacer.failed({.kind = ErrorKind::throttled, .number = number, .failures = failures, .in_part = true},
                     bench.clock.now(), {});
    ASSERT_EQ(decision.fate, Fate::retry) << "it costs nothing of the budget";
    ASSERT_EQ(pacer.ready_at(bench.clock.now()), bench.clock.now());
  }
  EXPECT_EQ(pacer.concurrency(), 8U);
}

// Faults: F32
TEST(Pacer, SlowAnswersAreFewerAtATime) {
  // The store answers one request after another, each in 2 s, and the client waits 10 s at most.
  Clock::Steady free{};
  Bench bench([&](const std::string&, int) {
    free = std::max(free, bench.clock.now()) + seconds(2);
    const auto takes = std::chrono::floor<Millis>(free - bench.clock.now());
    return takes > seconds(10) ? no_answer(ErrorKind::timeout, seconds(10)) : answer(200, takes);
  });
  bench.options.concurrency = 16;
  EXPECT_TRUE(bench.run(300));
  EXPECT_LE(bench.observed.errors.size(), 16U);
  EXPECT_LE(bench.transport.log.size(), 300U + 150U);
}

}  // namespace
}  // namespace playfast::net
