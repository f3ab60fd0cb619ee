// Many streams of reviews in one run, with what resuming needs.
#include <gtest/gtest.h>
#include <algorithm>

#include "client/core.hpp"
#include "e2e/client.hpp"
#include "store/demo_reviews.hpp"

namespace e2e {
namespace {

using namespace playfast;
using Strings = std::vector<std::string>;

record::StreamQuery query_of(const std::string& app_id, std::uint64_t tag = 0) {
  record::StreamQuery query;
  query.app_id = app_id;
  query.tag = tag;
  return query;
}

class KeptReviews final : public record::StreamResults {
 public:
  explicit KeptReviews(bool wants_more = true) : wants_more_(wants_more) {}

  bool page(const record::StreamQuery& query, record::StreamPage page) override {
    words.push_back(std::to_string(query.tag) + ": " + std::to_string(page.reviews.size()));
    for (const auto& review : page.reviews) ids.push_back(review.review_id);
    return wants_more_;
  }
  bool ended(const record::StreamQuery& query, const record::StreamEnd& stream_end) override {
    words.push_back(std::to_string(query.tag) + " ended: " + std::to_string(stream_end.reviews));
    end = stream_end;
    return true;
  }

  Strings words;
  Strings ids;
  record::StreamEnd end;

 private:
  bool wants_more_;
};

RunEnd run(client::Core& core, std::vector<record::StreamQuery> queries, KeptReviews& results,
           bool ordered = false) {
  RangeQueries<record::StreamQuery, std::vector<record::StreamQuery>> source(queries);
  return core.streams(source, results, {.ordered = ordered});
}

std::vector<record::StreamQuery> two_apps() {
  return {query_of("com.example.a.r1500", 10), query_of("com.example.b.r2", 11)};
}

TEST(ClientStreams, ContinueFromATokenAfterTheLimit) {
  const Double store(small_pages());
  client::Core core(options_for(store));
  auto query = query_of("com.example.r2500");
  query.limit = 1200;
  KeptReviews results;
  EXPECT_EQ(run(core, {query}, results), RunEnd::complete);
  EXPECT_EQ(results.end.state, ReviewEnd::State::limit_reached);
  ASSERT_FALSE(results.end.token.empty());
  query.limit.reset();
  query.token = results.end.token;
  EXPECT_EQ(run(core, {query}, results), RunEnd::complete);
  EXPECT_EQ(results.end.state, ReviewEnd::State::complete);
  EXPECT_EQ(results.ids, all_ids("com.example.r2500"));
}

TEST(ClientStreams, WhatWasSeenIsNotDeliveredAgain) {
  const Double store(small_pages());
  client::Core core(options_for(store));
  auto query = query_of("com.example.r7");
  auto all = all_ids("com.example.r7");
  query.seen = std::make_shared<record::SeenReviews>();
  for (std::size_t at = 0; at < 3; ++at) query.seen->add(all[at]);
  KeptReviews results;
  EXPECT_EQ(run(core, {query}, results), RunEnd::complete);
  EXPECT_EQ(results.end.reviews, 4U);
  EXPECT_EQ(results.end.seen_before, 3U);
  all.erase(all.begin(), all.begin() + 3);
  EXPECT_EQ(results.ids, all);
}

TEST(ClientStreams, HaveATokenToContinueWithWhenTheyFail) {
  const Double store(small_pages({"match=CtgB,fault=null-payload"}));
  client::Core core(options_for(store));
  KeptReviews results;
  EXPECT_EQ(run(core, {query_of("com.example.r3000")}, results), RunEnd::complete);
  EXPECT_EQ(results.end.state, ReviewEnd::State::failed);
  EXPECT_FALSE(results.end.token.empty());
}

TEST(ClientStreams, OrderedComeOneAfterAnother) {
  const Double store(small_pages({"match=example.a,delay=20"}));
  client::Core core(options_for(store));
  KeptReviews results;
  EXPECT_EQ(run(core, two_apps(), results, true), RunEnd::complete);
  EXPECT_EQ(results.words, (Strings{"10: 1000", "10: 500", "10 ended: 1500", "11: 2", "11 ended: 2"}));
}

TEST(ClientStreams, ComeAllWithTheTagsOfTheirQueries) {
  const Double store(small_pages());
  client::Core core(options_for(store));
  KeptReviews results;
  EXPECT_EQ(run(core, two_apps(), results), RunEnd::complete);
  std::ranges::sort(results.words);
  EXPECT_EQ(results.words, (Strings{"10 ended: 1500", "10: 1000", "10: 500", "11 ended: 2", "11: 2"}));
}

TEST(ClientStreams, StopWhenNobodyWantsMore) {
  const Double store(small_pages());
  client::Core core(options_for(store));
  KeptReviews results(false);
  EXPECT_EQ(run(core, two_apps(), results, true), RunEnd::stopped);
  EXPECT_EQ(results.words, (Strings{"10: 1000"})) << "nothing comes later, not even an end";
}

}  // namespace
}  // namespace e2e
