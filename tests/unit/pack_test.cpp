// Packs of calls: what of an answer goes to whom, and in which order.
#include <gtest/gtest.h>

#include "pack_bench.hpp"

namespace playfast::store {
namespace {

using std::chrono::milliseconds;
using Strings = std::vector<std::string>;

TEST(Pack, CallsOfOneCountryShareARequest) {
  PackBench run;
  run.script = &echo_all;
  EXPECT_TRUE(run.run(2'500));
  EXPECT_EQ(run.sizes, (std::vector<std::size_t>{1024, 1024, 452}));
  EXPECT_EQ(run.ended(), names(2'500));
  PackBench countries;
  countries.script = &echo_all;
  EXPECT_TRUE(countries.run(30, 3));
  EXPECT_EQ(countries.sizes, (std::vector<std::size_t>{10, 10, 10}));
}

TEST(Pack, FramesGoToTheirCallsByTagInWhateverOrder) {
  PackBench run;
  run.script = [](const std::vector<SentCall>& calls) {
    auto frames = json::array({echo({"stranger", "9999"}), echo({"stranger", "x"}), json::array({"di", 1})});
    for (auto call = calls.rbegin(); call != calls.rend(); ++call) frames.push_back(echo(*call));
    frames.push_back(echo({"twice", "0"}));
    return answer_with(frames);
  };
  EXPECT_TRUE(run.run(20));
  EXPECT_EQ(run.ended(), names(20));
  EXPECT_EQ(run.sizes.size(), 1U);
}

TEST(Pack, ANullPayloadIsItsCallsOwnAnswer) {
  PackBench run;
  run.script = [](const std::vector<SentCall>& calls) {
    auto frames = json::array();
    for (const auto& call : calls) frames.push_back(call.name == "3" ? frame(call, nullptr) : echo(call));
    return answer_with(frames);
  };
  EXPECT_TRUE(run.run(5));
  EXPECT_EQ(run.ended(), (std::multiset<std::string>{"0", "1", "2", "3: not_found", "4"}));
  EXPECT_EQ(run.bench.observed.errors.at(0).attempts, 1);
  EXPECT_EQ(run.bench.observed.errors.at(0).http_status, 200);
}

TEST(Pack, CallsWithoutAFrameAreAskedAgainAlone) {
  PackBench run;
  run.script = [&](const std::vector<SentCall>& calls) {
    auto frames = json::array();
    for (const auto& call : calls) {
      if (run.sizes.size() > 1 || (call.name != "2" && call.name != "7")) frames.push_back(echo(call));
    }
    return answer_with(frames);
  };
  EXPECT_TRUE(run.run(10));
  EXPECT_EQ(run.sizes, (std::vector<std::size_t>{10, 2}));
  EXPECT_EQ(run.ended(), names(10));
}

TEST(Pack, ACallThatNeverHasAFrameFailsAlone) {
  PackBench run;
  run.script = [](const std::vector<SentCall>& calls) {
    auto frames = json::array({json::array({"di", 1})});
    for (const auto& call : calls) {
      if (call.name != "2") frames.push_back(echo(call));
    }
    return answer_with(frames);
  };
  EXPECT_TRUE(run.run(10));
  auto expected = names(10);
  expected.erase("2");
  expected.insert("2: no_data");
  EXPECT_EQ(run.ended(), expected);
  EXPECT_EQ(run.bench.observed.errors.at(0).attempts, 5);
}

TEST(Pack, NextCallsShareRequestsToo) {
  PackBench run;
  run.script = &echo_all;
  EchoAsk::wanted_pages = 3;
  EXPECT_TRUE(run.run(50));
  EchoAsk::wanted_pages = 1;
  EXPECT_EQ(run.sizes, (std::vector<std::size_t>{50, 50, 50}));
  EXPECT_EQ(run.ended(), names(50));
}

TEST(Pack, OrderIsKeptAcrossPacks) {
  PackBench run;
  int packs = 0;
  run.script = [&](const std::vector<SentCall>& calls) {
    auto planned = echo_all(calls);
    planned.takes = milliseconds(1'000 - 100 * packs++);
    return planned;
  };
  EXPECT_TRUE(run.run(100, 5, true));
  Strings in_order;
  for (int at = 0; at < 100; ++at) in_order.push_back(std::to_string(at));
  EXPECT_EQ(run.bench.observed.ended, in_order);
}

TEST(Pack, OpenAsksAreBoundedWhateverTheNumberOfCountries) {
  PackBench run;
  run.script = &echo_all;
  std::size_t most = 0;
  const auto echo_and_count = run.script;
  run.script = [&](const std::vector<SentCall>& calls) {
    most = std::max(most, run.bench.observed.made - run.bench.observed.ended.size());
    return echo_and_count(calls);
  };
  EXPECT_TRUE(run.run(5'000, 247, false, 300));
  EXPECT_LE(most, 300U);
  EXPECT_EQ(run.ended(), names(5'000));
}

}  // namespace
}  // namespace playfast::store
