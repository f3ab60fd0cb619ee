#include "store/review_page.hpp"

#include <gtest/gtest.h>

#include "review_items.hpp"

namespace playfast::store {
namespace {

// What comes of a payload, as JSON text: "2 reviews, token 'x'" or the message of the error.
std::string read(const std::string& payload) {
  const auto page = read_reviews(json::parse(payload));
  if (page) return std::to_string(page->reviews.size()) + " reviews, token '" + page->next_token + "'";
  EXPECT_EQ(page.error().kind, ErrorKind::not_understood);
  return page.error().message;
}

TEST(ReadReviewPage, GivesReviewsInTheirOrderAndTheToken) {
  auto second = full_review();
  second[0] = "second";
  auto payload = payload_of({full_review(), second});
  payload.push_back(json::array({nullptr, "CtgB"}));
  const auto page = read_reviews(payload);
  ASSERT_TRUE(page) << page.error().message;
  ASSERT_EQ(page->reviews.size(), 2U);
  EXPECT_EQ(page->reviews[0].review_id, "017452fc-0d4b");
  EXPECT_EQ(page->reviews[1].review_id, "second");
  EXPECT_EQ(page->next_token, "CtgB");
  EXPECT_TRUE(page->warnings.empty());
}

TEST(ReadReviewPage, WithoutATokenItIsTheLast) {
  for (const std::string behind : {"", ",null", ",[]", ",[null]", ",[null,null]", ",[null,\"\"]"})
    EXPECT_EQ(read("[[" + full_review().dump() + "]" + behind + "]"), "1 reviews, token ''") << behind;
}

TEST(ReadReviewPage, APageWithoutReviewsMayHaveAToken) {
  EXPECT_EQ(read("[[]]"), "0 reviews, token ''");
  EXPECT_EQ(read("[]"), "0 reviews, token ''");
  EXPECT_EQ(read("[null,[null,\"CtgB\"]]"), "0 reviews, token 'CtgB'");
  EXPECT_EQ(read("[[],[null,\"CtgB\"]]"), "0 reviews, token 'CtgB'");
}

TEST(ReadReviewPage, WhatIsNoListIsNotUnderstood) {
  const std::string no_list = "reviews not understood: no list at [0] of the answer";
  for (const std::string payload :
       {"null", "{}", "{\"1\":[]}", "\"text\"", "7", "[7]", "[\"text\"]", "[true]"})
    EXPECT_EQ(read(payload), no_list) << payload;
}

TEST(ReadReviewPage, ATokenThatIsNoTextIsNotTakenForTheEnd) {
  const std::string no_text = "reviews not understood: no text for a token at [1][1] of the answer";
  for (const std::string token : {"7", "[]", "true", "[\"CtgB\"]"})
    EXPECT_EQ(read("[[],[null," + token + "]]"), no_text) << token;
  EXPECT_EQ(read("[[],7]"), no_text) << "nor is what is no list";
}

TEST(ReadReviewPage, AnItemThatIsNoReviewSpoilsThePageAndIsNamed) {
  const auto review = full_review().dump();
  for (const std::string item : {"null", "7", "\"text\"", "[]", "[[]]", "[null,null,5]"}) {
    EXPECT_EQ(read("[[" + review + "," + item + "]]"),
              "reviews not understood: no review_id at [0][1][0] of the answer")
        << item;
  }
}

TEST(ReadReviewPage, NamesTheRequiredFieldThatIsMissing) {
  for (const json& score : {json(), json(0), json(6), json("5"), json(4.5)}) {
    auto review = full_review();
    review[2] = score;
    const auto page = read_reviews(payload_of({review}));
    ASSERT_FALSE(page) << score;
    EXPECT_EQ(page.error().kind, ErrorKind::not_understood);
    EXPECT_EQ(page.error().field, "score");
    EXPECT_EQ(page.error().path, "[0][0][2]");
  }
}

TEST(ReadReviewPage, SaysWhatIsOfAnotherKindAndLeavesItOut) {
  auto review = full_review();
  review[6] = "many";
  const auto page = read_reviews(payload_of({full_review(), review}));
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->reviews[1].thumbs_up, std::nullopt);
  ASSERT_EQ(page->warnings.size(), 1U);
  EXPECT_EQ(page->warnings[0].kind, Drift::Kind::other_kind);
  EXPECT_EQ(page->warnings[0].field, "thumbs_up");
  EXPECT_EQ(page->warnings[0].path, "[0][1][6]");
}

TEST(ReadReviewPage, SaysWhatWasAskedAndWhen) {
  const auto page = read_reviews(payload_of({full_review()}));
  ASSERT_TRUE(page);
  const auto& review = page->reviews[0];
  EXPECT_EQ(review.app_id, "com.example.a");
  EXPECT_EQ(review.country, "kr");
  EXPECT_EQ(review.lang, "ko");
  EXPECT_EQ(review.source, "rpc");
  EXPECT_EQ(review.fetched_at, Time(std::chrono::seconds(1'790'000'000)));
}

TEST(ReadReviewPage, TheUrlShowsTheReviewWhateverItsId) {
  auto review = full_review();
  review[0] = "a&b=c #";
  EXPECT_EQ(
      read_reviews(payload_of({review}))->reviews[0].url,
      "https://play.google.com/store/apps/details?id=com.example.a&hl=ko&gl=kr&reviewId=a%26b%3Dc%20%23");
}

}  // namespace
}  // namespace playfast::store
