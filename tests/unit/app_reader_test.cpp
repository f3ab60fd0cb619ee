#include "store/app/reader.hpp"

#include <gtest/gtest.h>

#include "app_readings.hpp"

namespace playfast::store {
namespace {

using Kind = Drift::Kind;
using storedouble::Json;

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
    EXPECT_EQ(drift.other, value.get<std::string>());
    EXPECT_TRUE(drift.value && drift.value != drift.other) << field;
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
  EXPECT_EQ(answer->value.score, std::nullopt) << "reported, not repaired";
}

TEST(ReadApp, ARequiredFieldThatMovedIsTakenFromTheOtherReader) {
  const auto title = storedouble::demo_app(demo_id, "us", "en").title;
  const auto answer = read(payload_without_title(), verify);
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->value.title, title);
  ASSERT_EQ(answer->warnings.size(), 1U);
  EXPECT_EQ(answer->warnings[0].kind, Kind::disagreement);
  EXPECT_EQ(answer->warnings[0].value, std::nullopt);
  EXPECT_EQ(answer->warnings[0].other, title);
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

// Faults: F59
TEST(ReadApp, APageIsVerifiedWhateverItsMarkup) {
  auto html = page_around(demo_payload());
  std::string rows = "<!-- <p> --><a title=\"a<b\">";
  for (int row = 0; row < 1'500; ++row) rows += "<div>x</div>";
  html.insert(html.find("<main>"), rows);
  const auto answer = read("\n" + html, verify);
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_TRUE(answer->warnings.empty()) << answer->warnings.front().reason;
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
