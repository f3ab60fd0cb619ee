#include "store/reviews/page.hpp"

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

TEST(ReadReviewPage, AnItemThatIsNoReviewIsSkippedAndNamedOnce) {
  for (const std::string item : {"null", "7", "\"text\"", "[]", "[[]]", "[null,null,5]"}) {
    auto odd = full_review();
    odd[6] = "many";
    const auto page = read_reviews(
        payload_of({json::parse(item), full_review(), json::parse(item), odd, json::parse(item)}));
    ASSERT_TRUE(page) << page.error().message;
    EXPECT_EQ(page->reviews.size(), 2U);
    EXPECT_EQ(page->skipped, 3U);
    ASSERT_EQ(page->warnings.size(), 2U) << item;
    EXPECT_EQ(page->warnings[0].kind, Drift::Kind::skipped);
    EXPECT_EQ(page->warnings[0].field, "review_id");
    EXPECT_EQ(page->warnings[0].path, "[0][0][0]");
    EXPECT_EQ(page->warnings[1].field, "thumbs_up");
    EXPECT_EQ(page->warnings[1].path, "[0][3][6]");
  }
}

TEST(ReadReviewPage, WhatElseIsOddAboutASkippedReviewDoesNotMatter) {
  auto bad = full_review();
  bad[1] = 7;
  bad[2] = nullptr;
  const auto page = read_reviews(payload_of({full_review(), bad}));
  ASSERT_TRUE(page) << page.error().message;
  ASSERT_EQ(page->warnings.size(), 1U);
  EXPECT_EQ(page->warnings[0].field, "score");
  EXPECT_EQ(page->warnings[0].path, "[0][1][2]");
}

TEST(ReadReviewPage, WhereNoneCanBeReadThePageIsNotUnderstood) {
  EXPECT_EQ(read("[[7,[],null]]"), "reviews not understood: no review_id at [0][0][0] of the answer");
}

TEST(ReadReviewPage, MoreThanTheStoreServesAreNotUnderstood) {
  std::vector<json> reviews(max_reviews_served, json::parse(R"(["id",null,5])"));
  EXPECT_EQ(read_reviews(payload_of(reviews))->reviews.size(), max_reviews_served);
  for (const json& one : {reviews[0], json()}) {
    auto more = reviews;
    more.push_back(one);
    EXPECT_EQ(read(payload_of(more).dump()), "reviews not understood: the answer has more than 4500 reviews");
  }
}

TEST(ReadReviewPage, WarnsOncePerFieldOfAnAnswer) {
  auto odd = full_review();
  odd[6] = "many";
  odd[10] = 7;
  const auto page = read_reviews(payload_of(std::vector<json>(50, odd)));
  ASSERT_TRUE(page);
  EXPECT_EQ(page->reviews.size(), 50U);
  EXPECT_EQ(page->warnings.size(), 2U);
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
  EXPECT_EQ(page->warnings[0].kind, Drift::Kind::unexpected_type);
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
  EXPECT_EQ(review.source, Source::rpc);
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
