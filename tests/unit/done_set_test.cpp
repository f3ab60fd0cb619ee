#include "resume/done_set.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace playfast::resume {
namespace {

using Numbers = std::vector<std::uint64_t>;
using Runs = std::vector<NumberRun>;

Numbers numbers_in(const Runs& runs) {
  Numbers all;
  for (const auto& run : runs) {
    for (std::uint64_t at = 0; at < run.count; ++at) all.push_back(run.first + at * run.stride);
  }
  return all;
}

TEST(NumberRuns, AreFewForABlockOfItems) {
  EXPECT_EQ(runs_of({}), Runs{});
  EXPECT_EQ(runs_of({7}), (Runs{{7, 1, 1}}));
  EXPECT_EQ(runs_of({3, 1, 2, 0}), (Runs{{0, 1, 4}}));
  EXPECT_EQ(runs_of({1, 4, 7, 10, 13}), (Runs{{1, 3, 5}}));
  EXPECT_EQ(runs_of({0, 100, 101, 102}), (Runs{{0, 1, 1}, {100, 1, 3}}));
  EXPECT_EQ(runs_of({0, 1, 2, 50, 51, 52, 60}), (Runs{{0, 1, 3}, {50, 1, 3}, {60, 1, 1}}));
  EXPECT_EQ(runs_of({5, 5, 5}), (Runs{{5, 1, 1}}));
}

TEST(NumberRuns, HaveAllNumbersEachOnce) {
  std::mt19937 random(7);
  for (int round = 0; round < 1'000; ++round) {
    Numbers numbers;
    for (auto count = random() % 40; count > 0; --count) numbers.push_back(random() % 60);
    const std::set<std::uint64_t> expected(numbers.begin(), numbers.end());
    auto all = numbers_in(runs_of(numbers));
    EXPECT_EQ(all.size(), expected.size());
    EXPECT_EQ((std::set<std::uint64_t>(all.begin(), all.end())), expected);
  }
}

TEST(DoneSet, KnowsWhatWasAddedInAnyOrder) {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    DoneSet done;
    std::set<std::uint64_t> expected;
    for (int at = 0; at < 400; ++at) {
      const auto number = random() % 500;
      done.add(number);
      expected.insert(number);
    }
    for (std::uint64_t number = 0; number < 700; ++number)
      ASSERT_EQ(done.contains(number), expected.contains(number)) << number;
  }
}

TEST(DoneSet, WhatIsDoneFromTheStartTakesNoBits) {
  DoneSet done;
  for (std::uint64_t number = 0; number < 1'000'000; ++number) done.add(number);
  EXPECT_TRUE(done.contains(0));
  EXPECT_TRUE(done.contains(999'999));
  EXPECT_FALSE(done.contains(1'000'000));
  done.add(3);
  EXPECT_TRUE(done.contains(3));
}

}  // namespace
}  // namespace playfast::resume
