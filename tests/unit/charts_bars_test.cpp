#include <gtest/gtest.h>

#include "cli/report/charts/bars.hpp"
#include "reports.hpp"

namespace playfast::report {
namespace {

TEST(Stars, AreFiveCounts) {
  EXPECT_EQ(parse_stars("[1,2,3,4,5]"), (Stars{1, 2, 3, 4, 5}));
  for (const auto* const text :
       {"", "[", "[]", "[1,2,3,4]", "[1,2,3,4,5,6]", "[1,2,3,4,-5]", "[1,2,3,4,x]", "[1,2,3,4,5.5]",
        "[0,0,0,0,0]", "[1,2,3,4,99999999999999999999]", "[1,2,3,4,9000000000000000000]", "null"})
    EXPECT_EQ(parse_stars(text), std::nullopt) << text;
}

TEST(StarBars, ShowBothTimes) {
  ChartIds ids;
  const auto svg = star_bars({50, 0, 0, 0, 50}, {20, 0, 0, 0, 80}, "Stars", ids);
  EXPECT_TRUE(
      has(svg,
          "<title id=\"t1\">Stars</title><desc id=\"d1\">5 stars 80 %, 50 % then; 4 stars 0 %, 0 % then; 3 "
          "stars 0 %, 0 % then; 2 stars 0 %, 0 % then; 1 star 20 %, 50 % then.</desc>"))
      << svg;
  EXPECT_TRUE(has(svg, ">80 %<tspan class=\"soft\" dx=\"5\">+30</tspan>"));
  EXPECT_TRUE(has(svg, ">20 %<tspan class=\"soft\" dx=\"5\">−30</tspan>"));
  EXPECT_TRUE(has(svg, "class=\"bar\" d=\"M38 8h150.4v13H38z\""));  // 80 % of 188
  EXPECT_TRUE(has(svg, "class=\"was\" d=\"M132.0 6v17\""));         // 50 %
}

TEST(WeekBars, HaveABarForEachWeek) {
  ChartIds ids;
  const std::int64_t week = history::seconds_of_week;
  const std::array<history::ReviewWeek, 2> weeks{{{0, 10, 5}, {3 * week, 5, 1}}};
  const auto svg = week_bars(weeks, {0, 4 * week}, {"Reviews", "Words"}, ids);
  EXPECT_TRUE(has(svg, "class=\"bar\" d=\"M380 1080v-960h620v960zM2270 1080v-480h620v480z\"")) << svg;
}

}  // namespace
}  // namespace playfast::report
