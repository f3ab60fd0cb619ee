// `playfast reviews` through the real program.
#include <gtest/gtest.h>
#include <csignal>
#include <fstream>
#include <set>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "e2e/records.hpp"
#include "sanitized.hpp"
#include "store/batchexecute.hpp"
#include "store/demo_reviews.hpp"
#include "unit/recordings.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using Strings = std::vector<std::string>;

Strings ids_of(const std::vector<json>& reviews, const std::string& app_id) {
  Strings ids;
  for (const auto& review : reviews)
    if (review["app_id"] == app_id) ids.push_back(review["review_id"]);
  return ids;
}

// What the double has under these options, in its order.
Strings all_ids(const storedouble::ReviewListing& listing) {
  Strings ids;
  for (const auto number : storedouble::listed_reviews(listing))
    ids.push_back(storedouble::review_id(listing.app_id, listing.lang, number));
  return ids;
}

// The arguments of each call that was made, and to which RPC.
std::vector<std::pair<std::string, json>> calls(const Double& store) {
  std::vector<std::pair<std::string, json>> all;
  for (const auto& entry : store.log.entries()) {
    const auto call = storedouble::parse_call(entry.body);
    if (call) all.emplace_back(call->rpc, json::parse(call->arguments.dump()));
  }
  return all;
}

// Whether everything expected is there; objects in a list may have more keys.
bool has_all_of(const json& value, const json& expected) {
  if (!expected.is_array()) return value == expected;
  if (!value.is_array() || value.size() != expected.size()) return false;
  for (std::size_t at = 0; at < expected.size(); ++at) {
    for (const auto& [key, member] : expected[at].items())
      if (value[at].value(key, json("absent")) != member) return false;
  }
  return true;
}

TEST(Reviews, TheRecordedAnswerIsReadFieldByField) {
  PLAYFAST_NEED_RECORDINGS();
  const std::string app_id = "com.google.android.apps.translate";
  Double::Setup setup;
  setup.store.review_recordings[app_id] =
      *playfast::recordings_dir() / "reviews" / "translate-newest-us-en.txt";
  const Double store(setup);
  const auto ended = run(store.with({"reviews", app_id}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err, "playfast: " + app_id + " (en): complete, 150 reviews\n");
  std::ifstream file(*playfast::recordings_dir() / "expected" / "reviews" / "translate-newest-us-en.json");
  const auto expected = json::parse(file);
  const auto reviews = records(ended.out);
  ASSERT_EQ(reviews.size(), expected["reviews"].size());
  for (std::size_t at = 0; at < reviews.size(); ++at) {
    for (const auto& [key, value] : expected["reviews"][at].items())
      EXPECT_TRUE(has_all_of(reviews[at][key], value)) << at << key << reviews[at][key];
    const auto device = reviews[at].value("device", json());
    EXPECT_TRUE(device == "phone" || device == "tablet") << reviews[at];
    EXPECT_EQ(reviews[at]["url"], "https://play.google.com/store/apps/details?id=" + app_id +
                                      "&hl=en&gl=us&reviewId=" + reviews[at]["review_id"].get<std::string>());
  }
  // The recording is of UsvDTd: what has no answer to the first RPC is asked of the other.
  const auto asked = calls(store);
  ASSERT_EQ(asked.size(), 4U) << "the empty page behind the token is asked for twice";
  EXPECT_EQ(asked[0].first, "oCPfdb");
  EXPECT_EQ(asked[1].first, "UsvDTd");
  EXPECT_EQ(asked[2].first, "UsvDTd") << "and goes on there";
  EXPECT_EQ(asked[2].second[2][2][2], expected["next_token"]);
}

TEST(Reviews, AsksForWhatTheOptionsSay) {
  const Double store(small_pages());
  const auto ended = run(store.with({"reviews", "com.example.r3000", "--sort", "rating", "--score", "4",
                                     "--device", "tablet", "--lang", "ko"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto first = calls(store).at(0);
  EXPECT_EQ(first.first, "oCPfdb");
  EXPECT_EQ(first.second, json::parse(R"([null,[2,3,[1000],null,[null,4,null,null,null,null,null,null,3]],)"
                                      R"(["com.example.r3000",7]])"));
  EXPECT_NE(store.log.entries()[0].target.find("?rpcids=oCPfdb&hl=ko&gl=us"), std::string::npos);
  EXPECT_EQ(ids_of(records(ended.out), "com.example.r3000"), all_ids({"com.example.r3000", "ko", 3, 4, 3}));
}

TEST(Reviews, NeverAsksForMoreThanIsWanted) {
  const Double store(small_pages());
  const auto ended = run(store.with({"reviews", "com.example.r5000", "--limit", "1500"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "playfast: com.example.r5000 (en): limit reached, 1500 reviews\n");
  EXPECT_EQ(records(ended.out).size(), 1500U);
  const auto asked = calls(store);
  ASSERT_EQ(asked.size(), 2U);
  EXPECT_EQ(asked[0].second[1][2][0], 1000);
  EXPECT_EQ(asked[1].second[1][2][0], 500);
  EXPECT_TRUE(asked[1].second[1][2][2].is_string()) << "the token of the page before";
}

TEST(Reviews, OfSeveralAppsAllComeNoneTwiceInTheStoresOrder) {
  const Double store(small_pages());
  const Strings apps{"com.example.a.r7000", "com.example.b.r7000.lengths", "com.example.c.r700.short"};
  const auto ended = run(store.with({"reviews", apps[0], apps[1], apps[2]}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto reviews = records(ended.out);
  for (const auto& app : apps) EXPECT_EQ(ids_of(reviews, app), all_ids({app, "en", 2, {}, {}})) << app;
  EXPECT_NE(ended.err.find("14700 records, 0 failed; streams: 3 complete"), std::string::npos) << ended.err;
}

TEST(Reviews, KeepsThoseWithoutATextAndReadsTheSeconds) {
  const Double store(small_pages());
  const auto reviews = records(run(store.with({"reviews", "com.example.r70"})).out);
  ASSERT_EQ(reviews.size(), 70U);
  int without_text = 0;
  for (const auto& review : reviews) without_text += review["content"].is_null() ? 1 : 0;
  EXPECT_GT(without_text, 0);
  EXPECT_EQ(reviews[0]["created_at"], "2026-09-21T14:13:20Z");
}

TEST(Reviews, LanguagesAndScoresAreStreamsOfTheirOwn) {
  const Double store(small_pages());
  const auto ended = run(store.with(
      {"reviews", "com.example.r900", "--score", "1,5", "--lang", "en,ko", "--limit", "7", "--ordered"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  std::map<std::pair<std::string, int>, int> counts;
  for (const auto& review : records(ended.out)) ++counts[{review["lang"], review["score"]}];
  EXPECT_EQ(counts, (std::map<std::pair<std::string, int>, int>{
                        {{"en", 1}, 4}, {{"en", 5}, 3}, {{"ko", 1}, 4}, {{"ko", 5}, 3}}))
      << "the limit is of an app and language";
  EXPECT_TRUE(ended.err.starts_with("playfast: com.example.r900 (en, 1 star): limit reached, 4 reviews\n"))
      << ended.err;
}

TEST(Reviews, AShareOfNothingIsNotAskedFor) {
  const Double store(small_pages());
  const auto ended = run(store.with({"reviews", "com.example.r900", "--score", "1,5", "--limit", "1"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 1U);
  EXPECT_EQ(store.log.entries().size(), 1U);
}

TEST(Reviews, DaysEndANewestFirstStreamEarlyAndFilterOthers) {
  const Double store(small_pages());
  const Strings days{"--since", "2026-09-20", "--until", "2026-09-20"};
  for (const std::string sort : {"newest", "rating"}) {
    auto arguments = store.with({"reviews", "com.example.r9000", "--sort", sort});
    arguments.insert(arguments.end(), days.begin(), days.end());
    const auto before = store.log.entries().size();
    const auto ended = run(arguments);
    EXPECT_EQ(ended.code, 0) << ended.err;
    const auto reviews = records(ended.out);
    EXPECT_EQ(reviews.size(), 88U) << "a review each 977 seconds";
    for (const auto& review : reviews)
      EXPECT_EQ(review["created_at"].get<std::string>().substr(0, 10), "2026-09-20");
    EXPECT_EQ(store.log.entries().size() - before, sort == "newest" ? 1U : 9U);
    EXPECT_NE(ended.err.find("complete, 88 reviews"), std::string::npos) << ended.err;
  }
}

TEST(Reviews, EmptyPagesAreNotTheEndAndCirclesAreNotForEver) {
  struct Case {
    std::string word, said;
    int code;
    std::size_t reviews;
  };
  for (const auto& [word, said, code, count] :
       {Case{"gaps", "(en): complete, 6000 reviews", 0, 6000},
        {"early", "(en): complete, 3000 reviews", 0, 3000},
        {"repeat", "failed after 3000 reviews: the store's pages of reviews lead in a circle", 6, 3000},
        {"circle", "failed after 3000 reviews: the store returned 100 pages", 6, 3000}}) {
    const Double store(small_pages());
    const auto ended = run(store.with({"reviews", "com.example.r6000." + word}));
    EXPECT_EQ(ended.code, code) << word;
    EXPECT_NE(ended.err.find(said), std::string::npos) << ended.err;
    const auto ids = ids_of(records(ended.out), "com.example.r6000." + word);
    EXPECT_EQ(ids.size(), count) << word;
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), count) << "nothing is printed twice";
  }
}

TEST(Reviews, WithoutDataInTheMiddleAStreamFails) {
  const Double store(small_pages({"match=CtgB,fault=null-payload"}));
  const auto ended = run(store.with({"reviews", "com.example.r3000", "--retries", "1"}));
  EXPECT_EQ(ended.code, 6) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 1000U);
  EXPECT_NE(ended.err.find("failed after 1000 reviews: the store gave no data"), std::string::npos)
      << ended.err;
  EXPECT_EQ(store.log.entries().size(), 3U) << "one retry";
}

TEST(Reviews, WhatTheStoreDoesNotHaveIsNotFound) {
  const Double store(small_pages());
  const auto ended = run(store.with({"reviews", "com.example.missing"}));
  EXPECT_EQ(ended.code, 3);
  EXPECT_NE(ended.err.find("no reviews: the store has no such app here"), std::string::npos) << ended.err;
  EXPECT_EQ(store.log.entries().size(), 1U);
  EXPECT_EQ(run(store.with({"reviews", "com.example.noreviews"})).code, 0) << "none is an answer";
}

TEST(Reviews, TheOtherRpcIsAskedWhenOneStopsWorking) {
  for (const std::string dead : {"oCPfdb", "UsvDTd"}) {
    const Double store(small_pages({"match=rpcids=" + dead + ",fault=malformed"}));
    const auto ended =
        run(store.with({"reviews", "com.example.r2500", "com.example.b.r10", "--score", "5", "-c", "1"}));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ids_of(records(ended.out), "com.example.r2500"), all_ids({"com.example.r2500", "en", 2, 5, {}}))
        << dead;
    std::size_t refused = 0;
    for (const auto& [rpc, arguments] : calls(store)) refused += rpc == dead ? 1U : 0U;
    EXPECT_EQ(refused, dead == "oCPfdb" ? 1U : 0U) << "once is enough to know";
  }
  const Double store(small_pages({"match=rpcids=,fault=malformed"}));
  const auto ended = run(store.with({"reviews", "com.example.r2500"}));
  EXPECT_EQ(ended.code, 6);
  EXPECT_EQ(store.log.entries().size(), 2U);
  const Double filtered(small_pages({"match=oCPfdb,fault=malformed"}));
  EXPECT_EQ(run(filtered.with({"reviews", "com.example.r9", "--device", "tv"})).code, 6)
      << "the other has no filter";
}

class FaultyReviews : public testing::TestWithParam<int> {};

TEST_P(FaultyReviews, WithATenthOfFaultyAnswersNothingIsLost) {
  const auto seed = "p=0.025,seed=" + std::to_string(GetParam());
  const Double store(small_pages({seed + "1,fault=null-payload,match=CtgB", seed + "2,fault=reset-body",
                                  seed + "3,fault=truncate", seed + "4,status=503,retry-after=0",
                                  seed + "5,fault=gateway-error"}));
  const Strings apps{"com.example.a.r900.short", "com.example.b.r900.short", "com.example.c.r900.short"};
  const auto ended = run(store.with({"reviews", apps[0], apps[1], apps[2], "--retries", "8"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto reviews = records(ended.out);
  for (const auto& app : apps) EXPECT_EQ(ids_of(reviews, app), all_ids({app, "en", 2, {}, {}})) << app;
  EXPECT_GT(store.log.entries().size(), 69U) << "some were asked for again";
}

INSTANTIATE_TEST_SUITE_P(Seeds, FaultyReviews, testing::Range(1, 11));

TEST(ReviewsStopping, AReaderThatLeavesEndsTheRunQuietly) {
  const Double store(small_pages());
  Process process(store.with({"reviews", "com.example.r100000"}));
  EXPECT_TRUE(json::parse(process.read_line()).is_object());
  process.close_stdout();
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
  EXPECT_LE(store.log.entries().size(), 2U) << "at most one page more";
}

TEST(ReviewsStopping, AnInterruptLeavesWholeLines) {
  const Double store(small_pages({"after=2,delay=300"}));
  Process process(store.with({"reviews", "com.example.r100000"}));
  for (int line = 0; line < 10; ++line) process.read_line();
  process.signal(SIGINT);
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 130);
  EXPECT_TRUE(ended.out.ends_with("}\n"));
  EXPECT_NE(ended.err.find("stopped; records so far: "), std::string::npos) << ended.err;
}

// The largest resident set that a run is seen with while it lives.
long peak_of(const std::vector<std::string>& arguments) {
  Process process(arguments);
  long peak = 0;
  try {
    while (true) {
      peak = process.peak_kib();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  } catch (const std::runtime_error&) {  // it has ended
  }
  EXPECT_EQ(process.finish().code, 0);
  return peak;
}

TEST(ReviewsMemory, DoesNotGrowWithTheReviews) {
  if (playfast::is_sanitized()) GTEST_SKIP() << "a sanitizer's memory grows";
  const playfast::Folder folder;
  const Double store(small_pages());
  const auto peak = [&](const std::string& count) {
    return peak_of(store.with({"reviews", "com.example.a.r" + count, "com.example.b.r" + count,
                               "com.example.c.r" + count, "-o", folder.path("out"), "--force"}));
  };
  const auto ten_thousand = peak("3334");
  const auto hundred_thousand = peak("33334");
  EXPECT_LT(hundred_thousand, 40L * 1024);
  EXPECT_LT(hundred_thousand - ten_thousand, 2L * 1024) << ten_thousand << " KiB and " << hundred_thousand;
}

}  // namespace
}  // namespace e2e
