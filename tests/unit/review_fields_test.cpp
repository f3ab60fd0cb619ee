#include "store/reviews/fields.hpp"

#include <gtest/gtest.h>

#include <set>

#include "output/format/json.hpp"
#include "review_items.hpp"

namespace playfast::store {
namespace {

using Names = std::vector<std::string_view>;

// The keys of the Review record in the order that users rely on. Changes only add.
const Names promised{"country",   "lang",       "source",      "app_id",       "review_id",     "url",
                     "user_name", "user_image", "author_id",   "score",        "title",         "content",
                     "thumbs_up", "created_at", "app_version", "reply_author", "reply_content", "reply_at",
                     "criteria",  "device",     "fetched_at"};

// The record that is written for a review of the store's, with its warnings' fields under "drift".
json written(const json& item) {
  const auto page = read_reviews(payload_of({item}));
  if (!page) return page.error().message;
  std::string line;
  output::append_json(line, review_columns().row(page->reviews.at(0)));
  auto record = json::parse(line);
  for (const auto& drift : page->warnings) record["drift"].push_back(drift.field);
  return record;
}

// The same with something else at one place of the review.
json written_with(const std::string& place, const json& value) {
  auto item = full_review();
  item[json::json_pointer(place)] = value;
  return written(item);
}

TEST(ReviewFields, AreThePromisedOnesInTheirOrder) {
  Names names;
  for (const auto& field : review_fields()) names.push_back(field.name);
  EXPECT_EQ(names, promised);
}

TEST(ReviewFields, HaveOneLineOfHelp) {
  for (const auto& field : review_fields()) {
    EXPECT_FALSE(field.help.empty()) << field.name;
    EXPECT_EQ(field.help.find('\n'), std::string_view::npos) << field.name;
    EXPECT_LE(field.name.size() + 2 + field.help.size(), 80U) << field.name;
  }
}

TEST(ReviewFields, RequiredAreTheOnesEveryReviewHas) {
  Names required;
  for (const auto& field : review_fields()) {
    if (field.required) required.push_back(field.name);
  }
  EXPECT_EQ(required, (Names{"review_id", "score"}));
}

TEST(ReviewFields, RanksInATableAreUnlike) {
  std::set<int> ranks;
  for (const auto& field : review_fields()) {
    if (field.table.rank == 0) continue;
    EXPECT_TRUE(ranks.insert(field.table.rank).second) << field.name;
  }
  EXPECT_EQ(*ranks.rbegin(), static_cast<int>(ranks.size())) << "from 1 on, without gaps";
}

TEST(ReviewFields, EachIsReadFromItsPlace) {
  EXPECT_EQ(written(full_review()), json::parse(R"({
    "country": "kr", "lang": "ko", "source": "rpc", "app_id": "com.example.a",
    "review_id": "017452fc-0d4b",
    "url": "https://play.google.com/store/apps/details?id=com.example.a&hl=ko&gl=kr&reviewId=017452fc-0d4b",
    "user_name": "Ann", "user_image": "https://img.example/ann", "author_id": "100000000000000000001",
    "score": 4, "title": "A title", "content": "Good.\nVery.", "thumbs_up": 12,
    "created_at": "2026-07-06T13:55:24Z", "app_version": "3.1.0",
    "reply_author": "Makers", "reply_content": "Thanks!", "reply_at": "2026-07-06T15:00:00Z",
    "criteria": [{"name": "vaf_quality", "rating": 3, "stars": null},
                 {"name": "vaf_speed", "rating": null, "stars": null},
                 {"name": "vaf_ease", "rating": null, "stars": 4}],
    "device": "tablet",
    "fetched_at": "2026-09-21T14:13:20Z"})"));
}

TEST(ReviewFields, WhatAReviewDoesNotHaveIsNull) {
  const auto record = written(json::parse(R"(["id",null,5])"));
  for (const std::string name :
       {"user_name", "user_image", "author_id", "title", "content", "thumbs_up", "created_at", "app_version",
        "reply_author", "reply_content", "reply_at", "device"})
    EXPECT_TRUE(record[name].is_null()) << name;
  EXPECT_EQ(record["criteria"], json::array());
  EXPECT_FALSE(record.contains("drift"));
}

TEST(ReviewFields, AReviewWithoutATextIsKept) {
  for (const json& text : {json(), json("")}) {
    const auto record = written_with("/4", text);
    EXPECT_TRUE(record["content"].is_null());
    EXPECT_EQ(record["review_id"], "017452fc-0d4b");
    EXPECT_FALSE(record.contains("drift"));
  }
}

TEST(ReviewFields, NanosecondsArePassedOver) {
  for (const json& nanoseconds : {json(), json(0), json(999'999'999), json("x")})
    EXPECT_EQ(written_with("/5/1", nanoseconds)["created_at"], "2026-07-06T13:55:24Z");
  EXPECT_EQ(written_with("/5", json::array({1'783'346'124}))["created_at"], "2026-07-06T13:55:24Z");
}

TEST(ReviewFields, ATimeThatCannotBeIsToldAndLeftOut) {
  for (const json& seconds : {json("1783346124"), json(-1), json(1'783'346'124'000), json(1.5)}) {
    const auto record = written_with("/5/0", seconds);
    EXPECT_TRUE(record["created_at"].is_null()) << seconds;
    EXPECT_EQ(record["drift"], json::array({"created_at"})) << seconds;
  }
}

TEST(ReviewFields, StarsAreOneToFive) {
  for (int score = 1; score <= 5; ++score) EXPECT_EQ(written_with("/2", score)["score"], score);
  for (const int score : {0, 6, -1}) EXPECT_TRUE(written_with("/2", score).is_string()) << score;
}

TEST(ReviewFields, CriteriaOfAnotherFormAreToldAndLeftOut) {
  EXPECT_EQ(written_with("/12/0", "x")["drift"], json::array({"criteria"}));
  EXPECT_EQ(written_with("/12", json::array())["criteria"], json::array());
  const auto one = json::parse(R"([[7,[1]],["vaf_speed",["x"]],null])");
  EXPECT_EQ(written_with("/12/0", one)["criteria"],
            json::parse(R"([{"name":"vaf_speed","rating":null,"stars":null}])"));
}

TEST(ReviewFields, ADeviceThatIsNotKnownIsToldAndLeftOut) {
  const auto record = written_with("/16", 5);
  EXPECT_TRUE(record["device"].is_null());
  EXPECT_EQ(record["drift"], json::array({"device"}));
}

TEST(ReviewFields, TextsAreKeptAsTheyAre) {
  const std::string text = "<b>&amp;</b>\t\"\\ \U0001F389 \u202Ez";
  EXPECT_EQ(written_with("/4", text)["content"], text);
}

}  // namespace
}  // namespace playfast::store
