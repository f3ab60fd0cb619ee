#include <gtest/gtest.h>

#include "hostile.hpp"
#include "output/format/encoder.hpp"
#include "output/selection.hpp"
#include "store/app/fields.hpp"
#include "util/text_width.hpp"

namespace playfast::output {
namespace {

std::string table(const std::vector<App>& apps, const std::string& fields, std::size_t width) {
  const auto layout = chosen_layout(select_columns(store::app_columns(), fields).value(), width);
  std::vector<record::Column> shown;
  for (const auto& column : layout.shown) shown.push_back(column.column);
  const auto columns = store::app_columns().pick(shown);
  const auto encoder = table_encoder(layout);
  std::string text;
  encoder->begin(text, columns);
  for (const auto& app : apps) encoder->record(text, columns.row(app));
  return text;
}

App app_of(const std::string& title, double score, std::optional<std::string> version) {
  App app;
  app.title = title;
  app.score = score;
  app.version = std::move(version);
  return app;
}

TEST(Table, AlignsTextsLeftAndNumbersRight) {
  EXPECT_EQ(table({app_of("One", 4.5, "1.0"), app_of("Two", 4.25, "2")}, "title,score,version", 43),
            "title                   score  version\n"
            "One                       4.5  1.0\n"
            "Two                      4.25  2\n");
}

TEST(Table, CountsWideCharactersRight) {
  EXPECT_EQ(
      table({app_of("日本語", 1, "a"), app_of("🎈", 2, "b"), app_of("e\u0301", 3, "c")}, "title,version", 32),
      "title               version\n"
      "日本語              a\n"
      "🎈                  b\n"
      "e\u0301                   c\n");
}

TEST(Table, CutsWhatIsTooLong) {
  EXPECT_EQ(table({app_of("A title of many words", 1, {})}, "title,score", 30),
            "title                    score\n"
            "A title of many wo…          1\n");
}

TEST(Table, EmptyCellsLeaveNoBlanksBehind) {
  EXPECT_EQ(table({app_of("A", 1, {})}, "title,version", 40),
            "title                       version\n"
            "A\n");
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
  for (const std::size_t width : {5U, 20U, 40U, 80U, 120U, 200U}) {
    auto text = table({app}, "title,score,description,version,screenshots,updated,url,icon", width);
    while (!text.empty()) {
      const auto line = text.substr(0, text.find('\n'));
      EXPECT_LE(util::display_width(line), width) << line;
      text.erase(0, line.size() + 1);
    }
  }
}

}  // namespace
}  // namespace playfast::output
