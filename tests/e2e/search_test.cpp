// `playfast search` through the real program.
#include <gtest/gtest.h>
#include <set>

#include "e2e/lists.hpp"
#include "store/demo_listing.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using Strings = std::vector<std::string>;

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

TEST(Search, TheAnswerOf2022IsReadFromACall) {
  PLAYFAST_NEED_RECORDINGS();
  Double::Setup setup = small_pages();
  setup.store.call_recordings["lGYRle old"] = *playfast::recordings_dir() / "odd" / "rpc-search-fr-2022.txt";
  const Double store(setup);
  const auto ended = run(store.with({"search", "old", "--via", "rpc"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto entries = records(ended.out);
  ASSERT_EQ(entries.size(), 50U);
  for (const auto& entry : entries) {
    EXPECT_EQ(entry["source"], "rpc");
    EXPECT_FALSE(entry["title"].get<std::string>().empty());
    EXPECT_TRUE(entry["developer"].is_string()) << entry;
  }
}

TEST(Search, GoesOnAsFarAsTheStoreOrTheLimit) {
  const Double store(small_pages());
  const auto all = storedouble::search_ids("many230", "us");
  const auto limited = run(store.with({"search", "many230", "--limit", "200"}));
  EXPECT_EQ(limited.code, 0) << limited.err;
  EXPECT_EQ(limited.err, "");
  EXPECT_EQ(ids_of(records(limited.out)), Strings(all.begin(), all.begin() + 200));
  EXPECT_EQ(store.log.entries().size(), 3U);
  const auto whole = records(run(store.with({"search", "many230"})).out);
  EXPECT_EQ(ids_of(whole), all);
  EXPECT_EQ(whole.back()["rank"], 230);
  EXPECT_EQ(whole.back()["query"], "many230");
  EXPECT_EQ(whole.front()["source"], "page");
  EXPECT_EQ(whole.back()["source"], "rpc");
  const auto first = run(store.with({"search", "many230", "--limit", "30"}));
  EXPECT_EQ(store.log.entries().size(), 3U + 3 + 1) << first.err;
  EXPECT_EQ(run(store.with({"search", "tea", "--limit", "40", "--fields", "rank"})).err,
            "playfast: tea (us): 20 of 40 (no more available)\n");
}

TEST(Search, ThePriceHoldsInEveryPart) {
  const Double store(small_pages());
  const auto paid = records(run(store.with({"search", "many130", "--price", "paid", "--limit", "25"})).out);
  EXPECT_EQ(paid.size(), 25U);
  for (const auto& entry : paid) EXPECT_GT(entry["price"], 0) << entry;
}

TEST(Search, ARefusedPartLeavesWhatCameWithAWarning) {
  const Double store(small_pages({"match=qnKhOb,fault=frame-data-error"}));
  const auto ended = run(store.with({"search", "many230", "--retries", "0", "--fields", "rank"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(lines(ended.out).size(), 30U);
  EXPECT_EQ(
      ended.err,
      "playfast: warning: many230 (us): the list may be incomplete: the store refused the next part of the "
      "list\n");
}

TEST(Search, AnotherTermThatTheStoreSearchesForIsANote) {
  const Double store(small_pages());
  const auto ended = run(store.with({"search", "mispelt", "--fields", "rank", "--limit", "1"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "playfast: mispelt (us): the store shows results for \"misspelt\"\n");
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
    EXPECT_EQ(ended.err, "playfast: " + term + " (us): no results\n");
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
  EXPECT_EQ(ended.err, "playfast: few (us): 3 of 5 (no more available)\n");
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

}  // namespace
}  // namespace e2e
