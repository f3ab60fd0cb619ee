// What the questions to a database answer.
#include <gtest/gtest.h>

#include "histories.hpp"
#include "history/absence.hpp"
#include "history/lists.hpp"
#include "history/queries/changes.hpp"
#include "history/queries/points.hpp"
#include "history/queries/ranks.hpp"
#include "output/format/json.hpp"
#include "store/lists/entry_fields.hpp"

namespace playfast::history {
namespace {

using Lines = std::vector<std::string>;

// Each row as a JSON object.
Lines lines(Result<std::unique_ptr<RowQuery>> query) {
  if (!query) return {query.error().message};
  Lines lines;
  while ((*query)->next().value()) output::append_json(lines.emplace_back(), **query);
  return lines;
}

// The columns with these names, in their order.
std::vector<record::Column> pick(std::span<const record::Column> all,
                                 const std::vector<std::string_view>& names) {
  std::vector<record::Column> picked;
  for (const auto name : names) picked.push_back(*std::ranges::find(all, name, &record::Column::name));
  return picked;
}

Lines points(AppHistory& history, const std::vector<std::string_view>& names, const Filter& filter = {}) {
  return lines(open_points(*history.database, filter, pick(point_columns(cli::entity_of("app")), names)));
}

Lines changes(AppHistory& history, const std::vector<std::string_view>& names, const Filter& filter = {},
              const std::vector<std::string>& fields = {}) {
  return lines(
      open_changes(*history.database, cli::entities(), filter, fields, pick(change_columns(), names)));
}

App scored(std::int64_t at, std::optional<double> score, const std::string& country = "us") {
  auto app = app_at(at);
  app.score = score;
  app.country = country;
  return app;
}

TEST(Points, HaveTheValueOfTheirTime) {
  AppHistory history({"title", "score"});
  history.add(scored(day(0), 4.0));
  history.add(scored(day(1), 4.0));
  history.add(scored(day(2), std::nullopt));
  history.add(scored(day(3), 4.5));
  EXPECT_EQ(points(history, {"fetched_at", "score"}),
            (Lines{R"({"fetched_at":"2026-01-01T00:00:00Z","score":4})",
                   R"({"fetched_at":"2026-01-02T00:00:00Z","score":4})",
                   R"({"fetched_at":"2026-01-03T00:00:00Z","score":null})",
                   R"({"fetched_at":"2026-01-04T00:00:00Z","score":4.5})"}));
}

TEST(Points, AreThereWhateverWasRequested) {
  AppHistory history({"title"});
  history.add(scored(day(0), 4.0));
  history.choose({"score"});
  history.add(scored(day(1), 4.5));
  EXPECT_EQ(points(history, {"score"}), (Lines{R"({"score":null})", R"({"score":4.5})"}));
  EXPECT_EQ(points(history, {"icon"}).size(), 2U);
  EXPECT_EQ(points(history, {"score", "title"}),
            (Lines{R"({"score":null,"title":"Title"})", R"({"score":4.5,"title":null})"}));
}

TEST(Points, HaveTheTypesOfTheirFields) {
  AppHistory history;
  auto app = app_at(day(0));
  app.free = true;
  app.price = 1.0;
  app.screenshots = {"https://a", "https://\"b"};
  history.add(app);
  EXPECT_EQ(
      points(history, {"app_id", "free", "price", "screenshots"}),
      (Lines{R"({"app_id":"com.example","free":true,"price":1,"screenshots":["https://a","https://\"b"]})"}));
}

TEST(Points, AreFilteredAndInOrderOfTime) {
  AppHistory history({"score"});
  for (const auto* const country : {"us", "kr", "de"}) {
    for (const int number : {0, 1}) history.add(scored(day(number), number, country));
  }
  const std::vector<std::string_view> names{"country", "score"};
  EXPECT_EQ(points(history, names, {.countries = {"kr", "us"}}),
            (Lines{R"({"country":"us","score":0})", R"({"country":"kr","score":0})",
                   R"({"country":"us","score":1})", R"({"country":"kr","score":1})"}));
  EXPECT_EQ(points(history, names, {.countries = {"de"}, .since = day(1)}),
            (Lines{R"({"country":"de","score":1})"}));
  EXPECT_EQ(points(history, names, {.countries = {"de"}, .before = day(1)}),
            (Lines{R"({"country":"de","score":0})"}));
  EXPECT_EQ(points(history, names, {.apps = std::vector<std::string>{"com.\"other'"}}), Lines());
  EXPECT_EQ(points(history, names, {.apps = std::vector<std::string>{}}), Lines());
  EXPECT_EQ(points(history, names, {.langs = {"ko"}}), Lines());
}

TEST(Changes, HaveBothValuesWithTheirTypes) {
  AppHistory history;
  auto app = app_at(day(0));
  app.free = true;
  app.screenshots = {"a"};
  history.add(app);
  app.fetched_at = time_at(day(1));
  app.free = false;
  app.price = 1.5;
  app.screenshots = {};
  history.add(app);
  app.fetched_at = time_at(day(3));
  app.price = std::nullopt;
  history.add(app);
  EXPECT_EQ(
      changes(history, {"previous_at", "field", "before", "after"}),
      (Lines{R"({"previous_at":"2026-01-01T00:00:00Z","field":"price","before":null,"after":1.5})",
             R"({"previous_at":"2026-01-01T00:00:00Z","field":"free","before":true,"after":false})",
             R"({"previous_at":"2026-01-01T00:00:00Z","field":"screenshots","before":["a"],"after":[]})",
             R"({"previous_at":"2026-01-02T00:00:00Z","field":"price","before":1.5,"after":null})"}));
}

TEST(Changes, AreFiltered) {
  AppHistory history({"title", "score"});
  for (const auto* const country : {"us", "kr"}) {
    history.add(scored(day(0), 4, country));
    auto app = scored(day(1), 5, country);
    app.title = "New";
    history.add(app);
  }
  EXPECT_EQ(changes(history, {"country", "after"}, {.countries = {"kr"}}, {"title"}),
            (Lines{R"({"country":"kr","after":"New"})"}));
  EXPECT_EQ(
      changes(history, {"field"}, {.apps = std::vector<std::string>{"com.example"}, .langs = {"en"}}).size(),
      4);
  EXPECT_EQ(changes(history, {"field"}, {.since = day(1), .before = day(2)}).size(), 4);
  EXPECT_EQ(changes(history, {"field"}, {.since = day(2)}), Lines());
  EXPECT_EQ(changes(history, {"field"}, {.before = day(1)}), Lines());
  EXPECT_EQ(changes(history, {"field"}, {.langs = {"ko"}}), Lines());
}

TEST(Changes, HaveAppsThatVanished) {
  AppHistory history;
  history.add(app_at(day(0)));
  auto timeline = Timeline::open(*history.database).value();
  auto transaction = Transaction::begin(history.database->connection()).value();
  ASSERT_TRUE(add_absence(*history.database, timeline, {"app", "com.example", "us", "en", {}}, day(1)));
  ASSERT_TRUE(transaction.commit());
  EXPECT_EQ(changes(history, {"entity", "field", "before", "after"}),
            (Lines{R"({"entity":"app","field":"availability","before":"available","after":"missing"})"}));
}

// A list of which snapshots are stored one after another.
class RankHistory {
 public:
  void add(std::int64_t at, const std::vector<std::string>& apps, bool complete = true,
           const std::string& name = "Red Panda", const std::string& kind = "search") {
    auto transaction = Transaction::begin(database->connection()).value();
    auto series = Series::open(*database, cli::entity_of("entry"), names_of(store::entry_columns())).value();
    auto lists = Lists::open(*database).value();
    ListSnapshot snapshot{.at = at, .complete = complete, .may_lack = false, .items = {}};
    for (const auto& app : apps) {
      Entry entry;
      entry.app_id = app;
      entry.title = "T " + app;
      entry.country = "us";
      entry.lang = "en";
      entry.fetched_at = time_at(at);
      const auto subject = series.add(store::entry_columns().row(entry)).value().subject;
      snapshot.items.push_back({subject, static_cast<std::int64_t>(snapshot.items.size()) + 1});
    }
    ListKey key;
    key.kind = kind;
    key.name = name;
    key.country = "us";
    key.lang = "en";
    ASSERT_TRUE(lists.add(key, snapshot));
    ASSERT_TRUE(transaction.commit());
  }
  Lines ranks(const std::vector<std::string_view>& names, const Filter& filter = {},
              const std::vector<std::string>& lists = {}) {
    return lines(open_ranks(*database, filter, lists, pick(rank_columns(), names)));
  }

  const Folder folder;
  std::unique_ptr<Database> database = Database::open(folder.path("db"), cli::entities()).value();
};

TEST(Ranks, SayHowFarAnAppMoved) {
  RankHistory history;
  history.add(day(0), {"a", "b"});
  history.add(day(1), {"b", "a"});
  history.add(day(2), {"b"});
  history.add(day(3), {"c", "b"});
  EXPECT_EQ(
      history.ranks({"fetched_at", "list", "app_id", "title", "rank", "change"}),
      (Lines{
          R"({"fetched_at":"2026-01-01T00:00:00Z","list":"Red Panda","app_id":"a","title":"T a","rank":1,"change":null})",
          R"({"fetched_at":"2026-01-01T00:00:00Z","list":"Red Panda","app_id":"b","title":"T b","rank":2,"change":null})",
          R"({"fetched_at":"2026-01-02T00:00:00Z","list":"Red Panda","app_id":"b","title":"T b","rank":1,"change":1})",
          R"({"fetched_at":"2026-01-02T00:00:00Z","list":"Red Panda","app_id":"a","title":"T a","rank":2,"change":-1})",
          R"({"fetched_at":"2026-01-03T00:00:00Z","list":"Red Panda","app_id":"b","title":"T b","rank":1,"change":0})",
          R"({"fetched_at":"2026-01-03T00:00:00Z","list":"Red Panda","app_id":"a","title":"T a","rank":null,"change":null})",
          R"({"fetched_at":"2026-01-04T00:00:00Z","list":"Red Panda","app_id":"c","title":"T c","rank":1,"change":null})",
          R"({"fetched_at":"2026-01-04T00:00:00Z","list":"Red Panda","app_id":"b","title":"T b","rank":2,"change":-1})"}));
}

TEST(Ranks, BehindTheEndOfACutListAreNotKnown) {
  RankHistory history;
  history.add(day(0), {"a", "b"});
  history.add(day(1), {"a"}, false);
  EXPECT_EQ(history.ranks({"app_id", "rank"}, {.since = day(1)}), (Lines{R"({"app_id":"a","rank":1})"}));
}

TEST(Ranks, AreFiltered) {
  RankHistory history;
  history.add(day(0), {"a", "b"});
  history.add(day(0), {"a"}, true, "top-free GAME", "chart");
  history.add(day(0), {"a"}, true, "Developer", "developer");
  EXPECT_EQ(history.ranks({"list", "rank"}, {}, {"TOP-FREE game"}),
            (Lines{R"({"list":"top-free GAME","rank":1})"}));
  EXPECT_EQ(history.ranks({"list", "rank"}, {.apps = std::vector<std::string>{"b"}}),
            (Lines{R"({"list":"Red Panda","rank":2})"}));
  EXPECT_EQ(history.ranks({"rank"}).size(), 3);
  EXPECT_EQ(history.ranks({"rank"}, {.countries = {"kr"}}), Lines());
  EXPECT_EQ(history.ranks({"rank"}, {}, {"other"}), Lines());
}

}  // namespace
}  // namespace playfast::history
