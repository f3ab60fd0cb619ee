// What is read of details pages whose payload is not understood, and what is not.
#include <gtest/gtest.h>

#include "app_readings.hpp"

namespace playfast::store {
namespace {

using Kind = Drift::Kind;

TEST(ReadApp, PartiallyAPageThatIsNotUnderstoodGivesWhatItSaysOfItself) {
  const auto app = storedouble::demo_app(demo_id, "us", "en");
  const auto html = page_around(storedouble::list(nullptr));
  EXPECT_FALSE(read(html, {}));
  EXPECT_FALSE(read(html, verify));
  const auto answer = read(html, partial);
  ASSERT_TRUE(answer) << answer.error().message;
  App expected;
  set_context(expected, {demo_id, "us", "en"}, Source::schema_org);
  expected.app_id = demo_id;
  expected.title = app.title;
  expected.summary = app.summary;
  expected.developer = app.developer;
  expected.developer_website = app.developer_website;
  expected.category_id = app.category_id;
  expected.ratings = app.ratings;
  expected.price = app.price;
  expected.currency = app.currency;
  expected.content_rating = app.content_rating;
  expected.icon = app.icon;
  expected.score = answer->value.score;
  EXPECT_NEAR(*answer->value.score, *app.score, 1e-4);
  EXPECT_EQ(answer->value, expected);
  ASSERT_EQ(answer->warnings.size(), 1U);
  EXPECT_EQ(answer->warnings[0].kind, Kind::partial);
  EXPECT_NE(answer->warnings[0].reason.find("not understood"), std::string::npos);
}

bool ends_with(const Result<Answer<App>>& answer, std::string_view reason) {
  return !answer && answer.error().message.ends_with(reason);
}

// Faults: F59
TEST(ReadApp, TheReasonOfEachReaderIsInTheError) {
  std::string html = "<html>";
  for (int tag = 0; tag < 1'001; ++tag) html += "<b>";
  const auto answer = read(html + "</html>", partial);
  ASSERT_FALSE(answer);
  EXPECT_EQ(
      answer.error().message,
      "page not understood: it has no data block of an app (Ws7gDc); the page has no schema.org data of an "
      "app in JSON-LD; HTML is not safe to parse: more than 1000 nested tags");
}

// Faults: F59
TEST(ReadApp, PartiallyAPageIsReadWhateverItsMarkup) {
  for (const std::string start : {"<!doctype html>", "\n<!doctype html>", "<!DOCTYPE HTML>",
                                  "\xEF\xBB\xBF<!doctype html>", "<!-- <p> --><!doctype html>", ""}) {
    const auto answer = read(old_page(start), partial);
    ASSERT_TRUE(answer) << start << answer.error().message;
    EXPECT_EQ(answer->value.title, storedouble::demo_app(demo_id, "us", "en").title);
  }
  std::string deep;
  for (int tag = 0; tag < 30'000; ++tag) deep += "<b>";
  auto html = old_page("");
  html.insert(html.find("<body>") + 6, deep);
  EXPECT_TRUE(read(html, partial)) << "JSON-LD needs no tree";
}

// Faults: F60
TEST(ReadApp, WordsOfUsersMakeNoBlockPage) {
  const std::string words =
      "unusual traffic, https://consent.google.com/, www.google.com/recaptcha, "
      "google.com/sorry/, PlayGatewayError";
  const auto html = old_page("<!doctype html>", words);
  EXPECT_EQ(read(html, {}).error().kind, ErrorKind::not_understood);
  EXPECT_TRUE(read(html, partial));
  auto with_form = html;
  with_form.insert(with_form.find("<p>"), "<form action=\"/sorry/index\"></form>");
  EXPECT_EQ(read(with_form, {}).error().kind, ErrorKind::not_understood) << "the page names the app";
  auto unnamed = html;
  unnamed.replace(unnamed.find("rel=\"canonical\""), 15, "rel=\"elsewhere\"");
  EXPECT_EQ(read(unnamed, {}).error().kind, ErrorKind::not_understood);
}

TEST(ReadApp, PartiallyAPageThatIsNotSurelyTheAppsIsNotRead) {
  const auto whole = page_around(storedouble::list(nullptr));
  auto unnamed = whole;
  unnamed.replace(unnamed.find("rel=\"canonical\""), 15, "rel=\"elsewhere\"");
  EXPECT_TRUE(read(unnamed, partial)) << "its JSON-LD says which app it is about";
  unnamed.replace(unnamed.find("\"url\":\"https://play.google.com/store/apps/details"), 6, "\"uri\":");
  EXPECT_TRUE(ends_with(read(unnamed, partial), "; the page's schema.org data does not say which app it is"));
  auto other = whole;
  other.replace(other.find("SoftwareApplication"), 19, "SomethingElseEntire");
  EXPECT_TRUE(ends_with(read(other, partial), "; the page has no JSON-LD of an app"));
}

TEST(ReadApp, PartiallyAPageThatIsUnderstoodIsReadAsEver) {
  const auto answer = read(page_around(demo_payload()), partial);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->value.source, Source::page);
  EXPECT_TRUE(answer->warnings.empty());
}

TEST(ReadApp, AnotherAppsPageIsAnError) {
  auto html = page_around(storedouble::list(nullptr));
  const std::string mine = "details?id=" + demo_id;
  for (auto at = html.find(mine); at != std::string::npos; at = html.find(mine))
    html.replace(at, mine.size(), "details?id=com.other.app");
  const auto answer = read(html, partial);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().kind, ErrorKind::wrong_item);
  EXPECT_NE(answer.error().message.find("com.other.app"), std::string::npos);
}

TEST(ReadApp, WallsAndCutPagesAreNotReadPartially) {
  const auto whole = page_around(storedouble::list(nullptr));
  const auto cut = read(whole.substr(0, whole.size() - 20), partial);
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().kind, ErrorKind::truncated);
  const auto wall = read(
      "<html><h1 itemprop=\"name\">x</h1><form action=\"https://consent.google.com/save\"></form></html>",
      partial);
  ASSERT_FALSE(wall);
  EXPECT_EQ(wall.error().kind, ErrorKind::consent);
}

}  // namespace
}  // namespace playfast::store
