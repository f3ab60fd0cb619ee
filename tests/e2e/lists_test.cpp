// `playfast list` through the real program.
#include <gtest/gtest.h>
#include <set>

#include "e2e/lists.hpp"
#include "store/batchexecute.hpp"
#include "store/demo_listing.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using Strings = std::vector<std::string>;

TEST(List, TheRecordedAnswerIsReadFieldByField) {
  PLAYFAST_NEED_RECORDINGS();
  Double::Setup setup;
  setup.store.chart_recordings["topselling_free GAME"] =
      *playfast::recordings_dir() / "list" / "topselling_free-GAME-us-en.txt";
  const Double store(setup);
  expect_recorded(run(store.with({"list", "--category", "GAME"})), "list/topselling_free-GAME-us-en.json");
}

TEST(List, AsksForWhatTheOptionsSay) {
  const Double store(small_pages());
  const auto ended = run(store.with({"list", "--collection", "top-paid", "--category", "game_puzzle", "--age",
                                     "6-8", "--limit", "50", "--country", "kr", "--lang", "ko"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ids_of(records(ended.out)), storedouble::chart_ids("topselling_paid", "GAME_PUZZLE", "kr", 50));
  const auto entry = store.log.entries().at(0);
  EXPECT_EQ(entry.target, "/_/PlayStoreUi/data/batchexecute?rpcids=vyAe2&hl=ko&gl=kr&age=AGE_RANGE2");
  const auto asked = json::parse(storedouble::parse_call(entry.body)->arguments.dump());
  EXPECT_EQ(asked[0][2], json::parse(R"([2,"topselling_paid","GAME_PUZZLE"])"));
  EXPECT_EQ(asked[0][1][0], json::parse("[8,[20,50]]"));
}

TEST(List, TheShortRequestIsSentWhenTheLongOneIsRefused) {
  const Double store(small_pages({"match=%5B8%2C%5B20,fault=malformed"}));
  const auto ended =
      run(store.with({"list", "--collection", "top-free,top-paid", "-c", "1", "--limit", "3"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 6U);
  const auto entries = store.log.entries();
  ASSERT_EQ(entries.size(), 2U) << "both charts in the long form, then both in the short one";
  const auto asked = json::parse(storedouble::parse_call(entries[1].body)->arguments.dump());
  EXPECT_EQ(asked,
            json::parse(R"([[null,[[null,[null,3]],null,null,[113]],[2,"topselling_free","APPLICATION"]]])"));
}

TEST(List, EveryChartOfManyStoresIsAskedForOnce) {
  const Double store(small_pages());
  const auto ended = run(store.with(
      {"list", "--collection", "top-free,top-paid,top-grossing", "--category", "all", "--country", "us,kr,de",
       "--fields", "chart_collection,chart_category,country,rank", "--limit", "20", "-c", "16"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  std::set<std::string> keys;
  for (const auto& line : lines(ended.out)) EXPECT_TRUE(keys.insert(line).second) << line;
  EXPECT_EQ(keys.size(), 3U * 60 * 3 * 20);
  std::size_t calls = 0;
  for (const auto& entry : store.log.entries()) calls += entry.calls.size();
  EXPECT_EQ(calls, 3U * 60 * 3);
  EXPECT_LT(store.log.entries().size(), 240U) << "three in a pack";
}

TEST(List, AnEmptyChartIsNoErrorAndTheCapIsSaid) {
  const Double store(small_pages());
  const auto none = run(store.with({"list", "--collection", "movers", "--category", "WEATHER"}));
  EXPECT_EQ(none.code, 0);
  EXPECT_EQ(none.err, "playfast: movers WEATHER (us): no results\n");
  const auto capped = run(store.with({"list", "--limit", "300", "--fields", "rank"}));
  EXPECT_EQ(capped.err, "playfast: top-free APPLICATION (us): 200 of 300 (no more available)\n");
}

TEST(List, WithoutAListAnAnswerIsNotUnderstood) {
  Double::Setup setup = small_pages();
  const playfast::Folder folder;
  playfast::write_file(folder.path("odd"), ")]}'\n\n[[\"wrb.fr\",\"vyAe2\",\"[[null,[[1,2,3]]]]\"]]");
  setup.store.chart_recordings["topselling_free GAME"] = folder.path("odd");
  const Double store(setup);
  const auto ended = run(store.with({"list", "--category", "GAME"}));
  EXPECT_EQ(ended.code, 6);
  EXPECT_NE(ended.err.find("top-free GAME (us): chart not understood: no list at [0][1][0][28][0]"),
            std::string::npos)
      << ended.err;
}

}  // namespace
}  // namespace e2e
