#include "store/reviews/filter.hpp"

#include <gtest/gtest.h>

namespace playfast::store {
namespace {

using std::chrono::hours;

constexpr Day day{std::chrono::year(2026) / 2 / 28};

Review review(const std::string& id, std::int64_t score = 5, std::optional<Time> at = Time(day)) {
  Review review;
  review.review_id = id;
  review.score = score;
  review.created_at = at;
  return review;
}

// The ids that are left of a page; "!" after them where nothing later is to be given.
std::string left_of(ReviewFilter& filter, std::vector<Review> reviews) {
  record::StreamPage page;
  page.reviews = std::move(reviews);
  const bool past = filter.apply(page);
  std::string ids;
  for (const auto& given : page.reviews) ids += given.review_id;
  return ids + (past ? "!" : "");
}

TEST(ReviewFilter, GivesEachReviewOnce) {
  const record::StreamQuery query;
  ReviewFilter filter(query);
  EXPECT_EQ(left_of(filter, {review("a"), review("b"), review("a")}), "ab");
  EXPECT_EQ(left_of(filter, {review("b"), review("c")}), "c");
  EXPECT_EQ(filter.delivered(), 3U);
  EXPECT_EQ(filter.seen_before(), 2U);
}

TEST(ReviewFilter, WhatAnEarlierStreamDeliveredIsNotDeliveredAgain) {
  record::StreamQuery query;
  query.seen = std::make_shared<record::SeenReviews>();
  query.seen->add("a");
  query.seen->add("c");
  ReviewFilter filter(query);
  EXPECT_EQ(left_of(filter, {review("a"), review("b"), review("c")}), "b");
  EXPECT_EQ(filter.delivered(), 1U);
  EXPECT_EQ(filter.seen_before(), 2U);
}

TEST(ReviewFilter, StreamsThatShareTheirReviewsDeliverEachOnce) {
  record::StreamQuery query;
  query.seen = std::make_shared<record::SeenReviews>();
  query.limit = 2;
  ReviewFilter one(query);
  ReviewFilter other(query);
  EXPECT_EQ(left_of(one, {review("a"), review("b"), review("c")}), "ab") << "the limit is reached";
  EXPECT_EQ(left_of(other, {review("a"), review("b"), review("c"), review("d"), review("e")}), "cd")
      << "only what is delivered counts, and what the other did not deliver is new";
}

TEST(ReviewFilter, WhatIsNotAskedForOfOneStreamIsNewToAnother) {
  record::StreamQuery query;
  query.seen = std::make_shared<record::SeenReviews>();
  query.score = 1;
  auto other = query;
  other.score = 5;
  ReviewFilter ones(query);
  ReviewFilter fives(other);
  EXPECT_EQ(left_of(ones, {review("a", 1), review("b", 5)}), "a");
  EXPECT_EQ(left_of(fives, {review("a", 1), review("b", 5)}), "b");
}

TEST(ReviewFilter, AStreamMakesProgressWithWhatItMeetsForTheFirstTime) {
  record::StreamQuery query;
  query.seen = std::make_shared<record::SeenReviews>();
  query.seen->add("a");
  query.seen->add("b");
  query.score = 5;
  ReviewFilter filter(query);
  const auto progress = [&](const std::vector<Review>& reviews) {
    left_of(filter, reviews);
    return filter.progressed();
  };
  EXPECT_FALSE(progress({}));
  EXPECT_TRUE(progress({review("c")})) << "delivered";
  EXPECT_TRUE(progress({review("a")})) << "another stream delivered it";
  EXPECT_TRUE(progress({review("b")}));
  EXPECT_FALSE(progress({review("a")})) << "others delivered two, and this is the third";
  EXPECT_TRUE(progress({review("d", 1)})) << "not asked for";
  EXPECT_FALSE(progress({review("d", 1), review("c")}));
}

TEST(ReviewFilter, GivesAsManyAsAskedFor) {
  record::StreamQuery query;
  query.limit = 3;
  ReviewFilter filter(query);
  EXPECT_EQ(filter.left(), 3U);
  EXPECT_EQ(left_of(filter, {review("a"), review("b")}), "ab");
  EXPECT_EQ(filter.left(), 1U);
  EXPECT_EQ(left_of(filter, {review("c"), review("d")}), "c");
  EXPECT_EQ(filter.left(), 0U);
  EXPECT_EQ(left_of(filter, {review("e")}), "");
  EXPECT_EQ(filter.delivered(), 3U);
}

TEST(ReviewFilter, WithoutALimitThereIsNoEnd) {
  const record::StreamQuery query;
  ReviewFilter filter(query);
  left_of(filter, {review("a")});
  EXPECT_EQ(filter.left(), UINT64_MAX);
}

TEST(ReviewFilter, WhatIsNotAskedForTakesNothingOfTheLimit) {
  record::StreamQuery query;
  query.limit = 2;
  query.score = 4;
  ReviewFilter filter(query);
  EXPECT_EQ(left_of(filter, {review("a", 5), review("b", 4), review("c", 3), review("d", 4)}), "bd");
  EXPECT_EQ(filter.seen_before(), 0U);
}

TEST(ReviewFilter, DaysAreThoseOfUtcBothIncluded) {
  record::StreamQuery query;
  query.since = query.until = day;
  ReviewFilter filter(query);
  const Time start{day};
  EXPECT_EQ(left_of(filter, {review("a", 5, start + hours(24)),
                             review("b", 5, start + hours(24) - Time::duration(1)), review("c", 5, start)}),
            "bc");
}

TEST(ReviewFilter, ANewestFirstStreamEndsBeforeItsFirstDay) {
  record::StreamQuery query;
  query.since = day;
  ReviewFilter filter(query);
  const Time start{day};
  EXPECT_EQ(left_of(filter, {review("a", 5, start)}), "a") << "more of that day may come";
  EXPECT_EQ(left_of(filter, {review("b", 5, start), review("c", 5, start - Time::duration(1))}), "b!");
}

TEST(ReviewFilter, OtherOrdersGoOn) {
  for (const auto sort : {ReviewSort::relevance, ReviewSort::rating}) {
    record::StreamQuery query;
    query.since = day;
    query.sort = sort;
    ReviewFilter filter(query);
    EXPECT_EQ(left_of(filter, {review("a", 5, Time(day) - hours(1)), review("b")}), "b");
  }
}

TEST(ReviewFilter, ADayWhichOnlyEndsDoesNotEndTheStream) {
  record::StreamQuery query;
  query.until = day;
  ReviewFilter filter(query);
  EXPECT_EQ(left_of(filter, {review("a", 5, Time(day) + hours(48)), review("b", 5, Time(day) - hours(48))}),
            "b");
}

TEST(ReviewFilter, AReviewWithoutATimeIsOfNoDay) {
  record::StreamQuery query;
  ReviewFilter all(query);
  EXPECT_EQ(left_of(all, {review("a", 5, std::nullopt)}), "a");
  query.since = day;
  ReviewFilter some(query);
  EXPECT_EQ(left_of(some, {review("b", 5, std::nullopt), review("c")}), "c") << "nor does it end the stream";
}

TEST(ReviewFilter, AnUpdateEndsWithThePageThatHasOnlyOldReviews) {
  record::StreamQuery query;
  query.until_known = true;
  query.score = 5;
  query.seen = std::make_shared<record::SeenReviews>();
  query.seen->add("a");
  query.seen->add("b");
  query.seen->begin_update();
  query.seen->add("c");
  ReviewFilter filter(query);
  EXPECT_EQ(left_of(filter, {review("d"), review("a")}), "d");
  EXPECT_EQ(left_of(filter, {review("c"), review("a")}), "") << "c came with this update: there may be a gap";
  EXPECT_EQ(left_of(filter, {review("d")}), "");
  EXPECT_EQ(left_of(filter, {review("x", 4)}), "") << "not asked for";
  EXPECT_EQ(left_of(filter, {}), "");
  EXPECT_EQ(left_of(filter, {review("a"), review("x", 4), review("b")}), "!");
  query.limit = 10;
  EXPECT_EQ(left_of(filter, {review("e"), review("a"), review("f")}), "ef!");
}

}  // namespace
}  // namespace playfast::store
