// `playfast search` and `playfast list` through the real program.
#include <gtest/gtest.h>
#include <fstream>
#include <set>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "e2e/records.hpp"
#include "store/batchexecute.hpp"
#include "store/demo_listing.hpp"
#include "unit/recordings.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using Strings = std::vector<std::string>;

Strings ids_of(const std::vector<json>& entries) {
  Strings ids;
  for (const auto& entry : entries) ids.push_back(entry["app_id"]);
  return ids;
}

void expect_recorded(const Finished& ended, const std::string& expected_file) {
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err, "");
  std::ifstream file(*playfast::recordings_dir() / "expected" / expected_file);
  const auto expected = json::parse(file);
  const auto entries = records(ended.out);
  ASSERT_EQ(entries.size(), expected.size());
  for (std::size_t at = 0; at < entries.size(); ++at) {
    for (const auto& [key, value] : expected[at].items()) EXPECT_EQ(entries[at][key], value) << at << key;
  }
}

TEST(Search, TheRecordedPageIsReadFieldByField) {
  PLAYFAST_NEED_RECORDINGS();
  Double::Setup setup;
  setup.store.search_recordings["panda"] = *playfast::recordings_dir() / "search" / "panda-us-en.html";
  const Double store(setup);
  expect_recorded(run(store.with({"search", "panda"})), "search/panda-us-en.json");
  EXPECT_EQ(store.log.entries().at(0).target, "/store/search?q=panda&c=apps&price=0&hl=en&gl=us");
}

TEST(Search, ThePageOf2022IsNotUnderstood) {
  PLAYFAST_NEED_RECORDINGS();
  const auto answer = playfast::read_file(*playfast::recordings_dir() / "odd" / "rpc-search-fr-2022.txt");
  const auto frames = json::parse(answer.substr(answer.find("[[")), nullptr, false);
  ASSERT_FALSE(frames.is_discarded());
  Double store(small_pages());
  store.store.set_search_page("old", "<html><script>AF_initDataCallback({key: 'ds:4', hash: '1', data:" +
                                         frames[0][2].get<std::string>() +
                                         ", sideChannel: {}});</script></html>");
  const auto ended = run(store.with({"search", "old"}));
  EXPECT_EQ(ended.code, 6);
  EXPECT_EQ(ended.out, "");
  EXPECT_NE(ended.err.find("search not understood: none of the 1 sections"), std::string::npos) << ended.err;
}

TEST(Search, GivesWhatTheStoreHasInItsOrder) {
  const Double store(small_pages());
  const auto entries = records(run(store.with({"search", "red panda", "--country", "kr"})).out);
  EXPECT_EQ(ids_of(entries), storedouble::search_ids("red panda", "kr"));
  for (std::size_t at = 0; at < entries.size(); ++at) {
    const auto& entry = entries[at];
    const auto app = storedouble::demo_app(entry["app_id"], "kr", "en");
    EXPECT_EQ(entry["rank"], at + 1);
    EXPECT_EQ(entry["query"], "red panda");
    EXPECT_EQ(entry["title"], app.title);
    EXPECT_EQ(entry["developer"], *app.developer);
    EXPECT_EQ(entry["price"], *app.price);
    EXPECT_EQ(entry["currency"], *app.currency);
    EXPECT_EQ(entry["free"], *app.free);
    EXPECT_EQ(entry["description"], *app.description);
    EXPECT_EQ(entry["screenshots"], app.screenshots);
    EXPECT_EQ(entry["exact_match"], false);
  }
}

TEST(Search, AnExactMatchIsFirstMarkedAndOnlyOnce) {
  const Double store(small_pages());
  for (const std::string term : {"panda card", "panda card late"}) {
    const auto entries = records(run(store.with({"search", term})).out);
    EXPECT_EQ(ids_of(entries), storedouble::search_ids(term, "us")) << term;
    for (std::size_t at = 0; at < entries.size(); ++at) EXPECT_EQ(entries[at]["exact_match"], at == 0);
    const auto app = storedouble::demo_app(entries[0]["app_id"], "us", "en");
    EXPECT_EQ(entries[0]["developer_id"], *app.developer_id);
    EXPECT_EQ(entries[0]["cover"], *app.header_image);
  }
}

TEST(Search, NothingFoundIsNoError) {
  const Double store(small_pages());
  for (const std::string term : {"nothing", "empty"}) {
    const auto ended = run(store.with({"search", term}));
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.out, "");
    EXPECT_EQ(ended.err, "playfast: " + term + " (us): the store lists none\n");
  }
}

TEST(Search, ThePriceFilterDoesNotLeak) {
  const Double store(small_pages());
  for (const std::string price : {"free", "paid"}) {
    const auto entries = records(run(store.with({"search", "leaky", "--price", price})).out);
    EXPECT_GT(entries.size(), 3U);
    for (const auto& entry : entries) EXPECT_EQ(entry["free"], price == "free");
  }
  EXPECT_NE(store.log.entries().at(0).target.find("&price=1&"), std::string::npos);
  EXPECT_NE(store.log.entries().at(1).target.find("&price=2&"), std::string::npos);
}

TEST(Search, SaysWhenTheStoreGivesFewerThanAskedFor) {
  const Double store(small_pages());
  const auto ended = run(store.with({"search", "few", "--limit", "5"}));
  EXPECT_EQ(records(ended.out).size(), 3U);
  EXPECT_EQ(ended.err, "playfast: few (us): 3 of 5: the store gives no more\n");
  const auto enough = run(store.with({"search", "few", "--limit", "2"}));
  EXPECT_EQ(records(enough.out).size(), 2U);
  EXPECT_EQ(enough.err, "");
}

TEST(Search, ManyQueriesInManyStoresAreEachAskedOnce) {
  const Double store(small_pages());
  std::string terms;
  for (int at = 0; at < 20; ++at) terms += "query " + std::to_string(at) + " many\n";
  const auto ended = run(store.with({"search", "-", "--country", "us,kr,de,fr,jp", "--fields",
                                     "query,country,app_id,rank", "-c", "16"}),
                         terms);
  EXPECT_EQ(ended.code, 0) << ended.err;
  std::set<std::string> keys;
  for (const auto& entry : records(ended.out)) {
    EXPECT_TRUE(keys.insert(entry["query"].get<std::string>() + entry["country"].get<std::string>() +
                            entry["app_id"].get<std::string>())
                    .second);
  }
  EXPECT_EQ(keys.size(), 20U * 5 * 30);
  EXPECT_EQ(store.log.entries().size(), 100U);
}

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
  ASSERT_EQ(store.log.entries().size(), 3U) << "refused once is enough to know";
  const auto asked = json::parse(storedouble::parse_call(store.log.entries()[2].body)->arguments.dump());
  EXPECT_EQ(asked,
            json::parse(R"([[null,[[null,[null,3]],null,null,[113]],[2,"topselling_paid","APPLICATION"]]])"));
}

TEST(List, EveryChartOfManyStoresIsAskedForOnce) {
  const Double store(small_pages());
  const auto ended =
      run(store.with({"list", "--collection", "top-free,top-paid,top-grossing", "--category", "all",
                      "--country", "us,kr,de,fr,jp", "--fields",
                      "chart_collection,chart_category,country,rank", "--limit", "20", "-c", "16"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  std::set<std::string> keys;
  for (const auto& line : lines(ended.out)) EXPECT_TRUE(keys.insert(line).second) << line;
  EXPECT_EQ(keys.size(), 3U * 60 * 5 * 20);
  EXPECT_EQ(store.log.entries().size(), 3U * 60 * 5);
}

TEST(List, AnEmptyChartIsNoErrorAndTheCapIsSaid) {
  const Double store(small_pages());
  const auto none = run(store.with({"list", "--collection", "movers", "--category", "WEATHER"}));
  EXPECT_EQ(none.code, 0);
  EXPECT_EQ(none.err, "playfast: movers WEATHER (us): the store lists none\n");
  const auto capped = run(store.with({"list", "--limit", "300", "--fields", "rank"}));
  EXPECT_EQ(capped.err, "playfast: top-free APPLICATION (us): 200 of 300: the store gives no more\n");
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

TEST(Details, AreTheAppsRecordsInRankOrder) {
  const Double store(small_pages({"every=3,delay=30"}));
  for (const Strings& what : {Strings{"search", "panda card"}, Strings{"list", "--limit", "20"}}) {
    auto arguments = store.with(what);
    const auto plain = ids_of(records(run(arguments).out));
    arguments.insert(arguments.end(), {"--details", "--ordered", "--country", "us,kr"});
    const auto ended = run(arguments);
    EXPECT_EQ(ended.code, 0) << ended.err;
    const auto apps = records(ended.out);
    ASSERT_EQ(apps.size(), 40U);
    for (std::size_t at = 0; at < apps.size(); ++at) {
      EXPECT_EQ(apps[at]["rank"], at % 20 + 1);
      EXPECT_EQ(apps[at]["country"], at < 20 ? "us" : "kr");
      EXPECT_TRUE(apps[at]["permissions"].is_array()) << "it is the whole record";
      if (at < 20) {
        EXPECT_EQ(apps[at]["app_id"], plain[at]);
      }
    }
    std::vector<std::string> keys;
    const auto first = nlohmann::ordered_json::parse(lines(ended.out)[0]);
    for (const auto& [key, value] : first.items()) keys.push_back(key);
    EXPECT_EQ(keys[3], what[0] == "search" ? "query" : "chart_collection");
  }
}

TEST(Details, ThatFailAreTheirAppsFailure) {
  const auto ids = storedouble::chart_ids("topselling_free", "APPLICATION", "us", 5);
  const Double store(small_pages(
      {"match=details?id=" + ids[1] + "&,status=404", "match=details?id=" + ids[3] + "&,fault=empty"}));
  const auto ended = run(store.with({"list", "--limit", "5", "--details", "--ordered", "--retries", "0"}));
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_EQ(ids_of(records(ended.out)), (Strings{ids[0], ids[2], ids[4]}));
  EXPECT_NE(ended.err.find(ids[1] + " (us): "), std::string::npos) << ended.err;
  EXPECT_NE(ended.err.find(ids[3] + " (us): "), std::string::npos) << ended.err;
}

TEST(Details, ComeWhileStdinStaysOpen) {
  const Double store(small_pages());
  Process process(store.with({"search", "--details", "--ordered", "--fields", "rank"}));
  for (const std::string term : {"few", "few more"}) {
    process.write(term + "\n");
    for (int rank = 1; rank <= 3; ++rank) EXPECT_EQ(json::parse(process.read_line())["rank"], rank);
  }
  EXPECT_EQ(process.finish().code, 0);
}

TEST(Details, OfAListThatFailsAreNotWaitedFor) {
  const Double store(small_pages({"match=topselling_free,status=404"}));
  const auto ended =
      run(store.with({"list", "--collection", "top-free,top-paid", "--limit", "2", "--details"}));
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 2U);
}

}  // namespace
}  // namespace e2e
