// The library's face: the searches and charts of playfast::Client, one and many.
#include <gtest/gtest.h>

#include "client/core.hpp"
#include "e2e/client.hpp"
#include "store/demo_listing.hpp"

namespace e2e {
namespace {

using namespace playfast;
using Strings = std::vector<std::string>;

ChartQuery chart_of(const std::string& category, std::uint64_t limit) {
  ChartQuery query;
  query.category = category;
  query.limit = limit;
  return query;
}

Strings ids_of(const Answer<EntryList>& answer) {
  Strings ids;
  for (const auto& entry : answer.value.entries) ids.push_back(entry.app_id);
  return ids;
}

// Keeps what comes, in words, and wants so much of it.
struct Kept {
  Strings words;
  std::size_t wanted = SIZE_MAX;

  bool keep(std::string one) {
    words.push_back(std::move(one));
    return words.size() < wanted;
  }
  auto searches() {
    return [this](const SearchQuery& query, const Result<Answer<EntryList>>& answer) {
      return keep(answer ? query.term + ": " + std::to_string(answer->value.entries.size())
                         : "failed: " + answer.error().item);
    };
  }
  auto charts() {
    return [this](const ChartQuery& query, const Result<Answer<EntryList>>& answer) {
      return keep(query.category + ": " + std::to_string(answer.value().value.entries.size()));
    };
  }
  auto details() {
    return [this](const Entry& entry, const Result<Answer<App>>& answer) {
      EXPECT_EQ(entry.app_id, answer.value().value.app_id);
      EXPECT_EQ(entry.title, answer.value().value.title);
      return keep(std::to_string(entry.rank) + " " + entry.app_id);
    };
  }
};

TEST(ClientSearch, GivesWhatIsFound) {
  const Double store(small_pages());
  auto client = client_of(store);
  const auto answer = client.search({.term = "red panda"});
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(ids_of(*answer), storedouble::search_ids("red panda", "us"));
  EXPECT_TRUE(answer->warnings.empty());
  const auto none = client.search({.term = "nothing"});
  ASSERT_TRUE(none) << none.error().message;
  EXPECT_TRUE(none->value.entries.empty());
}

TEST(ClientSearch, SaysWhyItFailsAndCanBeUsedAgain) {
  const Double store(small_pages());
  auto client = client_of(store);
  const auto answer = client.search({.term = "strange"});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().kind, ErrorKind::not_understood);
  EXPECT_EQ(answer.error().item, "strange");
  EXPECT_EQ(answer.error().country, "us");
  EXPECT_TRUE(client.search({.term = "few"}));
}

TEST(ClientChart, GivesTheAppsOfOne) {
  const Double store(small_pages());
  auto client = client_of(store);
  const auto answer = client.chart(chart_of("GAME", 7));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(ids_of(*answer), storedouble::chart_ids("topselling_free", "GAME", "us", 7));
  auto empty = chart_of("WEATHER", 7);
  empty.collection = Collection::movers;
  ASSERT_TRUE(client.chart(empty));
  EXPECT_TRUE(client.chart(empty)->value.entries.empty());
}

TEST(ClientChart, SaysWhyItFails) {
  const Double store(small_pages({"match=batchexecute,status=404"}));
  auto client = client_of(store);
  const auto answer = client.chart(chart_of("GAME", 7));
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().item, "top-free GAME");
}

TEST(ClientLists, OfManyComeInOrderAndNoAppIsRequested) {
  const Double store(small_pages({"every=2,delay=20"}));
  auto client = client_of(store);
  Kept kept;
  const std::vector<SearchQuery> searches{{.term = "few"}, {.term = "strange"}, {.term = "nothing"}};
  EXPECT_EQ(client.searches(searches, kept.searches(), {.ordered = true}), RunEnd::complete);
  const std::vector<ChartQuery> charts{chart_of("GAME", 2), chart_of("TOOLS", 3)};
  EXPECT_EQ(client.charts(charts, kept.charts(), {.ordered = true}), RunEnd::complete);
  EXPECT_EQ(kept.words, (Strings{"few: 3", "failed: strange", "nothing: 0", "GAME: 2", "TOOLS: 3"}));
  EXPECT_EQ(store.log.entries().size(), 4U) << "the charts share a request";
}

// Runs two charts with the details of their apps.
RunEnd run_with_details(const Double& store, Kept& kept) {
  std::vector<ChartQuery> charts{chart_of("GAME", 2), chart_of("TOOLS", 1)};
  RangeQueries<ChartQuery, std::vector<ChartQuery>> queries(charts);
  client::Core core(options_for(store));
  return core.lists(queries, kept.charts(), {.ordered = true}, kept.details());
}

TEST(ClientLists, WithDetailsComeListAfterList) {
  const Double store(small_pages({"every=2,delay=20"}));
  Kept kept;
  EXPECT_EQ(run_with_details(store, kept), RunEnd::complete);
  const auto games = storedouble::chart_ids("topselling_free", "GAME", "us", 2);
  const auto tools = storedouble::chart_ids("topselling_free", "TOOLS", "us", 1);
  EXPECT_EQ(kept.words, (Strings{"GAME: 2", "1 " + games[0], "2 " + games[1], "TOOLS: 1", "1 " + tools[0]}));
}

TEST(ClientLists, StopWhenNobodyWantsMore) {
  const Double store(small_pages());
  Kept kept;
  kept.wanted = 2;
  EXPECT_EQ(run_with_details(store, kept), RunEnd::stopped);
  EXPECT_EQ(kept.words.size(), 2U) << "nothing comes later";
}

}  // namespace
}  // namespace e2e
