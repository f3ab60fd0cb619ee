#include "history/absence.hpp"

#include "histories.hpp"

namespace playfast::history {
namespace {

using Strings = std::vector<std::string>;

class Absence : public testing::Test {
 protected:
  bool lose(std::int64_t at) {
    auto timeline = Timeline::open(*history.database).value();
    auto transaction = Transaction::begin(history.database->connection()).value();
    const bool changed =
        add_absence(*history.database, timeline, {"app", "com.example", "us", "en", ""}, at).value();
    EXPECT_TRUE(transaction.commit());
    return changed;
  }
  AppHistory history;
};

TEST_F(Absence, IsAChangeOfAvailabilityAndBack) {
  history.add(app_at(day(0)));
  EXPECT_TRUE(lose(day(1)));
  EXPECT_FALSE(lose(day(2)));
  EXPECT_EQ(history.add(app_at(day(3))), Seen::changed);
  EXPECT_EQ(history.changes(),
            (Strings{"2026-01-02T00:00:00Z|2026-01-01T00:00:00Z|availability|available|missing",
                     "2026-01-04T00:00:00Z|2026-01-03T00:00:00Z|availability|missing|available"}));
  EXPECT_EQ(history.rows("SELECT title, availability FROM app_history ORDER BY fetched_at"),
            (Strings{"Title|available", "-|missing", "-|missing", "Title|available"}));
}

TEST_F(Absence, IsNoChangeOfAnAppThatWasNeverThere) {
  EXPECT_FALSE(lose(day(0)));
  EXPECT_EQ(history.rows("SELECT app_id, title, availability FROM app_latest"),
            Strings{"com.example|-|missing"});
  EXPECT_EQ(history.add(app_at(day(1))), Seen::changed);
  EXPECT_EQ(history.changes(),
            Strings{"2026-01-02T00:00:00Z|2026-01-01T00:00:00Z|availability|missing|available"});
}

TEST_F(Absence, IsNoticedWithoutTheAvailability) {
  history.choose({"title"});
  history.add(app_at(day(0)));
  EXPECT_TRUE(lose(day(1)));
  EXPECT_EQ(history.add(app_at(day(2))), Seen::unchanged);
  EXPECT_EQ(history.changes(), (Strings{"2026-01-02T00:00:00Z|2026-01-01T00:00:00Z|availability|-|missing",
                                        "2026-01-03T00:00:00Z|2026-01-02T00:00:00Z|availability|missing|-"}));
  history.choose({"title", "availability"});
  EXPECT_EQ(history.add(app_at(day(3))), Seen::unchanged);
}

}  // namespace
}  // namespace playfast::history
