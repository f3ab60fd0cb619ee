// Records of one command as items of the next, through the real program.
#include <gtest/gtest.h>
#include <set>

#include "e2e/lists.hpp"

namespace e2e {
namespace {

using Strings = std::vector<std::string>;

// "com.a.b us en" of each record, sorted.
std::multiset<std::string> queries_in(const std::string& output) {
  std::multiset<std::string> all;
  for (const auto& record : records(output)) {
    all.insert(record.at("app_id").get<std::string>() + ' ' + record.at("country").get<std::string>() + ' ' +
               record.at("lang").get<std::string>());
  }
  return all;
}

TEST(JsonLines, EntriesOfChartsAreAppsInTheirCountries) {
  const Double store(small_pages());
  const auto charts = run(store.with({"list", "--country", "us,kr", "--lang", "de", "--limit", "20"}));
  const auto apps = run(store.with({"app", "--fields", "app_id,country,lang"}), charts.out);
  EXPECT_EQ(apps.code, 0) << apps.err;
  EXPECT_EQ(queries_in(apps.out), queries_in(charts.out));
  const auto ordered =
      run(store.with({"app", "-", "--fields", "app_id,country,lang", "--ordered"}), charts.out);
  const auto entries = records(charts.out);
  const auto lines_out = records(ordered.out);
  ASSERT_EQ(lines_out.size(), entries.size());
  for (std::size_t at = 0; at < entries.size(); ++at) {
    EXPECT_EQ(lines_out[at]["app_id"], entries[at]["app_id"]);
    EXPECT_EQ(lines_out[at]["country"], entries[at]["country"]);
  }
}

TEST(JsonLines, FullRecordsAndFailuresAreItems) {
  const Double store(small_pages());
  const playfast::Folder folder;
  const auto errors = folder.path("failed.jsonl");
  const auto apps =
      run(store.with({"app", "com.a.b", "com.c.missing", "--country", "kr", "--errors", errors}));
  EXPECT_EQ(apps.code, 1) << apps.err;
  const auto reviews = run(store.with({"reviews", "--limit", "1", "--fields", "app_id"}), apps.out);
  EXPECT_EQ(reviews.out, "{\"app_id\":\"com.a.b\"}\n") << reviews.err;
  const auto again = run(store.with({"app", "@" + errors}));
  EXPECT_EQ(again.code, 3);
  EXPECT_TRUE(again.err.starts_with("playfast: com.c.missing (kr): not found")) << again.err;
}

TEST(JsonLines, SuggestionsAndRelatedSearchesAreQueries) {
  const Double store(small_pages());
  const auto suggestions = run(store.with({"suggest", "photo", "--country", "kr"}));
  const auto found =
      run(store.with({"search", "--limit", "1", "--fields", "query,country", "--ordered"}), suggestions.out);
  Strings queries;
  for (const auto& record : records(found.out)) {
    queries.push_back(record["query"]);
    EXPECT_EQ(record["country"], "kr");
  }
  EXPECT_EQ(queries, (Strings{"photo", "photo korea", "photo app", "photo editor", "photo free"}));
  const auto related = run(store.with({"related", "tea"}));
  const auto suggested = run(store.with({"suggest", "-", "--fields", "term,rank", "--ordered"}), related.out);
  EXPECT_EQ(records(suggested.out).front()["term"], "more tea");
  const auto searched = run(store.with({"related", "-", "--fields", "query", "--ordered"}), found.out);
  EXPECT_EQ(records(searched.out).front()["query"], "photo");
}

TEST(JsonLines, AGroupAndAMemberAreOneQuery) {
  const Double store(small_pages());
  const auto ended =
      run(store.with({"app", "com.a.b", "--country", "de,dach,at", "--fields", "country", "--ordered"}));
  EXPECT_EQ(ended.out, "{\"country\":\"de\"}\n{\"country\":\"at\"}\n{\"country\":\"ch\"}\n") << ended.err;
}

}  // namespace
}  // namespace e2e
