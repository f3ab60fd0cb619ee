// The library's face: the searches and charts of playfast::Client, one and many.
#include <gtest/gtest.h>

#include "e2e/client.hpp"
#include "store/demo_listing.hpp"

namespace e2e {
namespace {

using namespace playfast;
using Strings = std::vector<std::string>;

SearchQuery search_of(const std::string& term) {
  SearchQuery query;
  query.term = term;
  return query;
}

ChartQuery chart_of(const std::string& category, std::uint64_t limit) {
  ChartQuery query;
  query.category = category;
  query.limit = limit;
  return query;
}

Strings ids_of(const EntryAnswer& answer) {
  Strings ids;
  for (const auto& entry : answer.entries) ids.push_back(entry.app_id);
  return ids;
}

// Gives these queries.
class Given final : public EntryQueries {
 public:
  explicit Given(std::vector<EntryQuery> queries) : queries_(std::move(queries)) {}
  Supply next(EntryQuery& query) override {
    if (given_ == queries_.size()) return Supply::end;
    query = queries_[given_++];
    return Supply::query;
  }

 private:
  std::vector<EntryQuery> queries_;
  std::size_t given_ = 0;
};

// Keeps what comes, in words, and wants so much of it.
class Kept final : public EntryResults {
 public:
  explicit Kept(std::size_t wanted = SIZE_MAX) : wanted_(wanted) {}
  bool found(const EntryQuery& query, EntryAnswer answer) override {
    const auto* const search = std::get_if<SearchQuery>(&query);
    const auto name = search != nullptr ? search->term : std::get<ChartQuery>(query).category;
    return keep(name + ": " + std::to_string(answer.entries.size()));
  }
  bool detailed(const Entry& entry, AppAnswer answer) override {
    EXPECT_EQ(entry.app_id, answer.app.app_id);
    EXPECT_EQ(entry.title, answer.app.title);
    return keep(std::to_string(entry.rank) + " " + answer.app.app_id);
  }
  bool failed(const Error& error) override { return keep("failed: " + error.item); }

  Strings said;

 private:
  bool keep(std::string words) {
    said.push_back(std::move(words));
    return said.size() < wanted_;
  }
  std::size_t wanted_;
};

TEST(ClientSearch, GivesWhatIsFound) {
  const Double store(small_pages());
  auto client = client_of(store);
  const auto answer = client.search(search_of("red panda"));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(ids_of(*answer), storedouble::search_ids("red panda", "us"));
  EXPECT_TRUE(answer->warnings.empty());
  const auto none = client.search(search_of("nothing"));
  ASSERT_TRUE(none) << none.error().message;
  EXPECT_TRUE(none->entries.empty());
}

TEST(ClientSearch, SaysWhyItFailsAndCanBeUsedAgain) {
  const Double store(small_pages());
  auto client = client_of(store);
  const auto answer = client.search(search_of("strange"));
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().kind, ErrorKind::not_understood);
  EXPECT_EQ(answer.error().item, "strange");
  EXPECT_EQ(answer.error().country, "us");
  EXPECT_TRUE(client.search(search_of("few")));
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
  EXPECT_TRUE(client.chart(empty)->entries.empty());
}

TEST(ClientChart, SaysWhyItFails) {
  const Double store(small_pages({"match=batchexecute,status=404"}));
  auto client = client_of(store);
  const auto answer = client.chart(chart_of("GAME", 7));
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().item, "top-free GAME");
}

TEST(ClientEntries, OfManyWithDetailsComeListAfterList) {
  const Double store(small_pages({"every=2,delay=20"}));
  auto client = client_of(store);
  Given queries({search_of("few"), chart_of("GAME", 2)});
  Kept results;
  EXPECT_EQ(client.entries(queries, results, {true, {}, {}}, true), RunEnd::complete);
  const auto found = storedouble::search_ids("few", "us");
  const auto chart = storedouble::chart_ids("topselling_free", "GAME", "us", 2);
  EXPECT_EQ(results.said, (Strings{"few: 3", "1 " + found[0], "2 " + found[1], "3 " + found[2], "GAME: 2",
                                   "1 " + chart[0], "2 " + chart[1]}));
}

TEST(ClientEntries, WithoutDetailsNoAppIsAskedFor) {
  const Double store(small_pages());
  auto client = client_of(store);
  Given queries({search_of("few"), search_of("strange"), chart_of("GAME", 2)});
  Kept results;
  EXPECT_EQ(client.entries(queries, results, {true, {}, {}}), RunEnd::complete);
  EXPECT_EQ(results.said, (Strings{"few: 3", "failed: strange", "GAME: 2"}));
  EXPECT_EQ(store.log.entries().size(), 3U);
}

TEST(ClientEntries, StopWhenNobodyWantsMore) {
  const Double store(small_pages());
  auto client = client_of(store);
  Given queries({search_of("few"), chart_of("GAME", 2)});
  Kept results(2);
  EXPECT_EQ(client.entries(queries, results, {true, {}, {}}, true), RunEnd::stopped);
  EXPECT_EQ(results.said.size(), 2U) << "nothing comes later";
}

}  // namespace
}  // namespace e2e
