// The contrast of a report's colors, as WCAG 2.2 computes it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <charconv>
#include <cmath>

#include "cli/report/charts/palette.hpp"

namespace playfast::report {
namespace {

double luminance(std::string_view color) {
  const auto part = [&](std::size_t at) {
    int value = 0;
    std::from_chars(color.data() + at, color.data() + at + 2, value, 16);
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

double contrast(std::string_view one, std::string_view other) {
  const auto [low, high] = std::minmax({luminance(one), luminance(other)});
  return (high + 0.05) / (low + 0.05);
}

TEST(Palette, ContrastIsThatOfWcag) {
  EXPECT_NEAR(contrast("#ffffff", "#000000"), 21, 1e-9);
  EXPECT_NEAR(contrast("#777777", "#ffffff"), 4.48, 0.01);
}

TEST(Palette, EachColorIsSeenOnEachGround) {
  int pairs = 0;
  for (const auto& ground : palette()) {
    for (const auto& color : palette()) {
      if (ground.ink != Ink::ground || color.ink == Ink::ground || color.ink == Ink::faint) continue;
      const double least = color.ink == Ink::text ? 4.5 : 3;
      EXPECT_GE(contrast(ground.light, color.light), least) << color.name << " on " << ground.name;
      EXPECT_GE(contrast(ground.dark, color.dark), least) << color.name << " on " << ground.name << ", dark";
      ++pairs;
    }
  }
  EXPECT_GT(pairs, 20);
}

TEST(Palette, HasAColorForEachLine) {
  for (std::size_t style = 1; style <= line_styles; ++style) {
    EXPECT_NE(css_variables(Theme::light).find(fmt::format("--line-{}:#", style)), std::string::npos);
    EXPECT_NE(css_variables(Theme::dark).find(fmt::format("--line-{}:#", style)), std::string::npos);
  }
  EXPECT_TRUE(css_variables(Theme::light).starts_with("--page:#ffffff;"));
  EXPECT_TRUE(css_variables(Theme::dark).starts_with("--page:#13161b;"));
}

}  // namespace
}  // namespace playfast::report
