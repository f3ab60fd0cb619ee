#include "history/maintenance.hpp"

#include "histories.hpp"
#include "history/lists.hpp"
#include "util/program_error.hpp"

namespace playfast::history {
namespace {

TEST(Maintenance, CountsWhatIsThere) {
  AppHistory history;
  EXPECT_TRUE(holdings(*history.database).value().empty());
  history.add(app_at(day(0), "One"));
  history.add(app_at(day(1), "Two"));
  const auto all = holdings(*history.database).value();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].entity, "app");
  EXPECT_EQ(all[0].subjects, 1);
  EXPECT_EQ(all[0].snapshots, 2);
  EXPECT_EQ(all[0].changes, 1);
  EXPECT_EQ(all[0].first_at, time_at(day(0)));
  EXPECT_EQ(all[0].last_at, time_at(day(1)));
}

// Ranks of the first snapshot of a list are none; an item that comes or goes is one.
TEST(Maintenance, CountsChangesOfRanks) {
  const AppHistory history;
  auto lists = Lists::open(*history.database).value();
  auto subjects = Subjects::open(*history.database).value();
  const ListKey list{"search", "term", "us", "en", {}};
  const auto one = subjects.find_or_add({"entry", "a", "us", "en", ""}).value().id;
  const auto two = subjects.find_or_add({"entry", "b", "us", "en", ""}).value().id;
  const auto add = [&](int number, const std::vector<ListSnapshot::Item>& items) {
    auto transaction = Transaction::begin(history.database->connection()).value();
    ASSERT_TRUE(lists.add(list, {.at = day(number), .complete = true, .may_lack = false, .items = items}));
    ASSERT_TRUE(transaction.commit());
  };
  const auto changes = [&] { return holdings(*history.database).value().back().changes; };
  add(0, {{one, 1}, {two, 2}});
  EXPECT_EQ(changes(), 0);
  add(1, {{two, 1}, {one, 2}});
  EXPECT_EQ(changes(), 2);
  add(2, {{two, 1}});
  EXPECT_EQ(changes(), 3);
}

TEST(Maintenance, FindsRowsThatBelongToNothing) {
  AppHistory history;
  history.add(app_at(day(0)));
  EXPECT_TRUE(problems(*history.database).value().empty());
  ASSERT_TRUE(history.database->connection().run("DELETE FROM subject"));
  EXPECT_EQ(problems(*history.database).value().size(), 1U);
}

TEST(Maintenance, VacuumShrinksTheFile) {
  AppHistory history;
  history.add(app_at(day(0), std::string(1'000'000, 'x')));
  history.add(app_at(day(1), "short"));
  auto& connection = history.database->connection();
  ASSERT_TRUE(connection.run("DELETE FROM past_value"));
  ASSERT_TRUE(vacuum(connection));
  EXPECT_LT(std::filesystem::file_size(history.folder.path("db")), 500'000U);
  EXPECT_EQ(history.rows("SELECT title FROM app_latest"), std::vector<std::string>{"short"});
}

}  // namespace
}  // namespace playfast::history
