#include <gtest/gtest.h>

#include <cmath>

#include "cli/report/charts/steps.hpp"

namespace playfast::report {
namespace {

using Points = std::vector<Steps::Point>;

Points points_of(const Steps& steps) { return {steps.points().begin(), steps.points().end()}; }

TEST(Steps, AreWhereTheValueChanges) {
  Steps steps;
  for (const int at : {1, 2, 3, 4}) steps.add(at, at < 3 ? 5 : 7);
  EXPECT_EQ(points_of(steps), (Points{{1, 5}, {3, 7}}));
  EXPECT_EQ(steps.first(), (Steps::Point{1, 5}));
  EXPECT_EQ(steps.last(), (Steps::Point{4, 7}));
  EXPECT_EQ(steps.lowest(), 5);
  EXPECT_EQ(steps.highest(), 7);
  EXPECT_TRUE(steps.changes());
}

TEST(Steps, MayHaveGaps) {
  Steps steps;
  steps.add(1, std::nullopt);
  EXPECT_TRUE(steps.empty());
  steps.add(2, 5);
  steps.add(3, std::nullopt);
  steps.add(4, std::nullopt);
  EXPECT_EQ(points_of(steps), (Points{{2, 5}, {3, std::nullopt}}));
  EXPECT_EQ(steps.last(), (Steps::Point{2, 5}));
  steps.add(5, 5);
  EXPECT_EQ(points_of(steps).size(), 3);
  EXPECT_FALSE(steps.changes());
}

TEST(Steps, WhatIsNotFiniteIsAGap) {
  Steps steps;
  steps.add(1, NAN);
  steps.add(2, 1);
  steps.add(3, INFINITY);
  EXPECT_EQ(points_of(steps), (Points{{2, 1}, {3, std::nullopt}}));
  EXPECT_EQ(steps.highest(), 1);
}

TEST(Steps, AreNotTooMany) {
  Steps steps;
  constexpr int count = 100'000;
  for (int at = 0; at < count; ++at) steps.add(at, at == 501 ? -1 : at);
  EXPECT_LE(steps.points().size(), Steps::max_points);
  EXPECT_GE(steps.points().size(), Steps::max_points / 2);
  EXPECT_EQ(steps.points().front(), (Steps::Point{0, 0}));
  EXPECT_EQ(steps.points().back().at, count - 1);
  EXPECT_TRUE(std::ranges::is_sorted(steps.points(), {}, &Steps::Point::at));
  EXPECT_EQ(steps.lowest(), -1);  // though its point is gone
  EXPECT_EQ(steps.last(), (Steps::Point{count - 1, count - 1}));
}

}  // namespace
}  // namespace playfast::report
