#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "cli/report/charts/line_chart.hpp"
#include "reports.hpp"

namespace playfast::report {
namespace {

constexpr std::int64_t day = 86'400;

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

Steps steps_of(const std::vector<Steps::Point>& points) {
  Steps steps;
  for (const auto& [at, value] : points) steps.add(at, value);
  return steps;
}

// Over ten days and values from 0 to 10.
std::string chart_of(const std::vector<Steps>& all, LineChart chart = {}) {
  chart.alternative = {"Title <1>", "Words \"2\""};
  chart.period = {0, 10 * day};
  chart.axis = {.range = {0, 10}, .step = 5, .ticks = {0, 5, 10}};
  for (const auto& steps : all)
    chart.lines.push_back({.steps = &steps, .style = chart.lines.size(), .has_label = chart.has_markers});
  ChartIds ids;
  return line_chart(chart, ids);
}

TEST(LineChart, HasATextAlternative) {
  const auto svg = chart_of({steps_of({{0, 1}})});
  EXPECT_TRUE(
      svg.starts_with("<svg role=\"img\" viewBox=\"0 0 300 130\" aria-labelledby=\"t1 d1\"><title "
                      "id=\"t1\">Title &lt;1&gt;</title><desc id=\"d1\">Words &quot;2&quot;</desc>"))
      << svg;
  EXPECT_TRUE(svg.ends_with("</svg>"));
}

// The plot goes from 38 to 290 and from 12 to 108, in tenths.
TEST(LineChart, HoldsAValueUntilItChanges) {
  EXPECT_TRUE(
      has(chart_of({steps_of({{0, 0}, {5 * day, 10}, {10 * day, 10}})}), "d=\"M380 1080h1260v-960h1260\""));
}

TEST(LineChart, BreaksTheLineInAGap) {
  const auto svg = chart_of({steps_of({{0, 0}, {day, std::nullopt}, {5 * day, 0}, {10 * day, 0}})});
  EXPECT_TRUE(has(svg, "d=\"M380 1080h252M1640 1080h1260\"")) << svg;
}

TEST(LineChart, EndsWhereItsRecordsEnd) {
  EXPECT_TRUE(has(chart_of({steps_of({{0, 5}, {5 * day, 5}})}), "d=\"M380 600h1260\""));
  EXPECT_TRUE(has(chart_of({steps_of({{5 * day, 5}})}), "d=\"M1640 600h1\""));
}

TEST(LineChart, MayBeUpsideDown) {
  EXPECT_TRUE(has(chart_of({steps_of({{0, 0}, {10 * day, 0}})}, {.inverted = true}), "d=\"M380 120h2520\""));
}

TEST(LineChart, MarksReleases) {
  const std::array<std::int64_t, 2> marks{5 * day, 10 * day};
  const auto svg = chart_of({steps_of({{0, 5}})}, {.marks = marks});
  EXPECT_TRUE(has(svg, "class=\"release\" d=\"M164.0 8V108M290.0 8V108\""));
  EXPECT_TRUE(has(svg, "class=\"head\" d=\"M161.0 3h6l-3 5zM287.0 3h6l-3 5z\""));
  EXPECT_FALSE(has(chart_of({steps_of({{0, 5}})}), "release"));
}

TEST(LineChart, TellsLinesApartByMarkersAndNumbers) {
  const auto svg =
      chart_of({steps_of({{0, 3}, {10 * day, 3}}), steps_of({{0, 4}, {10 * day, 4}})}, {.has_markers = true});
  EXPECT_TRUE(has(svg, ">3</text>"));
  EXPECT_TRUE(has(svg, ">4</text>"));
  EXPECT_EQ(count(svg, "class=\"m1\""), 6);
  EXPECT_EQ(count(svg, "class=\"m2\""), 6);
  std::vector<std::string> shapes;
  for (std::size_t style = 0; style < 8; ++style) shapes.push_back(marker(style, 0, 0).substr(14));
  std::ranges::sort(shapes);
  EXPECT_EQ(std::ranges::adjacent_find(shapes), shapes.end());
}

// Ranks 1 and 2 of a hundred are a pixel apart.
TEST(LineChart, LabelsDoNotCoverEachOther) {
  std::vector<Steps> all;
  for (const double value : {0.0, 0.1, 0.2, 9.9, 10.0})
    all.push_back(steps_of({{0, value}, {10 * day, value}}));
  const auto svg = chart_of(all, {.has_markers = true});
  std::vector<double> heights;
  for (auto at = svg.find("<text x="); at != std::string::npos; at = svg.find("<text x=", at + 1))
    heights.push_back(std::stod(svg.substr(svg.find(" y=\"", at) + 4)));
  ASSERT_EQ(heights.size(), 5);
  std::ranges::sort(heights);
  for (std::size_t index = 1; index < heights.size(); ++index)
    EXPECT_GE(heights[index] - heights[index - 1], 10.9);
  EXPECT_LE(heights.back(), 112);
  EXPECT_GE(heights.front(), 12);
}

TEST(InWords, SaysTheFigures) {
  EXPECT_EQ(in_words(steps_of({{0, 4.19}, {day, 4.35}, {2 * day, 4.31}}), Unit::stars),
            "4.19 on 1970-01-01, 4.31 on 1970-01-03; lowest 4.19, highest 4.35.");
  EXPECT_EQ(in_words(steps_of({{0, 6'900}, {day, 6'900}}), Unit::money, "KRW"),
            "6,900 KRW from 1970-01-01 to 1970-01-02, unchanged.");
  EXPECT_EQ(in_words(steps_of({{0, 3}}), Unit::rank), "3 on 1970-01-01.");
  EXPECT_EQ(in_words(Steps(), Unit::rank), "No data.");
}

}  // namespace
}  // namespace playfast::report
