#include <gtest/gtest.h>

#include "cli/report/charts/number_text.hpp"

namespace playfast::report {
namespace {

TEST(NumberText, HasTheFormOfItsUnit) {
  EXPECT_EQ(number_text(4.3149, Unit::stars), "4.31");
  EXPECT_EQ(number_text(4, Unit::stars), "4.00");
  EXPECT_EQ(number_text(999, Unit::count), "999");
  EXPECT_EQ(number_text(1'000, Unit::count), "1,000");
  EXPECT_EQ(number_text(1'234'567, Unit::count), "1,234,567");
  EXPECT_EQ(number_text(-1'234, Unit::count), "−1,234");
  EXPECT_EQ(number_text(1e300, Unit::count), "1e+300");
  EXPECT_EQ(number_text(0, Unit::money, "EUR"), "Free");
  EXPECT_EQ(number_text(4.99, Unit::money, "EUR"), "4.99 EUR");
  EXPECT_EQ(number_text(6'900, Unit::money, "KRW"), "6,900 KRW");
  EXPECT_EQ(number_text(2.5, Unit::money), "2.50");
  EXPECT_EQ(number_text(3, Unit::rank), "3");
}

TEST(NumberText, DifferencesHaveASign) {
  EXPECT_EQ(difference_text(4.19, 4.31, Unit::stars), "+0.12");
  EXPECT_EQ(difference_text(4.31, 4.19, Unit::stars), "−0.12");
  EXPECT_EQ(difference_text(4.311, 4.312, Unit::stars), "±0");
  EXPECT_EQ(difference_text(1, 12'346, Unit::count), "+12,345");
  EXPECT_EQ(difference_text(4.99, 2.49, Unit::money), "−2.50");
  EXPECT_EQ(difference_text(1.99, 0.99, Unit::money), "−1.00");
  EXPECT_EQ(difference_text(6'900, 3'450, Unit::money), "−3,450");
}

TEST(NumberText, TicksHaveAsManyDigitsAsTellThemApart) {
  EXPECT_EQ(tick_text(0, 1), "0");
  EXPECT_EQ(tick_text(3.5, 0.1), "3.5");
  EXPECT_EQ(tick_text(3.55, 0.05), "3.55");
  EXPECT_EQ(tick_text(34'000, 2'000), "34k");
  EXPECT_EQ(tick_text(10'500, 500), "10.5k");
  EXPECT_EQ(tick_text(1'250'000, 50'000), "1.25M");
  EXPECT_EQ(tick_text(2e9, 1e9), "2B");
  EXPECT_EQ(tick_text(500, 500), "500");
  EXPECT_EQ(tick_text(1e20, 1e20), "1e+20");
}

TEST(NumberText, DaysAreThoseOfUtc) {
  EXPECT_EQ(day_text(0), "1970-01-01");
  EXPECT_EQ(day_text(1'767'225'599), "2025-12-31");
  EXPECT_EQ(day_text(1'767'225'600), "2026-01-01");
  EXPECT_EQ(day_text(-5), "1970-01-01");
  EXPECT_EQ(day_text(INT64_MAX), "9999-12-31");
}

TEST(NumberText, CountsHaveTheirNoun) {
  EXPECT_EQ(plural(0, "app", "apps"), "0 apps");
  EXPECT_EQ(plural(1, "app", "apps"), "1 app");
  EXPECT_EQ(plural(1'200, "app", "apps"), "1,200 apps");
}

}  // namespace
}  // namespace playfast::report
