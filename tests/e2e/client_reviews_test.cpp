// The library's face: the reviews of playfast::Client, taken out of a stream.
#include <gtest/gtest.h>
#include <ranges>
#include <stdexcept>

#include "e2e/client.hpp"
#include "store/demo_reviews.hpp"

namespace e2e {
namespace {

using namespace playfast;
using State = ReviewEnd::State;
using Strings = std::vector<std::string>;

static_assert(std::ranges::input_range<ReviewStream>);

// What the double has of an app, newest first.
Strings rest_of(ReviewStream& stream) {
  Strings ids;
  for (const auto& review : stream) ids.push_back(review.review_id);
  return ids;
}

TEST(ClientReviews, ComeOneByOneToTheEnd) {
  const Double store(small_pages());
  auto client = client_of(store);
  auto stream = client.reviews({.app_id = "com.example.r2500"});
  EXPECT_EQ(rest_of(stream), all_ids("com.example.r2500"));
  EXPECT_EQ(stream.outcome().state, State::complete);
  EXPECT_EQ(stream.outcome().reviews, 2500U);
  EXPECT_EQ(stream.outcome().seen_before, 0U);
  EXPECT_FALSE(stream.outcome().error);
  EXPECT_TRUE(stream.warnings().empty());
  EXPECT_FALSE(stream.next()) << "the end stays the end";
  EXPECT_EQ(store.log.entries().size(), 3U);
}

TEST(ClientReviews, ComePageByPage) {
  const Double store(small_pages());
  auto client = client_of(store);
  auto stream = client.reviews({.app_id = "com.example.r1500"});
  ASSERT_TRUE(stream.next());
  const auto rest = stream.next_page();
  ASSERT_TRUE(rest);
  EXPECT_EQ(rest->reviews.size(), 999U) << "what is left of the first page";
  EXPECT_EQ(rest->reviews[0].review_id, all_ids("com.example.r1500")[1]);
  EXPECT_EQ(stream.outcome().state, State::stopped) << "it has not ended";
  const auto second = stream.next_page();
  ASSERT_TRUE(second);
  EXPECT_EQ(second->reviews.size(), 500U);
  EXPECT_FALSE(stream.next_page());
  EXPECT_EQ(stream.outcome().state, State::complete);
}

TEST(ClientReviews, EndAtTheLimit) {
  const Double store(small_pages());
  auto client = client_of(store);
  for (const std::uint64_t limit : {0U, 1200U}) {
    auto stream = client.reviews({.app_id = "com.example.r2500", .limit = limit});
    EXPECT_EQ(rest_of(stream).size(), limit);
    EXPECT_EQ(stream.outcome().state, State::limit_reached);
    EXPECT_EQ(stream.outcome().reviews, limit);
  }
}

TEST(ClientReviews, ARequestIsMadeWhenItsPageIsWanted) {
  const Double store(small_pages());
  auto client = client_of(store);
  auto stream = client.reviews({.app_id = "com.example.r9000"});
  EXPECT_EQ(store.log.entries().size(), 0U);
  for (int review = 0; review < 1000; ++review) ASSERT_TRUE(stream.next());
  EXPECT_EQ(store.log.entries().size(), 1U);
  ASSERT_TRUE(stream.next());
  EXPECT_EQ(store.log.entries().size(), 2U);
}

TEST(ClientReviews, OtherCallsAndStreamsFitBetweenTwoPages) {
  const Double store(small_pages());
  auto client = client_of(store);
  auto one = client.reviews({.app_id = "com.example.r1500"});
  auto other = client.reviews({.app_id = "com.example.b.r1200"});
  Strings ids_of_one;
  Strings ids_of_other;
  while (auto page = one.next_page()) {
    for (const auto& review : page->reviews) ids_of_one.push_back(review.review_id);
    ASSERT_TRUE(client.app({"com.example.app"}));
    page = other.next_page();
    ASSERT_TRUE(page);
    for (const auto& review : page->reviews) ids_of_other.push_back(review.review_id);
  }
  EXPECT_EQ(ids_of_one, all_ids("com.example.r1500"));
  EXPECT_EQ(ids_of_other, all_ids("com.example.b.r1200"));
}

TEST(ClientReviews, AStreamKeepsWhatItNeedsOfItsClient) {
  const Double store(small_pages());
  Strings ids;
  for (const auto& review : client_of(store).reviews({.app_id = "com.example.r3"}))
    ids.push_back(review.review_id);
  EXPECT_EQ(ids, all_ids("com.example.r3"));
}

TEST(ClientReviews, SayWhyTheyFailAndHowFarTheyCame) {
  const Double store(small_pages({"match=CtgB,fault=null-payload"}));
  auto client = client_of(store);
  auto stream = client.reviews({.app_id = "com.example.r3000"});
  EXPECT_EQ(rest_of(stream).size(), 1000U);
  const auto& end = stream.outcome();
  EXPECT_EQ(end.state, State::failed);
  EXPECT_EQ(end.reviews, 1000U);
  ASSERT_TRUE(end.error);
  EXPECT_EQ(end.error->kind, ErrorKind::no_data);
  EXPECT_EQ(end.error->item, "com.example.r3000");
}

TEST(ClientReviews, OfAnAppThatThereIsNotAreNotFound) {
  const Double store(small_pages());
  auto client = client_of(store);
  auto stream = client.reviews({.app_id = "com.example.missing"});
  EXPECT_FALSE(stream.next());
  EXPECT_EQ(stream.outcome().state, State::failed);
  ASSERT_TRUE(stream.outcome().error);
  EXPECT_EQ(stream.outcome().error->kind, ErrorKind::not_found);
}

TEST(ClientReviews, AnExceptionEndsTheStreamAndNotTheClient) {
  const Double store(small_pages({"match=r9000,status=500"}));
  auto options = options_for(store);
  options.retries = 1;
  options.on_retry = [](const Error&, std::chrono::milliseconds) { throw std::runtime_error("enough"); };
  Client client(options);
  auto stream = client.reviews({.app_id = "com.example.r9000"});
  EXPECT_THROW(stream.next(), std::runtime_error);
  EXPECT_FALSE(stream.next());
  EXPECT_EQ(stream.outcome().state, State::stopped);
  auto other = client.reviews({.app_id = "com.example.r3"});
  EXPECT_EQ(rest_of(other), all_ids("com.example.r3"));
}

}  // namespace
}  // namespace e2e
