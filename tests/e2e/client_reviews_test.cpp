// The library's face: the reviews of playfast::Client, one stream and many.
#include <gtest/gtest.h>
#include <algorithm>
#include <stdexcept>

#include "e2e/client.hpp"
#include "store/demo_reviews.hpp"

namespace e2e {
namespace {

using namespace playfast;
using State = ReviewEnd::State;
using Strings = std::vector<std::string>;

ReviewQuery query_of(const std::string& app_id) {
  ReviewQuery query;
  query.app_id = app_id;
  return query;
}

// What the double has of an app, newest first, from one place on.
Strings all_ids(const std::string& app_id, std::size_t from = 0) {
  Strings ids;
  for (const auto number : storedouble::listed_reviews({app_id, "en", 2, {}, {}}))
    ids.push_back(storedouble::review_id(app_id, "en", number));
  ids.erase(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(from));
  return ids;
}

// Adds the ids of each page that comes, and wants more until there are so many.
auto keep(Strings& ids, std::size_t wanted = SIZE_MAX) {
  return [&ids, wanted](const ReviewPage& page) {
    for (const auto& review : page.reviews) ids.push_back(review.review_id);
    return ids.size() < wanted;
  };
}

class TwoApps final : public ReviewQueries {
 public:
  Supply next(ReviewQuery& query) override {
    if (given_ == 2) return Supply::end;
    query = query_of(given_ == 0 ? "com.example.a.r1500" : "com.example.b.r2");
    query.tag = 10 + given_++;
    return Supply::query;
  }

 private:
  std::uint64_t given_ = 0;
};

class KeptReviews final : public ReviewResults {
 public:
  explicit KeptReviews(bool wants_more = true) : wants_more_(wants_more) {}

  bool page(const ReviewQuery& query, ReviewPage page) override {
    said.push_back(std::to_string(query.tag) + ": " + std::to_string(page.reviews.size()));
    return wants_more_;
  }
  bool ended(const ReviewQuery& query, const ReviewEnd& end) override {
    said.push_back(std::to_string(query.tag) + " ended: " + std::to_string(end.reviews));
    return true;
  }

  Strings said;

 private:
  bool wants_more_;
};

TEST(ClientReviews, ComePageByPageToTheEnd) {
  const Double store(small_pages());
  auto client = client_of(store);
  Strings ids;
  const auto end = client.reviews(query_of("com.example.r2500"), keep(ids));
  EXPECT_EQ(end.state, State::complete);
  EXPECT_EQ(end.reviews, 2500U);
  EXPECT_EQ(end.seen_before, 0U);
  EXPECT_FALSE(end.error);
  EXPECT_EQ(ids, all_ids("com.example.r2500"));
}

TEST(ClientReviews, EndAtTheLimitAndGoOnFromTheToken) {
  const Double store(small_pages());
  auto client = client_of(store);
  auto query = query_of("com.example.r2500");
  query.limit = 1200;
  Strings ids;
  const auto end = client.reviews(query, keep(ids));
  EXPECT_EQ(end.state, State::limit_reached);
  EXPECT_EQ(end.reviews, 1200U);
  ASSERT_FALSE(end.token.empty());
  query.limit.reset();
  query.token = end.token;
  const auto rest = client.reviews(query, keep(ids));
  EXPECT_EQ(rest.state, State::complete);
  EXPECT_EQ(ids, all_ids("com.example.r2500"));
}

TEST(ClientReviews, KnownOnesAreNotGivenAgain) {
  const Double store(small_pages());
  auto client = client_of(store);
  auto query = query_of("com.example.r7");
  const auto all = all_ids("com.example.r7");
  query.seen = std::make_shared<SeenReviews>();
  for (std::size_t at = 0; at < 3; ++at) query.seen->add(all[at]);
  Strings ids;
  const auto end = client.reviews(query, keep(ids));
  EXPECT_EQ(end.state, State::complete);
  EXPECT_EQ(end.reviews, 4U);
  EXPECT_EQ(end.seen_before, 3U);
  EXPECT_EQ(ids, all_ids("com.example.r7", 3));
}

TEST(ClientReviews, StopWhenNobodyWantsMoreAndTheClientCanBeUsedAgain) {
  const Double store(small_pages());
  auto client = client_of(store);
  Strings ids;
  EXPECT_EQ(client.reviews(query_of("com.example.r9000"), keep(ids, 1)).state, State::stopped);
  EXPECT_EQ(ids.size(), 1000U);
  ids.clear();
  EXPECT_EQ(client.reviews(query_of("com.example.r3"), keep(ids)).state, State::complete);
  EXPECT_EQ(ids, all_ids("com.example.r3"));
}

TEST(ClientReviews, SayWhyTheyFailAndHowFarTheyCame) {
  const Double store(small_pages({"match=CtgB,fault=null-payload"}));
  auto client = client_of(store);
  Strings ids;
  const auto end = client.reviews(query_of("com.example.r3000"), keep(ids));
  EXPECT_EQ(end.state, State::failed);
  EXPECT_EQ(end.reviews, 1000U);
  EXPECT_FALSE(end.token.empty()) << "to go on with";
  ASSERT_TRUE(end.error);
  EXPECT_EQ(end.error->kind, ErrorKind::no_data);
  EXPECT_EQ(end.error->item, "com.example.r3000");
}

TEST(ClientReviews, OfAnAppThatThereIsNotAreNotFound) {
  const Double store(small_pages());
  auto client = client_of(store);
  Strings ids;
  const auto end = client.reviews(query_of("com.example.missing"), keep(ids));
  EXPECT_EQ(end.state, State::failed);
  ASSERT_TRUE(end.error);
  EXPECT_EQ(end.error->kind, ErrorKind::not_found);
  EXPECT_TRUE(ids.empty());
}

TEST(ClientReviews, CanBeAskedForAgainAfterACallbackThrew) {
  const Double store(small_pages());
  auto client = client_of(store);
  EXPECT_THROW(client.reviews(query_of("com.example.r9000"),
                              [](const ReviewPage&) -> bool { throw std::runtime_error("enough"); }),
               std::runtime_error);
  Strings ids;
  EXPECT_EQ(client.reviews(query_of("com.example.r3"), keep(ids)).state, State::complete);
  EXPECT_EQ(ids, all_ids("com.example.r3"));
}

TEST(ClientReviews, OfManyOrderedComeOneStreamAfterAnother) {
  const Double store(small_pages({"match=example.a,delay=20"}));
  auto client = client_of(store);
  TwoApps queries;
  KeptReviews results;
  EXPECT_EQ(client.reviews(queries, results, {true, {}, {}}), RunEnd::complete);
  EXPECT_EQ(results.said, (Strings{"10: 1000", "10: 500", "10 ended: 1500", "11: 2", "11 ended: 2"}));
}

TEST(ClientReviews, OfManyComeAllWithTheTagsOfTheirQueries) {
  const Double store(small_pages());
  auto client = client_of(store);
  TwoApps queries;
  KeptReviews results;
  EXPECT_EQ(client.reviews(queries, results, {}), RunEnd::complete);
  std::ranges::sort(results.said);
  EXPECT_EQ(results.said, (Strings{"10 ended: 1500", "10: 1000", "10: 500", "11 ended: 2", "11: 2"}));
}

TEST(ClientReviews, OfManyStopWhenNobodyWantsMore) {
  const Double store(small_pages());
  auto client = client_of(store);
  TwoApps queries;
  KeptReviews results(false);
  EXPECT_EQ(client.reviews(queries, results, {true, {}, {}}), RunEnd::stopped);
  EXPECT_EQ(results.said, (Strings{"10: 1000"})) << "nothing comes later, not even an end";
}

}  // namespace
}  // namespace e2e
