// Small charts below tables.
#include "output/format/trends.hpp"

#include <gtest/gtest.h>

#include <array>

#include "cli/terminal.hpp"

namespace playfast::output {
namespace {

std::string bars_of(const std::vector<double>& values, bool inverted = false) {
  Trend trend;
  for (const auto value : values) trend.add(value);
  return trend.bars(inverted);
}

TEST(Trend, HasABarForEachValue) {
  EXPECT_EQ(bars_of({}), "");
  EXPECT_EQ(bars_of({3, 3}), "▅▅");
  EXPECT_EQ(bars_of({1, 2, 8}), "▁▂█");
  EXPECT_EQ(bars_of({1, 2, 8}, true), "█▇▁");
}

TEST(Trend, OfManyValuesKeepsSomeAndTheLast) {
  std::vector<double> values(1000, 1);
  values.push_back(9);
  const auto bars = bars_of(values);
  EXPECT_LE(bars.size(), 32 * std::string_view("▁").size());
  EXPECT_TRUE(bars.ends_with("▁█"));
}

struct Point {
  std::string app;
  std::optional<double> score;
};

constexpr record::Field<Point> field(std::string_view name, record::Type type,
                                     void (*write)(const Point& point, record::Sink& sink)) {
  record::Field<Point> made;
  made.name = name;
  made.type = type;
  made.write = write;
  return made;
}

constexpr std::array point_fields{
    field("app", record::Type::text, [](const Point& point, record::Sink& sink) { sink.text(point.app); }),
    field("score", record::Type::number,
          [](const Point& point, record::Sink& sink) { record::write(point.score, sink); })};

std::string trends_of(const std::vector<Point>& points) {
  const record::Columns<Point> columns(point_fields);
  constexpr std::array<std::string_view, 1> subject{"app"};
  const auto encoder = with_trends(json_lines_encoder(), {.subject = subject});
  std::string text;
  encoder->begin(text, columns);
  for (const auto& point : points) encoder->record(text, columns.row(point));
  text.clear();
  encoder->end(text);
  return text;
}

TEST(Trends, HaveALineForEachSubject) {
  EXPECT_EQ(trends_of({{"a", 1}, {"bb", 5}, {"a", std::nullopt}, {"a", 2.345}, {"bb", 4}, {"c", 1}}),
            "\nscore a   ▁█  1 → 2.35\nscore bb  █▁  5 → 4\n");
  EXPECT_EQ(trends_of({{"a", 1}}), "");
}

TEST(Trends, ShowNothingThatATerminalObeys) {
  EXPECT_EQ(trends_of({{"\x1b[2J", 1}, {"\x1b[2J", 2}}), "\nscore \\x1b[2J  ▁█  1 → 2\n");
}

TEST(Trends, OfTooManySubjectsAreCut) {
  std::vector<Point> points;
  for (int pass = 0; pass < 2; ++pass) {
    for (int app = 0; app < 101; ++app) points.push_back({std::to_string(app), pass});
  }
  const auto text = trends_of(points);
  EXPECT_EQ(std::ranges::count(text, '\n'), 102);
  EXPECT_TRUE(text.ends_with("(the first 100 only)\n"));
}

TEST(Terminal, HasUtf8AsItsLocaleSays) {
  EXPECT_TRUE(
      cli::has_utf8([](const char* name) { return name == std::string_view("LANG") ? "C.utf8" : nullptr; }));
  EXPECT_TRUE(cli::has_utf8(
      [](const char* name) { return name == std::string_view("LC_ALL") ? "" : "ko_KR.UTF-8"; }));
  EXPECT_FALSE(
      cli::has_utf8([](const char* name) { return name == std::string_view("LC_ALL") ? "C" : "C.UTF-8"; }));
  EXPECT_FALSE(cli::has_utf8([](const char*) -> const char* { return nullptr; }));
}

}  // namespace
}  // namespace playfast::output
