#include "history/series.hpp"

#include <random>

#include "histories.hpp"
#include "store/lists/entry_fields.hpp"

namespace playfast::history {
namespace {

using Strings = std::vector<std::string>;

TEST(Series, TheFirstSnapshotIsNoChange) {
  AppHistory history;
  EXPECT_EQ(history.add(app_at(day(0))), Seen::first);
  EXPECT_EQ(history.add(app_at(day(1))), Seen::unchanged);
  EXPECT_TRUE(history.changes().empty());
  EXPECT_EQ(history.rows("SELECT app_id, country, lang, fetched_at, title, free FROM app_latest"),
            Strings{"com.example|us|en|2026-01-02T00:00:00Z|Title|-"});
}

TEST(Series, AnUnchangedRecordAddsASnapshotOnly) {
  AppHistory history;
  history.add(app_at(day(0)));
  const auto others =
      "SELECT (SELECT count(*) FROM latest_app), (SELECT count(*) FROM past_value), "
      "(SELECT count(*) FROM subject), (SELECT count(*) FROM field_set), count(*) FROM snapshot";
  EXPECT_EQ(history.rows(others).front().back(), '1');
  const auto before = history.rows(others).front();
  history.add(app_at(day(1)));
  auto after = history.rows(others).front();
  EXPECT_EQ(after.back(), '2');
  after.back() = '1';
  EXPECT_EQ(after, before);
}

TEST(Series, EachFieldThatDiffersIsAChange) {
  AppHistory history;
  auto app = app_at(day(0), "Old");
  app.score = 4.5;
  app.price = 1.99;
  app.screenshots = {"a"};
  history.add(app);
  app.fetched_at = time_at(day(2));
  app.title = "New";
  app.score = 4;
  app.price.reset();
  app.screenshots = {"a", "b"};
  app.free = true;
  EXPECT_EQ(history.add(app), Seen::changed);
  const std::string times = "2026-01-03T00:00:00Z|2026-01-01T00:00:00Z|";
  EXPECT_EQ(history.changes(), (Strings{times + "free|-|1", times + "price|1.99|-", times + "score|4.5|4.0",
                                        times + R"(screenshots|["a"]|["a","b"])", times + "title|Old|New"}));
}

TEST(Series, ValuesOfBothSourcesAreTheSame) {
  AppHistory history;
  auto app = app_at(day(0));
  app.source = Source::rpc;
  history.add(app);
  app = app_at(day(1));
  app.source = Source::page;
  app.url = "https://example.com/elsewhere";
  EXPECT_EQ(history.add(app), Seen::unchanged);
}

TEST(Series, AFieldThatWasNotRequestedIsNeitherStoredNorAChange) {
  AppHistory history({"title", "score"});
  auto app = app_at(day(0), "Old");
  app.score = 4.5;
  app.summary = "not requested";
  history.add(app);
  EXPECT_EQ(history.rows("SELECT title, summary, availability FROM app_latest"), Strings{"Old|-|-"});
  history.choose({"title", "summary"});
  app = app_at(day(1), "New");
  app.summary = "first";
  EXPECT_EQ(history.add(app), Seen::changed);
  EXPECT_EQ(history.changes(), Strings{"2026-01-02T00:00:00Z|2026-01-01T00:00:00Z|title|Old|New"});
  EXPECT_EQ(history.rows("SELECT title, score, summary FROM app_latest"), Strings{"New|4.5|first"});
  EXPECT_EQ(history.rows("SELECT fetched_at, title, score, summary FROM app_history ORDER BY 1"),
            (Strings{"2026-01-01T00:00:00Z|Old|4.5|-", "2026-01-02T00:00:00Z|New|-|first"}));
  // The score was last fetched two snapshots ago.
  history.choose({"score"});
  app = app_at(day(2));
  app.score = 4.6;
  EXPECT_EQ(history.add(app), Seen::changed);
  EXPECT_EQ(history.changes().back(), "2026-01-03T00:00:00Z|2026-01-01T00:00:00Z|score|4.5|4.6");
}

TEST(Series, TheSameSecondCountsOnce) {
  AppHistory history;
  EXPECT_EQ(history.add(app_at(day(0), "One")), Seen::first);
  EXPECT_EQ(history.add(app_at(day(0), "Two")), Seen::unchanged);
  EXPECT_EQ(history.rows("SELECT title FROM app_latest"), Strings{"One"});
  EXPECT_EQ(history.rows("SELECT count(*) FROM snapshot"), Strings{"1"});
}

TEST(Series, FieldsOfTheSameSecondAreOfOneSnapshot) {
  AppHistory history;
  auto app = app_at(day(0));
  app.score = 4;
  history.choose({"title"});
  history.add(app);
  history.choose({"score"});
  history.add(app);
  EXPECT_EQ(history.rows("SELECT title, score FROM app_history"), Strings{"Title|4.0"});
}

TEST(Series, WhatIsOlderThanTheFirstRecordIsNoChange) {
  AppHistory history;
  history.add(app_at(day(1), "New"));
  EXPECT_EQ(history.add(app_at(day(0), "Old")), Seen::unchanged);
  EXPECT_EQ(history.rows("SELECT title FROM app_history ORDER BY fetched_at"), (Strings{"Old", "New"}));
}

TEST(Series, HostileTextsAreKept) {
  AppHistory history;
  auto app = app_at(day(0), std::string("a\0b'; DROP TABLE subject; --\"", 28));
  app.app_id = "com.o'hara\"";
  app.summary = "bad \xFF byte";
  app.screenshots = {std::string("\0", 1)};
  EXPECT_EQ(history.add(app), Seen::first);
  app.fetched_at = time_at(day(1));
  EXPECT_EQ(history.add(app), Seen::unchanged);
  EXPECT_EQ(history.rows("SELECT title, app_id, summary, screenshots FROM app_latest"),
            Strings{app.title + "|com.o'hara\"|bad \xEF\xBF\xBD byte|[\"\\u0000\"]"});
  app.fetched_at = time_at(day(2));
  app.title = std::string("a\0c", 3);
  EXPECT_EQ(history.add(app), Seen::changed);
}

// A history as the tables have it, whatever the order in which it was made.
Strings contents(AppHistory& history) {
  auto all = history.rows(
      "SELECT app_id, fetched_at, title, score, ratings, availability FROM app_history ORDER BY 1, 2");
  for (const auto* view : {"SELECT app_id, title, score, ratings FROM app_latest ORDER BY 1",
                           "SELECT app_id, changed_at, previous_at, field, before, after FROM change "
                           "ORDER BY 1, 2, 4"}) {
    for (auto& row : history.rows(view)) all.push_back(std::move(row));
  }
  return all;
}

struct Fetched {
  std::vector<std::string_view> fields;
  App app;
};

TEST(Series, TheOrderOfRecordsDoesNotMatter) {
  std::mt19937 random(17);
  const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
  const std::vector<std::vector<std::string_view>> sets{
      {"title", "score", "ratings", "availability"}, {"title"}, {"score", "ratings"}, {"availability"}};
  AppHistory sorted;
  AppHistory shuffled;
  for (int round = 0; round < 60; ++round) {
    std::vector<Fetched> records;
    for (int number = 0; number < 8; ++number) {
      auto app = app_at(day(number), std::to_string(below(2)));
      app.app_id += std::to_string(round);
      if (below(3) > 0) app.score = below(2);
      app.ratings = below(2);
      records.push_back({sets[random() % sets.size()], app});
    }
    for (const auto& [fields, app] : records) {
      sorted.choose(fields);
      sorted.add(app);
    }
    std::ranges::shuffle(records, random);
    for (int times = 0; times < 2; ++times) {
      for (const auto& [fields, app] : records) {
        shuffled.choose(fields);
        shuffled.add(app);
      }
    }
  }
  EXPECT_EQ(contents(shuffled), contents(sorted));
}

TEST(Series, WhatAListDoesNotShowIsNoChange) {
  AppHistory history;
  auto series =
      Series::open(*history.database, cli::entity_of("entry"), names_of(store::entry_columns())).value();
  const auto add = [&](std::int64_t at, std::optional<std::string> category,
                       std::vector<std::string> images) {
    Entry entry;
    entry.app_id = "com.example";
    entry.country = "us";
    entry.lang = "en";
    entry.title = "Title";
    entry.category = std::move(category);
    entry.screenshots = std::move(images);
    entry.fetched_at = time_at(at);
    auto transaction = Transaction::begin(history.database->connection()).value();
    const auto seen = series.add(store::entry_columns().row(entry)).value().seen;
    EXPECT_TRUE(transaction.commit());
    return seen;
  };
  EXPECT_EQ(add(day(0), std::nullopt, {}), Seen::first);
  EXPECT_EQ(add(day(1), "Games", {"a"}), Seen::unchanged);
  EXPECT_EQ(add(day(2), std::nullopt, {}), Seen::unchanged);
  EXPECT_EQ(add(day(3), "Tools", {"a"}), Seen::changed);
  EXPECT_EQ(add(day(2) + 1, std::nullopt, {}), Seen::unchanged) << "also where it comes late";
  EXPECT_EQ(history.rows("SELECT entity, field, before, after FROM change"),
            Strings{"entry|category|Games|Tools"});
}

}  // namespace
}  // namespace playfast::history
