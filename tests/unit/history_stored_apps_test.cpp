#include <gtest/gtest.h>

#include "history/queries/stored_apps.hpp"
#include "reports.hpp"

namespace playfast::history {
namespace {

using report::app_line;
using report::morning;
using report::ReportDatabase;
using report::review_line;
using report::search_lines;
using Texts = std::vector<std::string>;

TEST(StoredApps, AreInTheOrderOfTheirFirstRecord) {
  ReportDatabase history(
      {app_line(1, R"("score":4)", "us", "com.z"), app_line(2, R"("score":4)", "us", "com.a"),
       app_line(3, R"("score":4)", "kr", "com.z"), review_line("r", "2026-01-05T00:00:00Z", 5, "com.r")});
  const auto apps = stored_apps(*history.database, {}, 9).value();
  EXPECT_EQ(apps.ids, (Texts{"com.z", "com.a", "com.r"}));
  EXPECT_EQ(apps.span, (TimeSpan{morning(1), morning(3)}));
  EXPECT_EQ(apps.others, 0);
}

TEST(StoredApps, AreCountedBeyondTheLimit) {
  ReportDatabase history({app_line(1, R"("score":4)", "us", "com.z"),
                          app_line(2, R"("score":4)", "us", "com.a"),
                          app_line(3, R"("score":4)", "us", "com.b")});
  const auto apps = stored_apps(*history.database, {}, 1).value();
  EXPECT_EQ(apps.ids, (Texts{"com.z"}));
  EXPECT_EQ(apps.others, 2);
  EXPECT_EQ(apps.span, (TimeSpan{morning(1), morning(3)}));
}

TEST(StoredApps, AreFiltered) {
  ReportDatabase history({app_line(1, R"("score":4)", "us", "com.z"),
                          app_line(5, R"("score":4)", "kr", "com.a"),
                          review_line("r", "2026-01-05T00:00:00Z", 5, "com.r")});
  const auto ids = [&](const Filter& filter) {
    return stored_apps(*history.database, filter, 9).value().ids;
  };
  EXPECT_EQ(ids({.apps = Texts{"com.a", "com.'"}}), (Texts{"com.a"}));
  EXPECT_EQ(ids({.countries = {"us"}}), (Texts{"com.z", "com.r"}));
  EXPECT_EQ(ids({.langs = {"ko"}}), Texts());
  EXPECT_EQ(ids({.since = morning(2)}), (Texts{"com.a", "com.r"}));
  EXPECT_EQ(ids({.before = morning(2)}), (Texts{"com.z"}));
  EXPECT_EQ(stored_apps(*history.database, {.apps = Texts{"com.r"}}, 9).value().span, std::nullopt);
}

TEST(StoredLists, AreSearchesAndCharts) {
  auto lines = search_lines(1, "b", {"com.z", "com.a"});
  for (const auto& more : {search_lines(2, "b", {"com.z"}), search_lines(2, "a", {"com.a"}, "kr")})
    lines.insert(lines.end(), more.begin(), more.end());
  ReportDatabase history(lines);
  const StoredList a{"search", "a", "kr", "en", {morning(2), morning(2)}};
  const StoredList b{"search", "b", "us", "en", {morning(1), morning(2)}};
  const auto lists = [&](const Filter& filter, const Texts& names = {}) {
    return stored_lists(*history.database, filter, names, 9).value().lists;
  };
  using Lists = std::vector<StoredList>;
  EXPECT_EQ(lists({}), (Lists{a, b}));
  EXPECT_EQ(lists({}, {"A"}), (Lists{a}));
  EXPECT_EQ(lists({.apps = Texts{"com.z"}}), (Lists{b}));
  EXPECT_EQ(lists({.countries = {"us"}}), (Lists{b}));
  EXPECT_EQ(lists({.before = morning(2)}), (Lists{{"search", "b", "us", "en", {morning(1), morning(1)}}}));
  const auto one = stored_lists(*history.database, {}, {}, 1).value();
  EXPECT_EQ(one.lists, (Lists{a}));
  EXPECT_EQ(one.others, 1);
}

}  // namespace
}  // namespace playfast::history
