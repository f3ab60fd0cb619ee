#include "store/app/reader.hpp"

#include <gtest/gtest.h>

#include "app_pages.hpp"
#include "store/schema_org.hpp"

namespace playfast::store {
namespace {

using Kind = Drift::Kind;
using storedouble::Json;

constexpr Reading verify{.verify = true, .partial = false};
constexpr Reading partial{.verify = false, .partial = true};

Result<Answer<App>> read(const std::string& html, const Reading& reading, const std::string& lang = "en") {
  page::JsonReader reader;
  return read_app(html, {demo_id, "us", lang}, reader, reading);
}

// The demo app's page with one thing said otherwise in its JSON-LD.
std::string page_with(const std::string& key, const Json& value) {
  const auto app = storedouble::demo_app(demo_id, "us", "en");
  auto html = storedouble::build_app_page(app, small_layout()).str();
  const auto old_text = storedouble::schema_org_record(app);
  auto record = Json::parse(old_text);
  record[Json::json_pointer(key)] = value;
  return html.replace(html.find(old_text), old_text.size(), storedouble::google_text(record));
}

std::string payload_without_title() {
  auto payload = demo_payload();
  payload[1][2][0] = nullptr;
  return page_around(payload);
}

TEST(ReadApp, APageThatAgreesWithItselfIsVerifiedInSilence) {
  const auto answer = read(page_around(demo_payload()), verify);
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_TRUE(answer->warnings.empty()) << answer->warnings.front().field;
  EXPECT_EQ(answer->value.source, Source::page);
}

struct Change {
  std::string field;
  std::string key;
  Json value;
};

TEST(ReadApp, EachFieldThatIsSaidTwiceIsCompared) {
  const std::vector<Change> changes{{"title", "/name", "Other"},
                                    {"summary", "/description", "Other"},
                                    {"developer", "/author/name", "Other"},
                                    {"developer_website", "/author/url", "https://other.example"},
                                    {"category_id", "/applicationCategory", "OTHER"},
                                    {"score", "/aggregateRating/ratingValue", "1.0001"},
                                    {"ratings", "/aggregateRating/ratingCount", "1"},
                                    {"price", "/offers/0/price", "777.5"},
                                    {"currency", "/offers/0/priceCurrency", "XXX"},
                                    {"content_rating", "/contentRating", "Other"},
                                    {"icon", "/image", "https://other.example/i"}};
  for (const auto& [field, key, value] : changes) {
    const auto answer = read(page_with(key, value), verify);
    ASSERT_TRUE(answer) << answer.error().message;
    ASSERT_EQ(answer->warnings.size(), 1U) << field;
    const auto& drift = answer->warnings.front();
    EXPECT_EQ(drift.kind, Kind::disagreement);
    EXPECT_EQ(drift.field, field);
    EXPECT_EQ(drift.schema_org, value.get<std::string>());
    EXPECT_TRUE(drift.value && drift.value != drift.schema_org) << field;
    EXPECT_TRUE(drift.path.starts_with("[1][2][")) << drift.path;
    EXPECT_FALSE(read(page_with(key, value), {})->warnings.size()) << "not asked for";
  }
}

TEST(ReadApp, WhatOnlyThePayloadSaysIsNoDisagreement) {
  const auto answer = read(page_with("/aggregateRating", nullptr), verify);
  ASSERT_TRUE(answer);
  EXPECT_TRUE(answer->warnings.empty());
}

TEST(ReadApp, WhatThePayloadLostIsADisagreement) {
  auto payload = demo_payload();
  payload[1][2][51] = nullptr;
  const auto answer = read(page_around(payload), verify);
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->warnings.size(), 2U);
  EXPECT_EQ(answer->warnings[0].field, "score");
  EXPECT_EQ(answer->warnings[0].value, std::nullopt);
  EXPECT_EQ(answer->value.score, std::nullopt) << "told, not mended";
}

TEST(ReadApp, ARequiredFieldThatMovedIsTakenFromTheOtherReader) {
  const auto title = storedouble::demo_app(demo_id, "us", "en").title;
  const auto answer = read(payload_without_title(), verify);
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->value.title, title);
  ASSERT_EQ(answer->warnings.size(), 1U);
  EXPECT_EQ(answer->warnings[0].kind, Kind::disagreement);
  EXPECT_EQ(answer->warnings[0].value, std::nullopt);
  EXPECT_EQ(answer->warnings[0].schema_org, title);
  EXPECT_EQ(answer->warnings[0].path, "[1][2][0][0]");
  EXPECT_EQ(answer->value.source, Source::page);
  EXPECT_FALSE(read(payload_without_title(), {})) << "an error where nobody asked to verify";
}

TEST(ReadApp, WithoutJsonLdAPageIsNotVerified) {
  auto html = page_with("/name", "x");
  html.replace(html.find("SoftwareApplication"), 19, "SomethingElseEntire");
  const auto answer = read(html, verify);
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->warnings.size(), 1U);
  EXPECT_EQ(answer->warnings[0].kind, Kind::unverified);
}

TEST(ReadApp, WithoutSchemaOrgThereIsNothingToVerifyWith) {
  auto html = page_with("/name", "x");
  while (html.find("itemprop") != std::string::npos) html.replace(html.find("itemprop"), 8, "itemnope");
  while (html.find("og:") != std::string::npos) html.replace(html.find("og:"), 3, "no:");
  html.replace(html.find("SoftwareApplication"), 19, "SomethingElseEntire");
  const auto answer = read(html, verify);
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->warnings.size(), 1U);
  EXPECT_EQ(answer->warnings[0].kind, Kind::unverified);
}

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

// A page of 2019 to 2021, with something before it.
std::string old_page(const std::string& start, const std::string& comment = "") {
  auto layout = small_layout();
  layout.of_2020 = true;
  layout.comment = comment;
  const auto app = storedouble::demo_app(demo_id, "us", "en");
  auto html = storedouble::build_app_page(app, layout).str();
  return html.replace(0, html.find("<html"), start);
}

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

TEST(ReadApp, APageIsVerifiedWhateverItsMarkup) {
  auto html = page_around(demo_payload());
  std::string rows = "<!-- <p> --><a title=\"a<b\">";
  for (int row = 0; row < 1'500; ++row) rows += "<div>x</div>";
  html.insert(html.find("<main>"), rows);
  const auto answer = read("\n" + html, verify);
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_TRUE(answer->warnings.empty()) << answer->warnings.front().reason;
}

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

TEST(ReadApp, AnOfferOfWhatCannotBeHadHereIsNoDisagreement) {
  const auto id = "com.example.preregister";
  const auto app = storedouble::demo_app(id, "us", "en");
  auto html = storedouble::build_app_page(app, small_layout()).str();
  const auto old_text = storedouble::schema_org_record(app);
  auto record = Json::parse(old_text);
  record["offers"] = storedouble::list(Json{{"price", "0"}, {"priceCurrency", "USD"}});
  html.replace(html.find(old_text), old_text.size(), storedouble::google_text(record));
  page::JsonReader reader;
  const auto answer = read_app(html, {id, "us", "en"}, reader, verify);
  ASSERT_TRUE(answer);
  EXPECT_TRUE(answer->warnings.empty()) << answer->warnings.front().field;
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

TEST(ReadApp, APageInAnotherLanguageIsToldOf) {
  const auto html = page_around(demo_payload());
  const auto other = read(html, {}, "ko");
  ASSERT_TRUE(other);
  ASSERT_EQ(other->warnings.size(), 1U);
  EXPECT_EQ(other->warnings[0].kind, Kind::language);
  EXPECT_EQ(other->warnings[0].value, "en");
  EXPECT_TRUE(read(html, {}, "en-AU")->warnings.empty()) << "the region does not count";
}

TEST(ReadApp, LanguagesWithTwoCodesAreOne) {
  for (const auto& [page, asked] : {std::pair("iw", "he"), {"he", "iw"}, {"no", "nb"}, {"fil", "tl"}}) {
    auto html = page_around(demo_payload());
    html.replace(html.find("<html lang=\"en\""), 15, std::string("<html lang=\"") + page + "\"");
    EXPECT_TRUE(read(html, {}, asked)->warnings.empty()) << page;
  }
}

}  // namespace
}  // namespace playfast::store
