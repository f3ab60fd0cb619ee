#include <gtest/gtest.h>

#include "hostile.hpp"
#include "output/format/encoder.hpp"
#include "output/selection.hpp"
#include "store/app/fields.hpp"

namespace playfast::output {
namespace {

record::Columns<App> columns_of(const std::string& fields) {
  return store::app_columns().pick(select_columns(store::app_columns(), fields).value());
}

std::string csv(const App& app, const std::string& fields, CsvStyle style = {}) {
  const auto columns = columns_of(fields);
  std::string text;
  csv_encoder(style)->record(text, columns.row(app));
  EXPECT_TRUE(text.ends_with("\r\n"));
  return text.substr(0, text.size() - 2);
}

App titled(std::string_view title) {
  App app;
  app.title = title;
  return app;
}

TEST(Csv, HasTheFieldsForItsHeader) {
  std::string text;
  csv_encoder({})->begin(text, columns_of("title,device_scores,price"));
  EXPECT_EQ(
      text,
      "title,device_scores.phone,device_scores.tablet,device_scores.chromebook,device_scores.tv,price\r\n");
}

TEST(Csv, WritesEachTypeOfValue) {
  App app = titled("A");
  app.score = 4.5;
  app.ratings = 12;
  app.free = false;
  app.updated = Time(std::chrono::seconds(1782338684));
  EXPECT_EQ(csv(app, "title,score,ratings,free,updated,summary"), "A,4.5,12,false,2026-06-24T22:04:44Z,");
}

TEST(Csv, ListsAreJsonInACell) {
  App app;
  app.categories = {{"Sim, \"one\"", "GAME_SIMULATION"}, {"Tag", std::nullopt}};
  app.histogram = {1, 2, 3, 4, 5};
  EXPECT_EQ(csv(app, "categories,histogram,screenshots"),
            R"("[{""name"":""Sim, \""one\"""",""id"":""GAME_SIMULATION""},{""name"":""Tag"",""id"":null}]",)"
            R"("[1,2,3,4,5]",[])");
}

TEST(Csv, ARowIsNeverAnEmptyLine) {
  EXPECT_EQ(csv(App{}, "version"), "\"\"");
  const auto columns = columns_of("version");
  const auto encoder = csv_encoder({});
  std::string text;
  encoder->begin(text, columns);
  const App app;
  encoder->record(text, columns.row(app));
  encoder->record(text, columns.row(app));
  EXPECT_EQ(text, "version\r\n\"\"\r\n\"\"\r\n");
}

TEST(Csv, QuotesWhatHasToBe) {
  EXPECT_EQ(csv(titled("a,b"), "title"), "\"a,b\"");
  EXPECT_EQ(csv(titled("say \"a\""), "title"), "\"say \"\"a\"\"\"");
  EXPECT_EQ(csv(titled("a\nb"), "title"), "\"a\nb\"");
  EXPECT_EQ(csv(titled("a\rb"), "title"), "\"a\rb\"");
  EXPECT_EQ(csv(titled(" a b; c'"), "title"), " a b; c'");
}

TEST(Csv, GuardsFormulas) {
  for (const std::string_view text : {"=cmd|'/c calc'!A1", "+1+1", "+A1", "+1.5", "-1", "@SUM", "\tx"}) {
    EXPECT_EQ(csv(titled(text), "title"), "'" + std::string(text));
    EXPECT_EQ(csv(titled(text), "title", {.formulas = true}), text);
  }
  EXPECT_EQ(csv(titled("\rx"), "title"), "\"'\rx\"");
  EXPECT_EQ(csv(titled("a=1"), "title"), "a=1");
  App app;
  app.developer_website = "=1";
  app.price = -1.5;
  EXPECT_EQ(csv(app, "developer_website,price"), "'=1,-1.5") << "numbers are no texts";
}

TEST(Csv, LeavesPhoneNumbersAsTheyAre) {
  for (const std::string_view text : {"+49 30 1234567", "+1 (555) 123-4567", "+1"}) {
    EXPECT_EQ(csv(titled(text), "title"), text);
  }
}

TEST(Csv, BeginsWithAByteOrderMarkOnRequest) {
  const auto header = [](CsvStyle style) {
    std::string text;
    csv_encoder(style)->begin(text, columns_of("title"));
    return text;
  };
  EXPECT_EQ(header({.bom = true}), "\xEF\xBB\xBFtitle\r\n");
  EXPECT_EQ(header({.bom = true, .for_terminal = true}), "title\r\n");
}

TEST(Csv, IsValidUtf8) {
  for (const auto bytes : invalid_utf8) {
    EXPECT_NE(csv(titled(bytes), "title").find("\uFFFD"), std::string::npos);
  }
}

TEST(Csv, KeepsHostileTextForFilesAndShowsItOnTerminals) {
  for (const auto text : hostile_text) {
    auto kept = csv(titled(text), "title", {.formulas = true});
    if (kept.front() == '"') kept = kept.substr(1, kept.size() - 2);
    EXPECT_EQ(kept, text);
    for (const char c : csv(titled(text), "title", {.for_terminal = true})) {
      EXPECT_TRUE(c >= 0x20 && c < 0x7F) << text;
    }
  }
}

}  // namespace
}  // namespace playfast::output
