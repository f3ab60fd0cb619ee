#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "cli/report/charts/scale.hpp"

namespace playfast::report {
namespace {

constexpr std::int64_t one_day = 86'400;
constexpr std::int64_t begin_of_2026 = 1'767'225'600;

std::vector<std::string> labels(Period period, std::size_t max = 6) {
  std::vector<std::string> texts;
  for (const auto& tick : time_ticks(period, max)) texts.push_back(tick.label);
  return texts;
}

using Texts = std::vector<std::string>;

TEST(Scale, GoesFromValuesToPlaces) {
  const Scale scale(10, 20, 100, 0);
  EXPECT_EQ(scale(10), 100);
  EXPECT_EQ(scale(15), 50);
  EXPECT_EQ(scale(20), 0);
  EXPECT_EQ(scale(5), 100);
  EXPECT_EQ(scale(25), 0);
}

TEST(NumberAxis, HasRoundLabelsAroundTheValues) {
  const auto axis = number_axis({3.52, 3.68}, 3, 0.1);
  EXPECT_DOUBLE_EQ(axis.step, 0.1);
  ASSERT_EQ(axis.ticks.size(), 3);
  EXPECT_DOUBLE_EQ(axis.ticks.front(), 3.5);
  EXPECT_DOUBLE_EQ(axis.ticks.back(), 3.7);
  EXPECT_EQ(number_axis({0, 9}, 3, 1).ticks, (std::vector<double>{0, 5, 10}));
  EXPECT_EQ(number_axis({1, 5}, 4, 1).ticks, (std::vector<double>{1, 2, 3, 4, 5}));
}

TEST(NumberAxis, OfOneValueHasARange) {
  EXPECT_EQ(number_axis({7, 7}, 3, 1).ticks, (std::vector<double>{7, 8}));
  EXPECT_EQ(number_axis({0, 0}, 3, 1).ticks, (std::vector<double>{0, 1}));
}

TEST(NumberAxis, HasAFewLabelsForAnyValues) {
  for (const double low : {-1e300, -5.0, 0.0, 3.999999, 1e15, 1e300}) {
    for (const double size : {0.0, 1e-9, 0.3, 17.0, 1e9, 1e300}) {
      const auto axis = number_axis({low, low + size}, 3, 0.1);
      EXPECT_GE(axis.ticks.size(), 2) << low << " " << size;
      EXPECT_LE(axis.ticks.size(), 5) << low << " " << size;
      EXPECT_LT(axis.range.low, axis.range.high) << low << " " << size;
      EXPECT_LE(axis.range.low, low + (std::fabs(low) + size) * 1e-6) << low << " " << size;
    }
  }
  EXPECT_LE(number_axis({-INFINITY, INFINITY}, 3, 1).ticks.size(), 5);
}

TEST(TimeTicks, AreBeginsOfDaysMonthsOrYears) {
  EXPECT_EQ(labels({begin_of_2026, begin_of_2026 + 2 * one_day}), (Texts{"1 Jan", "2 Jan", "3 Jan"}));
  EXPECT_EQ(labels({begin_of_2026 + 1, begin_of_2026 + one_day}), (Texts{"2 Jan"}));
  EXPECT_EQ(labels({begin_of_2026, begin_of_2026 + 119 * one_day}), (Texts{"2026", "Feb", "Mar", "Apr"}));
  EXPECT_EQ(labels({begin_of_2026, begin_of_2026 + 365 * one_day}),
            (Texts{"2026", "Apr", "Jul", "Oct", "2027"}));
  EXPECT_EQ(labels({begin_of_2026, begin_of_2026 + 365 * one_day * 11}, 6),
            (Texts{"2026", "2028", "2030", "2032", "2034", "2036"}));
}

TEST(TimeTicks, AreAFewInTheirOrderForAnyPeriod) {
  for (std::int64_t size = one_day; size < 253'402'300'000; size = size * 3 / 2) {
    for (const std::int64_t begin : {std::int64_t{0}, begin_of_2026 + 12'345}) {
      const Period period{begin, begin + size};
      const auto ticks = time_ticks(period, 6);
      ASSERT_GE(ticks.size(), 1) << begin << " " << size;
      EXPECT_LE(ticks.size(), 6);
      EXPECT_TRUE(std::ranges::is_sorted(ticks, std::ranges::less_equal(), &TimeTick::at));
      EXPECT_GE(ticks.front().at, period.begin);
      EXPECT_LE(ticks.back().at, period.end);
    }
  }
}

}  // namespace
}  // namespace playfast::report
