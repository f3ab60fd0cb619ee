#include "net/fetcher.hpp"

#include <gtest/gtest.h>

#include "fetch_bench.hpp"
#include "store/gzip.hpp"

namespace playfast::net {
namespace {

using std::chrono::milliseconds;

FakeTransport::Script always(int status) {
  return [status](const std::string&, int) { return answer(status); };
}

TEST(Fetcher, EveryTaskEndsOnce) {
  Bench bench(always(200));
  EXPECT_TRUE(bench.run(1000));
  EXPECT_EQ(bench.transport.log.size(), 1000U);
  std::sort(bench.observed.ended.begin(), bench.observed.ended.end());
  EXPECT_EQ(
      std::unique(bench.observed.ended.begin(), bench.observed.ended.end()) - bench.observed.ended.begin(),
      1000);
  EXPECT_TRUE(bench.observed.errors.empty());
}

TEST(Fetcher, NoTasksIsACompleteRun) {
  Bench bench(always(200));
  EXPECT_TRUE(bench.run(0));
  EXPECT_TRUE(bench.transport.log.empty());
}

TEST(Fetcher, KeepsAsManyOnTheirWayAsAllowed) {
  for (const std::size_t concurrency : {1U, 3U, 100U}) {
    Bench bench(always(200));
    bench.options.concurrency = concurrency;
    bench.options.most_open = concurrency;
    EXPECT_TRUE(bench.run(250));
    EXPECT_EQ(bench.transport.most_in_flight, concurrency);
    const auto rounds = (250 + concurrency - 1) / concurrency;
    EXPECT_EQ(bench.clock.passed(), milliseconds(100) * rounds);
  }
}

TEST(Fetcher, PullsFromItsSourceAsThereIsRoom) {
  Bench bench(always(200));
  bench.options.concurrency = 4;
  bench.run(1000);
  EXPECT_EQ(bench.observed.made_by.front(), 4U);
  for (std::size_t at = 0; at < bench.observed.made_by.size(); ++at) {
    ASSERT_LE(bench.observed.made_by[at], at + 4) << "when task " << at << " ended";
  }
}

TEST(Fetcher, HoldsNoMoreThanItsWindow) {
  // The first ones wait for their retries at first.
  Bench bench([](const std::string& url, int attempt) {
    return attempt == 1 && std::stoi(url) <= 20 ? answer(500, milliseconds(0)) : answer(200);
  });
  bench.options.concurrency = 2;
  bench.options.most_open = 20;
  EXPECT_TRUE(bench.run(1000));
  EXPECT_EQ(bench.observed.made_by.front(), 20U);
}

TEST(Fetcher, RequestsAreSpacedByTheRate) {
  Bench bench(always(200));
  bench.pace_options.rate = 2;
  bench.run(6);
  const auto& log = bench.transport.log;
  EXPECT_EQ(log[1].at, milliseconds(0));
  for (std::size_t at = 2; at < log.size(); ++at) {
    EXPECT_EQ(log[at].at, milliseconds(500) * (static_cast<int>(at) - 1)) << at;
  }
}

// Faults: F58
TEST(Fetcher, TheRateHoldsAcrossRuns) {
  Bench bench([](const std::string&, int) { return answer(200, Millis(10)); });
  Pacer pacer({.rate = 5, .retry = {}, .seed = 0}, bench.clock.now());
  for (int call = 0; call < 30; ++call) {
    FakeSource source(1, bench.observed);
    bench.observed.made = 0;
    EXPECT_EQ(Fetcher(bench.transport, bench.clock, pacer, {}).run(source, {}), Fetcher::Progress::complete);
  }
  ASSERT_EQ(bench.transport.log.size(), 30U);
  EXPECT_NEAR(static_cast<double>(bench.transport.log.back().at.count()), 5'000, 10)
      << "5 at once, 25 at 5 a second";
}

TEST(Fetcher, RetriesTakePartInTheRate) {
  Bench bench(always(500));
  bench.pace_options.rate = 1;
  bench.run(3);
  const auto& log = bench.transport.log;
  ASSERT_EQ(log.size(), 15U);
  for (std::size_t at = 1; at < log.size(); ++at) EXPECT_GE(log[at].at - log[at - 1].at, milliseconds(999));
}

TEST(Fetcher, AnswersThatCameTogetherAreAllHandled) {
  Bench bench([](const std::string& url, int) { return url == "2" ? answer(404) : answer(200); });
  EXPECT_TRUE(bench.run(3));
  EXPECT_EQ(bench.observed.ended, (Strings{"1", "2: not_found", "3"}));
  EXPECT_EQ(bench.observed.errors[0].http_status, 404);
  EXPECT_EQ(bench.observed.errors[0].attempts, 1);
}

TEST(Fetcher, BodiesAreDecompressed) {
  Bench bench([](const std::string&, int) { return zipped(200, storedouble::gzip("a text", 6)); });
  EXPECT_TRUE(bench.run(1));
  EXPECT_EQ(bench.observed.last_text, "a text");
}

TEST(Fetcher, WhatCannotBeDecompressedIsAskedForTwice) {
  Bench bench([](const std::string&, int) { return zipped(200, "no gzip"); });
  EXPECT_TRUE(bench.run(1));
  EXPECT_EQ(bench.observed.ended, (Strings{"1: encoding"}));
  EXPECT_EQ(bench.observed.errors[0].attempts, 2);
  EXPECT_EQ(bench.observed.errors[0].http_status, 200);
}

TEST(Fetcher, WhatCannotBeDecompressedIsAskedForAgainWhateverFailedBefore) {
  Bench bench([](const std::string&, int attempt) {
    if (attempt == 1) return FakeTransport::Planned{milliseconds(1), fail(ErrorKind::interrupted, "reset")};
    return attempt == 2 ? zipped(200, "no gzip") : answer(200);
  });
  EXPECT_TRUE(bench.run(1));
  EXPECT_EQ(bench.observed.ended, (Strings{"1"}));
}

TEST(Fetcher, AnUnknownEncodingIsNotAskedForAgain) {
  Bench bench([](const std::string&, int) {
    auto planned = zipped(200, "text");
    planned.response->encoding = "gzip, gzip";
    return planned;
  });
  EXPECT_TRUE(bench.run(1));
  EXPECT_EQ(bench.observed.ended, (Strings{"1: not_understood"}));
  EXPECT_EQ(bench.transport.log.size(), 1U);
}

TEST(Fetcher, ADateToRetryAtIsMeasuredByTheServersClock) {
  Bench bench([](const std::string&, int attempt) {
    auto planned = answer(attempt == 1 ? 503 : 200, milliseconds(0), "Fri, 15 Jan 2027 10:00:02 GMT");
    planned.response->date = "Fri, 15 Jan 2027 10:00:00 GMT";  // by our clock it is 8:00
    return planned;
  });
  EXPECT_TRUE(bench.run(1));
  EXPECT_EQ(bench.observed.ended, (Strings{"1"}));
  EXPECT_GE(bench.clock.passed(), milliseconds(2000));
  EXPECT_LE(bench.clock.passed(), milliseconds(3000));
}

TEST(Fetcher, ARefusalIsJudgedByItsStatusWhateverItsBody) {
  Bench bench([](const std::string&, int) { return zipped(503, "no gzip"); });
  bench.pace_options.retry.retries = 0;
  EXPECT_TRUE(bench.run(1));
  EXPECT_EQ(bench.observed.ended, (Strings{"1: throttled"}));
  EXPECT_EQ(bench.observed.errors[0].http_status, 503);
  EXPECT_EQ(bench.observed.last_text, "");
}

TEST(Fetcher, NetworkFailuresAreRetriedToo) {
  Bench bench([](const std::string&, int attempt) {
    FakeTransport::Planned broken{milliseconds(5), fail(ErrorKind::interrupted, "cut")};
    return attempt == 1 ? broken : answer(200);
  });
  EXPECT_TRUE(bench.run(1));
  EXPECT_EQ(bench.observed.ended, (Strings{"1"}));
  EXPECT_EQ(bench.transport.log.size(), 2U);
}

}  // namespace
}  // namespace playfast::net
