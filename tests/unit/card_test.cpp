#include <gtest/gtest.h>

#include "hostile.hpp"
#include "output/format/card_text.hpp"
#include "output/format/encoder.hpp"
#include "output/selection.hpp"
#include "store/app/fields.hpp"
#include "util/text_width.hpp"

namespace playfast::output {
namespace {

std::string card(const std::vector<App>& apps, const std::string& fields, CardStyle style) {
  const auto columns = fields.empty()
                           ? store::app_columns()
                           : store::app_columns().pick(select_columns(store::app_columns(), fields).value());
  const auto encoder = card_encoder(style);
  std::string text;
  encoder->begin(text, columns);
  for (const auto& app : apps) encoder->record(text, columns.row(app));
  encoder->end(text);
  return text;
}

App carded_app() {
  App app;
  app.app_id = "com.example.a";
  app.title = "A";
  app.developer = "D";
  app.score = 4.26;
  app.ratings = 1234567;
  app.histogram = {0, 1, 250, 500, 1000};
  app.installs = "5,000+";
  app.free = true;
  app.offers_iap = true;
  app.iap_range = "$1 - $2";
  app.updated = Time(std::chrono::seconds(1782338684));
  app.version = "1.2";
  app.min_android = "9";
  return app;
}

TEST(Card, ShowsAnAppAsPeopleReadIt) {
  EXPECT_EQ(card({carded_app()}, "", {.width = 40}),
            "A\n"
            "D · com.example.a\n"
            "\n"
            "Score        4.3 ★★★★☆ 1,234,567 ratings\n"
            "             5 ███████████████████ 1,000\n"
            "             4 █████████▌            500\n"
            "             3 ████▊                 250\n"
            "             2 ▏                       1\n"
            "             1                         0\n"
            "Installs     5,000+\n"
            "Price        free, in-app purchases: $1\n"
            "             - $2\n"
            "Updated      2026-06-24\n"
            "Version      1.2 (Android 9 and up)\n");
}

TEST(Card, BeginsWithTheTimeWhereTheColumnsDo) {
  App app = carded_app();
  app.country = "kr";
  app.lang = "en";
  app.fetched_at = *app.updated;
  const auto fields = "fetched_at,country,lang,app_id,title,developer,histogram,description";
  EXPECT_TRUE(card({app}, fields, {.width = 60})
                  .starts_with("2026-06-24T22:04:44Z · kr · en\nA\nD · com.example.a\n\n"));
}

TEST(Card, OfAnAppThatIsNotThereSaysSo) {
  App app;
  app.app_id = "com.example.gone";
  app.availability = Availability::unavailable;
  EXPECT_EQ(card({app}, "", {.width = 60}), "com.example.gone\n\nAvailability unavailable\n");
}

TEST(Card, BreaksTheDescriptionOffAfterSixLines) {
  App app = carded_app();
  app.description = "\nFirst line of it\n\nthird\n1\n2\n3\n4\n5";
  const auto text = card({app}, "", {.width = 80});
  EXPECT_TRUE(text.ends_with("\n\nFirst line of it\n\nthird\n1\n2\n3 …\n")) << text;
  app.description = std::string(6 * 80 + 1, 'x');
  const auto full = card({app}, "", {.width = 80});
  EXPECT_TRUE(full.ends_with("\n" + std::string(79, 'x') + "…\n")) << full;
  app.description = "short";
  EXPECT_TRUE(card({app}, "", {.width = 80}).ends_with("\n\nshort\n"));
}

TEST(Card, HasALineForEachChosenFieldWithAValue) {
  App app = carded_app();
  app.summary = "one two three four five six seven eight";
  app.screenshots = {"a", "b"};
  app.categories = {{"Music", "MUSIC"}, {"Tag", std::nullopt}};
  EXPECT_EQ(card({app}, "title,video,summary,histogram,screenshots,categories,offers_iap",
                 {.width = 36, .chosen = true, .bold = true}),
            "title        A\n"
            "summary      one two three four five\n"
            "             six seven eight\n"
            "histogram    0, 1, 250, 500, 1000\n"
            "screenshots  a\n"
            "             b\n"
            "categories   name: Music; id: MUSIC\n"
            "             name: Tag\n"
            "offers_iap   yes\n");
}

TEST(Card, NestedListsStandOnOneLine) {
  App app;
  app.permissions = {{"Camera", {"take pictures", "record"}}, {std::nullopt, {"x"}}};
  EXPECT_EQ(card({app}, "permissions", {.width = 80, .chosen = true}),
            "permissions  group: Camera; permissions: take pictures, record\n"
            "             permissions: x\n");
}

TEST(Card, HasAnEmptyLineBetweenRecords) {
  EXPECT_EQ(card({carded_app(), carded_app()}, "title", {.chosen = true}), "title  A\n\ntitle  A\n");
  EXPECT_EQ(card({App{}, App{}}, "video", {.chosen = true}), "\n\n\n");
  EXPECT_EQ(card({}, "title", {.chosen = true}), "");
}

TEST(Card, HasABoldTitleOnRequest) {
  EXPECT_TRUE(card({carded_app()}, "", {.width = 40, .bold = true}).starts_with("\x1b[1mA\x1b[0m\n"));
}

TEST(Card, HasNothingThatATerminalObeysAndFitsIt) {
  for (const auto hostile : hostile_text) {
    App app = carded_app();
    const std::string text(hostile);
    app.title = text;
    app.developer = text;
    app.app_id = text;
    app.url = text;
    app.installs = text;
    app.version = text;
    app.description = text;
    app.category = text;
    for (const bool chosen : {false, true}) {
      for (const std::size_t width : {30U, 80U}) {
        auto shown =
            card({app}, chosen ? "title,installs,url,description,category" : "", {width, chosen, false});
        while (!shown.empty()) {
          const auto line = shown.substr(0, shown.find('\n'));
          EXPECT_LE(util::display_width(line), width) << line;
          for (const char c : line) EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) << line;
          EXPECT_EQ(line.find("\u202E"), std::string::npos);
          shown.erase(0, line.size() + 1);
        }
      }
    }
  }
}

TEST(CardText, GroupsDigits) {
  EXPECT_EQ(grouped("1"), "1");
  EXPECT_EQ(grouped("123"), "123");
  EXPECT_EQ(grouped("1234"), "1,234");
  EXPECT_EQ(grouped("1234567"), "1,234,567");
  EXPECT_EQ(grouped("-1234"), "-1234");
}

}  // namespace
}  // namespace playfast::output
