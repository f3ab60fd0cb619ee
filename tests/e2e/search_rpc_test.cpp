// `playfast search --via rpc`: searches in packs.
#include <algorithm>
#include <set>

#include "e2e/lists.hpp"
#include "e2e/packs.hpp"
#include "e2e/resume_batch.hpp"

namespace e2e {
namespace {

// A hundred terms, some with an exact match, other sections, no results or a second part.
std::string hundred_terms() {
  std::string text = "panda card\npanda late\nsimilar tea\nempty\nnothing\nmany130\n";
  for (int at = 0; at < 94; ++at) text += "term " + std::to_string(at) + '\n';
  return text;
}

// The records, without what differs between two ways and two moments.
std::vector<json> results_of(const Finished& ended) {
  auto all = records(ended.out);
  for (auto& record : all) {
    record.erase("source");
    record.erase("fetched_at");
  }
  return all;
}

Strings terms_of(const std::vector<json>& records) {
  Strings all;
  for (const auto& record : records) all.push_back(record["query"]);
  return all;
}

TEST(SearchByRpc, AHundredTermsInPacksHaveTheRecordsOfTheirPages) {
  const Double store(small_pages());
  const auto by_rpc = run(store.with({"search", "-", "--via", "rpc", "--ordered"}), hundred_terms());
  EXPECT_EQ(by_rpc.code, 0) << by_rpc.err;
  EXPECT_EQ(posts(store), store.log.entries().size()) << "and no page";
  EXPECT_LE(posts(store), 35U) << "three in each, and one for a second part";
  const auto by_page = run(store.with({"search", "-", "--ordered"}), hundred_terms());
  const auto results = results_of(by_rpc);
  EXPECT_EQ(results.size(), 97U * 20 + 130);
  EXPECT_TRUE(results == results_of(by_page));
  EXPECT_EQ(by_rpc.err, by_page.err) << "the terms without results";
  EXPECT_EQ(by_rpc.out.find("\"source\":\"page\""), std::string::npos);
}

TEST(SearchByRpc, OneTermIsTheStoresOwnRequest) {
  const Double store(small_pages());
  EXPECT_EQ(run(store.with({"search", "red panda", "--via", "rpc", "--country", "kr"})).code, 0);
  ASSERT_EQ(store.log.entries().size(), 1U);
  EXPECT_EQ(store.log.entries()[0].target, "/_/PlayStoreUi/data/batchexecute?rpcids=lGYRle&hl=en&gl=kr");
}

// More searches than may be open at a time.
TEST(SearchByRpc, PacksFillUpWhateverTheNumberOfLanguages) {
  const Double store(small_pages());
  const auto ended = run(store.with(
      {"search", "few a", "few b", "few c", "--via", "rpc", "--lang", "all", "-c", "1", "--fields", "lang"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  std::set<std::string> languages;
  for (const auto& line : lines(ended.out)) languages.insert(line);
  EXPECT_GT(languages.size(), 100U);
  EXPECT_EQ(posts(store), languages.size()) << "the three of a language in each";
}

TEST(SearchByRpc, WhatIsWrongWithOneTermIsItsOwn) {
  const Double store(
      small_pages({"match=\"term 1\",fault=frame-missing", "match=\"term 2\",fault=frame-malformed",
                   "match=\"term 3\",fault=frame-null", "match=\"term 4\",fault=frame-data-error"}));
  const playfast::Folder folder;
  const auto ended =
      run(store.with({"search", "term 0", "term 1", "term 2", "term 3", "term 4", "term 5", "--via", "rpc",
                      "--ordered", "--retries", "1", "--errors", folder.path("errors")}));
  EXPECT_EQ(ended.code, 1);
  const auto results = results_of(ended);
  ASSERT_EQ(results.size(), 40U) << ended.err;
  EXPECT_EQ(results.front()["query"], "term 0");
  EXPECT_EQ(results.back()["query"], "term 5");
  std::map<std::string, std::string> failures;
  for (const auto& failure : records(playfast::read_file(folder.path("errors"))))
    failures[failure["item"]] = failure["kind"];
  EXPECT_EQ(failures, (std::map<std::string, std::string>{{"term 1", "no_data"}, {"term 2", "rejected"}}));
  for (const std::string none : {"term 3", "term 4"})
    EXPECT_NE(ended.err.find("playfast: " + none + " (us): no results\n"), std::string::npos) << ended.err;
  EXPECT_EQ(posts(store), store.log.entries().size()) << "no page in the place of a refused call";
}

TEST(SearchByRpc, AFrameThatIsMissingOnceIsRequestedAgain) {
  const Double store(small_pages({"match=\"term 1\",each=1,fault=frame-missing"}));
  const auto ended = run(store.with({"search", "term 0", "term 1", "--via", "rpc", "--ordered"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 40U);
}

TEST(SearchByRpc, WithAPriceThePageIsRequestedAndThatIsSaidOnce) {
  const Double store(small_pages());
  const auto ended = run(store.with(
      {"search", "red panda", "green tea", "--via", "rpc", "--price", "paid", "--country", "us,kr"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "playfast: no price filter of RPC is known; --price requests search pages\n");
  EXPECT_EQ(posts(store), 0U);
  EXPECT_EQ(store.log.entries().size(), 4U);
  for (const auto& record : records(ended.out)) EXPECT_EQ(record["source"], "page");
}

TEST(SearchByRpc, TheLimitHoldsAndIsMetByFurtherParts) {
  const Double store(small_pages());
  const auto ended =
      run(store.with({"search", "many230", "tea", "--via", "rpc", "--limit", "40", "--ordered"}));
  EXPECT_EQ(records(ended.out).size(), 60U);
  EXPECT_EQ(ended.err,
            "playfast: 2 queries; quote a phrase: playfast search \"many230 tea\"\n"
            "playfast: tea (us): 20 of 40 (no more available)\n");
  EXPECT_EQ(posts(store), 2U);
}

TEST(SearchByRpc, DetailsAreThoseOfTheResults) {
  const Double store(small_pages());
  const auto plain = run(store.with({"search", "panda card", "tea", "--limit", "5", "--ordered"}));
  const auto ended = run(
      store.with({"search", "panda card", "tea", "--via", "rpc", "--limit", "5", "--details", "--ordered"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ids_of(records(ended.out)), ids_of(records(plain.out)));
  EXPECT_EQ(terms_of(records(ended.out)), terms_of(records(plain.out)));
}

TEST(SearchByRpc, ADryRunShowsThePacks) {
  const Double store(small_pages());
  const auto ended = run(store.with({"search", "-", "--via", "rpc", "--dry-run"}), "a\nb\nc\nd\n");
  EXPECT_EQ(ended.err, "playfast: dry run: 2 requests not sent\n");
  Strings terms;
  for (const auto& line : lines(ended.out)) {
    constexpr std::string_view call = "  lGYRle ";
    if (line.starts_with(call)) terms.push_back(json::parse(line.substr(call.size()))[0][2][0]);
  }
  EXPECT_EQ(terms, (Strings{"a", "b", "c", "d"}));
  EXPECT_EQ(store.log.entries().size(), 0U);
}

TEST(SearchByRpc, TheListOf2022GoesOnWithItsToken) {
  PLAYFAST_NEED_RECORDINGS();
  auto setup = small_pages({"match=qnKhOb,fault=frame-data-error"});
  setup.store.call_recordings["lGYRle old"] = *playfast::recordings_dir() / "odd" / "rpc-search-fr-2022.txt";
  const Double store(setup);
  const auto ended = run(store.with({"search", "old", "--via", "rpc"}));
  EXPECT_EQ(records(ended.out).size(), 50U);
  EXPECT_NE(ended.err.find("the list may be incomplete"), std::string::npos) << ended.err;
  EXPECT_EQ(run(store.with({"search", "old", "--via", "rpc", "--limit", "50"})).err, "");
}

TEST_F(ResumeBatch, SearchesInPacks) {
  Strings job{"search"};
  for (int at = 0; at < 9; ++at) job.push_back("term " + std::to_string(at));
  job.insert(job.end(), {"--via", "rpc", "--country", "us,kr", "--fields", "query,country,rank,app_id"});
  expect_resumable(job, "after=2,delay=60000");
}

}  // namespace
}  // namespace e2e
