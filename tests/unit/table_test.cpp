#include <gtest/gtest.h>

#include "hostile.hpp"
#include "output/format/encoder.hpp"
#include "output/selection.hpp"
#include "store/app/fields.hpp"
#include "util/text_width.hpp"

namespace playfast::output {
namespace {

record::Columns<App> table_columns(const std::string& fields) {
  return store::app_columns().pick(select_columns(store::app_columns(), fields).value());
}

std::string table(const std::vector<App>& apps, const std::string& fields, TableStyle style) {
  const auto columns = table_columns(fields);
  const auto encoder = table_encoder(std::move(style));
  std::string text;
  encoder->begin(text, columns);
  for (const auto& app : apps) encoder->record(text, columns.row(app));
  encoder->end(text);
  return text;
}

std::string table(const std::vector<App>& apps, const std::string& fields, std::size_t width) {
  return table(apps, fields, {.width = width, .chosen = true});
}

App app_of(const std::string& title, double score, std::optional<std::string> version) {
  App app;
  app.title = title;
  app.score = score;
  app.version = std::move(version);
  return app;
}

App priced(double price) {
  App app;
  app.price = price;
  return app;
}

TEST(Table, AlignsTextsLeftAndNumbersRight) {
  auto one = app_of("One", 4.5, "1.0");
  one.installs = "5,000+";
  auto two = app_of("Twelve", 4.256, "2");
  two.installs = "10+";
  EXPECT_EQ(table({one, two}, "title,score,version,installs", 80),
            "title   score  version  installs\n"
            "One      4.50  1.0        5,000+\n"
            "Twelve   4.26  2             10+\n");
}

TEST(Table, AlignsDecimalPointsAndNamesWhatIsFree) {
  EXPECT_EQ(table({priced(0), priced(4.99), priced(1200), priced(0.5), App{}}, "price,title", 80),
            "  price  title\n"
            "   free\n"
            "   4.99\n"
            "1200\n"
            "   0.5\n"
            "\n");
}

TEST(Table, CountsWideCharactersRight) {
  EXPECT_EQ(
      table({app_of("日本語", 1, "a"), app_of("🎈", 2, "b"), app_of("e\u0301", 3, "c")}, "title,version", 32),
      "title   version\n"
      "日本語  a\n"
      "🎈      b\n"
      "e\u0301       c\n");
}

TEST(Table, CutsWhatIsTooLong) {
  EXPECT_EQ(table({app_of("A title of many words", 1, {})}, "title,score", 25),
            "title               score\n"
            "A title of many w…   1.00\n");
}

TEST(Table, WritesLineBreaksAsBlanks) {
  EXPECT_EQ(table({app_of("A\nB\tC", 1, {})}, "title", 40), "title\nA B\\x09C\n");
}

TEST(Table, EmptyCellsLeaveNoBlanksBehind) {
  EXPECT_EQ(table({app_of("A", 1, {})}, "title,version", 40),
            "title  version\n"
            "A\n");
}

TEST(Table, ReportsColumnsThatDoNotFit) {
  std::vector<std::string> hidden;
  const auto note = [&](std::span<const std::string_view> names) {
    hidden.assign(names.begin(), names.end());
  };
  table({app_of("A", 1, "1")}, "version,title,installs,score",
        {.width = 14, .chosen = true, .on_hidden = note});
  EXPECT_EQ(hidden, (std::vector<std::string>{"installs", "score"}));
}

TEST(Table, HasABoldHeaderOnRequest) {
  EXPECT_EQ(table({app_of("A", 1, {})}, "title", {.width = 40, .bold = true}), "\x1b[1mtitle\x1b[0m\nA\n");
}

TEST(Table, WithoutRecordsIsEmpty) { EXPECT_EQ(table({}, "title", 40), ""); }

TEST(Table, HoldsTheFirstRecordsBackUntilItKnowsTheirWidths) {
  const auto columns = table_columns("title,version");
  const auto encoder = table_encoder({.chosen = true});
  std::string text;
  encoder->begin(text, columns);
  EXPECT_FALSE(encoder->holds());
  encoder->record(text, columns.row(app_of("A", 1, "1")));
  encoder->record(text, columns.row(app_of("Longer", 1, "1")));
  EXPECT_EQ(text, "");
  EXPECT_TRUE(encoder->holds());
  encoder->flush(text);
  EXPECT_FALSE(encoder->holds());
  // As wide as titles usually are, since more are to come.
  const std::string gap(15, ' ');
  const auto first = "title   " + gap + "version\nA       " + gap + "1\nLonger  " + gap + "1\n";
  EXPECT_EQ(text, first);
  encoder->record(text, columns.row(app_of("The longest title of all", 1, "1")));
  EXPECT_EQ(text, first + "The longest title of…  1\n");
  encoder->end(text);
  EXPECT_EQ(text, first + "The longest title of…  1\n");
}

TEST(Table, HoldsAHundredRecordsAtMost) {
  const auto columns = table_columns("title");
  const auto encoder = table_encoder({.chosen = true});
  std::string text;
  encoder->begin(text, columns);
  const auto app = app_of("A", 1, {});
  for (int count = 1; count < 100; ++count) encoder->record(text, columns.row(app));
  EXPECT_EQ(text, "");
  encoder->record(text, columns.row(app));
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 101);
}

TEST(Table, HasNothingThatATerminalObeys) {
  for (const auto text : hostile_text) {
    const auto shown = table({app_of(std::string(text), 1, {})}, "title", 200);
    const auto row = shown.substr(shown.find('\n') + 1);
    EXPECT_EQ(std::count(row.begin(), row.end(), '\n'), 1) << text;
    for (const char c : row.substr(0, row.size() - 1)) EXPECT_TRUE(c >= 0x20 && c < 0x7F) << text;
  }
}

TEST(Table, NeverPassesItsWidth) {
  App app = app_of("日本語 العربية 🎈 long long long long long long long long long long", 4.123456, "1");
  app.description = std::string(5000, 'x');
  app.price = 1e300;
  for (const bool chosen : {true, false}) {
    for (const std::size_t width : {1U, 5U, 20U, 40U, 80U, 120U, 200U}) {
      auto text = table({app}, "title,score,description,version,screenshots,updated,url,icon,price",
                        {.width = width, .chosen = chosen});
      while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        EXPECT_LE(util::display_width(line), width) << line;
        text.erase(0, line.size() + 1);
      }
    }
  }
}

}  // namespace
}  // namespace playfast::output
