#include "history/lists.hpp"

#include <random>

#include "histories.hpp"
#include "history/subjects.hpp"

namespace playfast::history {
namespace {

using Strings = std::vector<std::string>;

class ListHistory : public testing::Test {
 protected:
  std::vector<Move> add(const std::string& list, int number, const std::string& apps, bool complete = true,
                        bool may_lack = false) {
    return add_to(lists, *database, list, number, apps, complete, may_lack);
  }
  static std::vector<Move> add_to(Lists& lists, Database& database, const std::string& list, int number,
                                  const std::string& apps, bool complete = true, bool may_lack = false) {
    auto subjects = Subjects::open(database).value();
    auto transaction = Transaction::begin(database.connection()).value();
    ListSnapshot snapshot{.at = day(number), .complete = complete, .may_lack = may_lack, .items = {}};
    for (const char app : apps) {
      const auto subject = subjects.find_or_add({"entry", std::string(1, app), "us", "en", ""}).value().id;
      snapshot.items.push_back({subject, static_cast<std::int64_t>(snapshot.items.size()) + 1});
    }
    const auto added = lists.add({"search", list, "us", "en", ""}, snapshot).value();
    EXPECT_TRUE(transaction.commit());
    return added;
  }
  static Strings ranks(Database& database, const std::string& list = "term") {
    return rows(database.connection(),
                "SELECT substr(fetched_at, 9, 2), app_id, rank, change FROM rank WHERE list = '" + list +
                    "' ORDER BY 1, rank IS NULL, rank, app_id");
  }
  std::string members() {
    std::string all;
    for (const auto& row :
         rows(database->connection(),
              "SELECT s.app_id FROM list_member m JOIN subject s ON s.id = m.subject ORDER BY "
              "m.rank"))
      all += row;
    return all;
  }

  const Folder folder;
  std::unique_ptr<Database> database = Database::open(folder.path("db"), cli::entities()).value();
  Lists lists = Lists::open(*database).value();
};

using Moves = std::vector<Move>;
constexpr auto none = Move::none;

TEST_F(ListHistory, TellsWhatIsNewOrHasAnotherRank) {
  EXPECT_EQ(add("term", 0, "abc"), Moves({none, none, none}));
  EXPECT_EQ(add("term", 1, "abc"), Moves({none, none, none}));
  EXPECT_EQ(add("term", 2, "adc"), Moves({none, Move::came, none}));
  EXPECT_EQ(ranks(*database), (Strings{"01|a|1|-", "01|b|2|-", "01|c|3|-", "02|a|1|0", "02|b|2|0", "02|c|3|0",
                                       "03|a|1|0", "03|d|2|-", "03|c|3|0", "03|b|-|-"}));
  EXPECT_EQ(members(), "adc");
}

TEST_F(ListHistory, PlacesUpArePositive) {
  add("term", 0, "abc");
  EXPECT_EQ(add("term", 1, "cab"), Moves({Move::moved, Move::moved, Move::moved}));
  EXPECT_EQ(ranks(*database),
            (Strings{"01|a|1|-", "01|b|2|-", "01|c|3|-", "02|c|1|2", "02|a|2|-1", "02|b|3|-1"}));
}

TEST_F(ListHistory, AnUnchangedListAddsOneRow) {
  add("term", 0, "abc");
  add("term", 1, "abc");
  EXPECT_EQ(rows(database->connection(), "SELECT count(*) FROM list_rank"), Strings{"3"});
  EXPECT_EQ(rows(database->connection(), "SELECT count(*) FROM list_snapshot"), Strings{"2"});
}

TEST_F(ListHistory, WhatIsBehindTheLimitHasNotLeft) {
  add("term", 0, "abcd");
  add("term", 1, "ab", /*complete=*/false);
  EXPECT_EQ(ranks(*database),
            (Strings{"01|a|1|-", "01|b|2|-", "01|c|3|-", "01|d|4|-", "02|a|1|0", "02|b|2|0"}));
  EXPECT_EQ(add("term", 2, "abce"), Moves({none, none, none, Move::came}));
  // In front of the limit it has.
  add("term", 3, "xa", /*complete=*/false);
  EXPECT_EQ(members(), "xace");
}

TEST_F(ListHistory, WhatCouldNotBeReadHasNotLeft) {
  add("term", 0, "abc");
  add("term", 1, "ac", /*complete=*/true, /*may_lack=*/true);
  EXPECT_EQ(rows(database->connection(), "SELECT count(*) FROM list_rank WHERE rank IS NULL"), Strings{"0"});
}

TEST_F(ListHistory, TheSameTimeCountsOnce) {
  add("term", 0, "abc");
  EXPECT_EQ(add("term", 0, "cba"), Moves({none, none, none}));
  EXPECT_EQ(members(), "abc");
}

TEST_F(ListHistory, ListsAreKeptApart) {
  add("term", 0, "ab");
  EXPECT_EQ(add("other", 1, "ba"), Moves({none, none}));
  EXPECT_EQ(ranks(*database), (Strings{"01|a|1|-", "01|b|2|-"}));
}

TEST_F(ListHistory, AnAppTwiceInAListHasItsFirstRank) {
  add("term", 0, "aba");
  EXPECT_EQ(members(), "ab");
  EXPECT_EQ(add("term", 1, "aba"), Moves({none, none, none}));
}

TEST_F(ListHistory, TheOrderOfSnapshotsDoesNotMatter) {
  const Folder other;
  auto shuffled = Database::open(other.path("db"), cli::entities()).value();
  auto shuffled_lists = Lists::open(*shuffled).value();
  std::mt19937 random(5);
  for (int round = 0; round < 40; ++round) {
    const auto list = std::to_string(round);
    std::vector<std::pair<int, std::string>> snapshots;
    for (int number = 0; number < 6; ++number) {
      std::string apps = "abcd";
      std::ranges::shuffle(apps, random);
      snapshots.emplace_back(number, apps.substr(0, random() % 5));
    }
    for (const auto& [number, apps] : snapshots) add(list, number, apps);
    std::ranges::shuffle(snapshots, random);
    for (const auto& [number, apps] : snapshots) add_to(shuffled_lists, *shuffled, list, number, apps);
    ASSERT_EQ(ranks(*shuffled, list), ranks(*database, list));
  }
  const auto all =
      "SELECT l.name, s.app_id, m.rank FROM list_member m JOIN list l ON l.id = m.list JOIN subject "
      "s ON s.id = m.subject ORDER BY 1, 2";
  EXPECT_EQ(rows(shuffled->connection(), all), rows(database->connection(), all));
}

}  // namespace
}  // namespace playfast::history
