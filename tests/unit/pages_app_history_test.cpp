// What a report reads of an app.
#include <gtest/gtest.h>

#include "cli/report/app_history.hpp"
#include "reports.hpp"

namespace playfast::report {
namespace {

AppHistory read_history(const std::vector<std::string>& lines, const history::Filter& filter = {},
                        std::size_t max = 9) {
  ReportDatabase stored(lines);
  return read_app(*stored.database, filter, "com.example.a", max).value();
}

using Points = std::vector<Steps::Point>;

Points points_of(const Steps& steps) { return {steps.points().begin(), steps.points().end()}; }

TEST(AppHistory, HasALineForEachNumber) {
  const auto app = read_history(
      {app_line(1, R"("score":4.5,"ratings":10,"min_installs":100,"price":1.5,"currency":"USD")"),
       app_line(2, R"("score":4.5,"ratings":12,"min_installs":100,"price":2,"currency":"USD")")});
  ASSERT_EQ(app.locales.size(), 1);
  const auto& locale = app.locales[0];
  EXPECT_EQ(locale.country, "us");
  EXPECT_EQ(points_of(locale.score), (Points{{morning(1), 4.5}}));
  EXPECT_EQ(locale.score.last().at, morning(2));
  EXPECT_EQ(points_of(locale.ratings), (Points{{morning(1), 10}, {morning(2), 12}}));
  EXPECT_EQ(points_of(locale.price), (Points{{morning(1), 1.5}, {morning(2), 2}}));
  EXPECT_EQ(points_of(locale.installs()), (Points{{morning(1), 100}}));
}

TEST(AppHistory, PrefersExactInstalls) {
  const auto app = read_history({app_line(1, R"("min_installs":100,"real_installs":123)")});
  EXPECT_EQ(points_of(app.locales[0].installs()), (Points{{morning(1), 123}}));
}

TEST(AppHistory, WhatWasNotFetchedStaysAsItWas) {
  const auto app = read_history({app_line(1, R"("score":4.5,"title":"A")"), app_line(2, R"("ratings":3)")});
  EXPECT_EQ(points_of(app.locales[0].score), (Points{{morning(1), 4.5}}));
  EXPECT_EQ(app.locales[0].title, "A");
}

TEST(AppHistory, SeparatesCountries) {
  const auto app = read_history(
      {app_line(1, R"("score":4)"), app_line(1, R"("score":3)", "kr"), app_line(2, R"("score":5)"),
       app_line(2, R"("score":2)", "de"), app_line(3, R"("score":2)", "de"),
       app_line(1, R"("score":1)", "us", "com.example.other")},
      {}, 2);
  ASSERT_EQ(app.locales.size(), 2);
  EXPECT_EQ(points_of(app.locales[0].score).size(), 2);
  EXPECT_EQ(app.locales[1].country, "kr");
  EXPECT_EQ(app.other_locales, 1);
}

TEST(AppHistory, MarksReleases) {
  const auto app = read_history({app_line(1, R"("version":"1")"), app_line(2, R"("version":"1")"),
                                 app_line(3, R"("score":4)"), app_line(4, R"("version":"2")"),
                                 app_line(5, R"("version":"3")")});
  EXPECT_EQ(app.locales[0].releases, (std::vector<std::int64_t>{morning(4), morning(5)}));
  EXPECT_EQ(app.locales[0].release_count, 2);
  EXPECT_EQ(app.locales[0].version, "3");
}

TEST(AppHistory, KnowsReleasesWithoutVersionsByTheirTime) {
  const auto app = read_history({app_line(1, R"("version":null,"updated":"2026-01-01T00:00:00Z")"),
                                 app_line(2, R"("version":null,"updated":"2026-01-01T00:00:00Z")"),
                                 app_line(3, R"("version":null,"updated":"2026-01-02T00:00:00Z")")});
  EXPECT_EQ(app.locales[0].releases, (std::vector<std::int64_t>{morning(3)}));
}

TEST(AppHistory, BeginsPricesAnewInAnotherCurrency) {
  const auto app = read_history({app_line(1, R"("price":5000,"currency":"KRW")"),
                                 app_line(2, R"("price":4,"currency":"USD")"),
                                 app_line(3, R"("price":5,"currency":"USD")")});
  EXPECT_EQ(points_of(app.locales[0].price), (Points{{morning(2), 4}, {morning(3), 5}}));
  EXPECT_EQ(app.locales[0].currency, "USD");
}

TEST(AppHistory, HasTheFirstAndTheLastStars) {
  const auto app =
      read_history({app_line(1, R"("histogram":[1,2,3,4,5])"), app_line(2, R"("histogram":[2,2,3,4,5])"),
                    app_line(3, R"("histogram":[3,2,3,4,5])"), app_line(4, R"("score":4)")});
  EXPECT_EQ(app.locales[0].first_stars, (Stars{1, 2, 3, 4, 5}));
  EXPECT_EQ(app.locales[0].last_stars, (Stars{3, 2, 3, 4, 5}));
}

TEST(AppHistory, HasGapsWhereTheAppWasMissing) {
  const auto app = read_history({app_line(1, R"("score":4,"availability":"available")"),
                                 app_line(2, R"("availability":"missing")"),
                                 app_line(3, R"("score":4,"availability":"available")")});
  EXPECT_EQ(points_of(app.locales[0].score),
            (Points{{morning(1), 4}, {morning(2), std::nullopt}, {morning(3), 4}}));
}

TEST(AppHistory, IsFiltered) {
  const std::vector<std::string> lines{app_line(1, R"("score":4)"), app_line(2, R"("score":5)"),
                                       app_line(2, R"("score":5)", "kr")};
  EXPECT_EQ(points_of(read_history(lines, {.countries = {"us"}, .since = morning(2)}).locales.at(0).score),
            (Points{{morning(2), 5}}));
  EXPECT_TRUE(read_history(lines, {.before = morning(1)}).locales.empty());
}

}  // namespace
}  // namespace playfast::report
