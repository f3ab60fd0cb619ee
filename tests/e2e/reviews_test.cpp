// `playfast reviews` through the real program.
#include <gtest/gtest.h>
#include <fstream>
#include <map>

#include "e2e/process.hpp"
#include "e2e/reviews.hpp"
#include "unit/recordings.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using Strings = std::vector<std::string>;

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

}  // namespace
}  // namespace e2e
