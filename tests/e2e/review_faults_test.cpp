// `playfast reviews` where the store answers badly or not at all.
#include <gtest/gtest.h>
#include <set>

#include "e2e/process.hpp"
#include "e2e/reviews.hpp"

namespace e2e {
namespace {

using Strings = std::vector<std::string>;

// Faults: F37
TEST(Reviews, EmptyPagesAreNotTheEndAndCirclesAreNotForEver) {
  struct Case {
    std::string word, said;
    int code;
    std::size_t reviews;
  };
  for (const auto& [word, said, code, count] :
       {Case{"gaps", "(en): complete, 6000 reviews", 0, 6000},
        {"early", "(en): complete, 3000 reviews", 0, 3000},
        {"repeat", "failed after 3000 reviews: the store's pages of reviews lead in a circle", 6, 3000},
        {"circle", "failed after 3000 reviews: the store returned 100 pages", 6, 3000}}) {
    const Double store(small_pages());
    const auto ended = run(store.with({"reviews", "com.example.r6000." + word}));
    EXPECT_EQ(ended.code, code) << word;
    EXPECT_NE(ended.err.find(said), std::string::npos) << ended.err;
    const auto ids = ids_of(records(ended.out), "com.example.r6000." + word);
    EXPECT_EQ(ids.size(), count) << word;
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), count) << "nothing is printed twice";
  }
}

// Faults: F35
TEST(Reviews, WithoutDataInTheMiddleAStreamFails) {
  const Double store(small_pages({"match=CtgB,fault=null-payload"}));
  const auto ended = run(store.with({"reviews", "com.example.r3000", "--retries", "1"}));
  EXPECT_EQ(ended.code, 6) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 1000U);
  EXPECT_NE(ended.err.find("failed after 1000 reviews: the store gave no data"), std::string::npos)
      << ended.err;
  EXPECT_EQ(store.log.entries().size(), 3U) << "one retry";
}

TEST(Reviews, WhatTheStoreDoesNotHaveIsNotFound) {
  const Double store(small_pages());
  const auto ended = run(store.with({"reviews", "com.example.missing"}));
  EXPECT_EQ(ended.code, 3);
  EXPECT_NE(ended.err.find("no reviews: the store has no such app here"), std::string::npos) << ended.err;
  EXPECT_EQ(store.log.entries().size(), 1U);
  EXPECT_EQ(run(store.with({"reviews", "com.example.noreviews"})).code, 0) << "none is an answer";
}

TEST(Reviews, TheOtherRpcIsAskedWhenOneStopsWorking) {
  for (const std::string dead : {"oCPfdb", "UsvDTd"}) {
    const Double store(small_pages({"match=rpcids=" + dead + ",fault=malformed"}));
    const auto ended =
        run(store.with({"reviews", "com.example.r2500", "com.example.b.r10", "--score", "5", "-c", "1"}));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ids_of(records(ended.out), "com.example.r2500"), all_ids({"com.example.r2500", "en", 2, 5, {}}))
        << dead;
    std::size_t refused = 0;
    for (const auto& [rpc, arguments] : calls(store)) refused += rpc == dead ? 1U : 0U;
    EXPECT_EQ(refused, dead == "oCPfdb" ? 1U : 0U) << "once is enough to know";
  }
  const Double store(small_pages({"match=rpcids=,fault=malformed"}));
  const auto ended = run(store.with({"reviews", "com.example.r2500"}));
  EXPECT_EQ(ended.code, 6);
  EXPECT_EQ(store.log.entries().size(), 2U);
  const Double filtered(small_pages({"match=oCPfdb,fault=malformed"}));
  EXPECT_EQ(run(filtered.with({"reviews", "com.example.r9", "--device", "tv"})).code, 6)
      << "the other has no filter";
}

TEST(Reviews, AnswersWithoutAPartForEitherRpcAreRetried) {
  const Double both(small_pages({"match=com.example.r9,first=2,fault=frame-missing"}));
  const auto ended = run(both.with({"reviews", "com.example.r9"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 9U);
  EXPECT_EQ(both.log.entries().size(), 3U);
  const Double only(small_pages({"match=com.example.r9,first=1,fault=frame-missing"}));
  EXPECT_EQ(run(only.with({"reviews", "com.example.r9", "--device", "tv"})).code, 0)
      << "the other has no filter";
}

class FaultyReviews : public testing::TestWithParam<int> {};

TEST_P(FaultyReviews, WithATenthOfFaultyAnswersNothingIsLost) {
  const auto seed = "p=0.025,seed=" + std::to_string(GetParam());
  const Double store(small_pages({seed + "1,fault=null-payload,match=CtgB", seed + "2,fault=reset-body",
                                  seed + "3,fault=truncate", seed + "4,status=503,retry-after=0",
                                  seed + "5,fault=gateway-error"}));
  const Strings apps{"com.example.a.r900.short", "com.example.b.r900.short", "com.example.c.r900.short"};
  const auto ended = run(store.with({"reviews", apps[0], apps[1], apps[2], "--retries", "8"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto reviews = records(ended.out);
  for (const auto& app : apps) EXPECT_EQ(ids_of(reviews, app), all_ids({app, "en", 2, {}, {}})) << app;
  EXPECT_GT(store.log.entries().size(), 69U) << "some were asked for again";
}

INSTANTIATE_TEST_SUITE_P(Seeds, FaultyReviews, testing::Range(1, 11));

}  // namespace
}  // namespace e2e
