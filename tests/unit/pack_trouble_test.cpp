// Packs of calls: what becomes of those that are not answered.
#include <gtest/gtest.h>

#include "pack_bench.hpp"

namespace playfast::store {
namespace {

using std::chrono::milliseconds;
using Strings = std::vector<std::string>;

TEST(PackTrouble, AThrottledCallIsAskedAgainAfterAWaitAndARefusedOneIsNot) {
  PackBench run;
  run.script = [&](const std::vector<SentCall>& calls) {
    auto frames = json::array();
    for (const auto& call : calls) {
      const bool first = run.sizes.size() == 1;
      if (call.name == "1" && first) {
        frames.push_back(
            frame(call, nullptr,
                  json::array(
                      {13, nullptr, json::array({json::array({"type.googleapis.com/PlayGatewayError"})})})));
      } else if (call.name == "2") {
        frames.push_back(frame(call, nullptr, json::array({3})));
      } else {
        frames.push_back(echo(call));
      }
    }
    return answer_with(frames);
  };
  EXPECT_TRUE(run.run(4));
  EXPECT_EQ(run.ended(), (std::multiset<std::string>{"0", "1", "2: rejected", "3"}));
  EXPECT_EQ(run.sizes, (std::vector<std::size_t>{4, 1}));
  EXPECT_GE(run.bench.clock.passed(), milliseconds(5'000));
}

TEST(PackTrouble, ARequestThatFailsAboveASizeIsSplitAndTheSizeIsRemembered) {
  PackBench run;
  run.bench.options.concurrency = 1;
  run.script = [](const std::vector<SentCall>& calls) {
    return calls.size() > 100 ? net::answer(500) : echo_all(calls);
  };
  EXPECT_TRUE(run.run(3'000));
  EXPECT_EQ(run.ended(), names(3'000));
  EXPECT_LE(run.sizes.size(), 100U) << "64 at a time, and what it took to find that out";
}

TEST(PackTrouble, EachCallOfARequestThatAlwaysFailsFailsForThatReason) {
  PackBench run;
  run.bench.pace_options.retry.retries = 0;
  run.script = [](const std::vector<SentCall>&) { return net::answer(500); };
  EXPECT_TRUE(run.run(6));
  std::multiset<std::string> failed;
  for (int at = 0; at < 6; ++at) failed.insert(std::to_string(at) + ": server_error");
  EXPECT_EQ(run.ended(), failed);
}

TEST(PackTrouble, ADeadNetworkIsNotAskedCallByCall) {
  PackBench run;
  run.script = [](const std::vector<SentCall>&) {
    return FakeTransport::Planned{milliseconds(1), fail(ErrorKind::connect, "refused")};
  };
  EXPECT_TRUE(run.run(64));
  EXPECT_EQ(run.sizes.size(), 5U);
  EXPECT_EQ(run.bench.observed.errors.size(), 64U);
}

TEST(PackTrouble, CallsThatAreLeftOutCostNothingOfTheRetryBudget) {
  PackBench run;
  run.script = [](const std::vector<SentCall>& calls) {
    return calls.size() > 1 ? echo_all({calls.begin() + 1, calls.end()}) : echo_all(calls);
  };
  EXPECT_TRUE(run.run(400, 100)) << "a hundred packs, each without its first call";
  EXPECT_EQ(run.ended(), names(400));
}

TEST(PackTrouble, HalvesOfARequestCostTheRetryBudget) {
  for (const int budget : {0, 1, 2, 3}) {
    PackBench run;
    int left = budget;
    run.session.take_retry = [&] { return left-- > 0; };
    run.bench.pace_options.retry.retries = 0;
    run.script = [](const std::vector<SentCall>&) { return net::answer(500); };
    EXPECT_TRUE(run.run(64));
    EXPECT_EQ(run.bench.observed.errors.size(), 64U);
    EXPECT_EQ(run.sizes.size(), budget >= 2 ? 3U : 1U) << budget;
  }
}

TEST(PackTrouble, ABlockEndsTheRun) {
  PackBench run;
  run.bench.options.concurrency = 1;
  run.script = [](const std::vector<SentCall>&) { return net::answer(403); };
  EXPECT_FALSE(run.run(5'000));
  EXPECT_EQ(run.sizes.size(), 1U);
  EXPECT_EQ(run.bench.observed.errors.at(0).kind, ErrorKind::blocked);
}

TEST(PackTrouble, AnAnswerThatIsCutKeepsWhatCameBefore) {
  PackBench run;
  run.script = [&](const std::vector<SentCall>& calls) {
    if (run.sizes.size() > 1) return echo_all(calls);
    auto planned = net::answer(200);
    planned.response->body = ")]}'\n\n10\n" + json::array({echo(calls[0])}).dump() + "\n10\n" +
                             json::array({echo(calls[1])}).dump().substr(0, 20);
    return planned;
  };
  EXPECT_TRUE(run.run(4));
  EXPECT_EQ(run.sizes, (std::vector<std::size_t>{4, 3}));
  EXPECT_EQ(run.ended(), names(4));
}

TEST(PackTrouble, ARetryNamesTheFirstCallAndCountsTheOthers) {
  PackBench run;
  run.script = [&](const std::vector<SentCall>& calls) {
    return run.sizes.size() == 1 ? net::answer(500) : echo_all(calls);
  };
  Strings retries;
  run.session.on_retry = [&](const Error& error, milliseconds) { retries.push_back(error.item); };
  EXPECT_TRUE(run.run(8));
  EXPECT_EQ(retries, Strings{"0 and 7 more"});
}

TEST(Pack, WhatCameBeforeACutIsNotAskedAgain) {
  PackBench run;
  run.script = [&](const std::vector<SentCall>& calls) {
    auto planned = echo_all(calls);
    if (run.sizes.size() == 1) planned.response->body.resize(planned.response->body.size() - 10);
    return planned;
  };
  EXPECT_TRUE(run.run(5));
  EXPECT_EQ(run.sizes, (std::vector<std::size_t>{5, 1}));
  EXPECT_EQ(run.ended(), names(5));
}

}  // namespace
}  // namespace playfast::store
