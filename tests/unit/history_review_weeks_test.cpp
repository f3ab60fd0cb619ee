#include <gtest/gtest.h>

#include "history/queries/review_weeks.hpp"
#include "reports.hpp"

namespace playfast::history {
namespace {

using report::ReportDatabase;
using report::review_line;

std::vector<std::string> texts(const std::vector<ReviewWeek>& weeks) {
  std::vector<std::string> all;
  for (const auto& week : weeks)
    all.push_back(fmt::format("{} {} {}", week.at, week.reviews, week.mean_score));
  return all;
}

using Lines = std::vector<std::string>;
constexpr std::int64_t monday = 1'767'571'200;  // 2026-01-05

TEST(ReviewWeeks, BeginOnMondays) {
  EXPECT_EQ(week_begin(monday - 1), monday - seconds_of_week);
  EXPECT_EQ(week_begin(monday), monday);
  EXPECT_EQ(week_begin(monday + seconds_of_week - 1), monday);
}

TEST(ReviewWeeks, HaveCountsAndMeans) {
  ReportDatabase history(
      {review_line("a", "2026-01-05T00:00:00Z", 5), review_line("b", "2026-01-11T23:59:59Z", 2),
       review_line("c", "2026-01-12T00:00:00Z", 1), review_line("d", "2025-12-31T00:00:00Z", 4),
       review_line("e", "2026-01-12T00:00:00Z", 3, "com.example.b")});
  const Filter a{.apps = std::vector<std::string>{"com.example.a"}};
  EXPECT_EQ(texts(review_weeks(*history.database, a).value()),
            (Lines{fmt::format("{} 1 4", monday - seconds_of_week), fmt::format("{} 2 3.5", monday),
                   fmt::format("{} 1 1", monday + seconds_of_week)}));
}

TEST(ReviewWeeks, AreFiltered) {
  ReportDatabase history(
      {review_line("a", "2026-01-05T00:00:00Z", 5), review_line("b", "2026-01-12T00:00:00Z", 2)});
  EXPECT_EQ(review_weeks(*history.database, {.since = monday + 1}).value().size(), 1);
  EXPECT_EQ(review_weeks(*history.database, {.before = monday + 1}).value().size(), 1);
  EXPECT_EQ(review_weeks(*history.database, {.countries = {"kr"}}).value().size(), 2);
  EXPECT_EQ(review_weeks(*history.database, {.langs = {"ko"}}).value().size(), 0);
}

// A damaged database may hold anything.
TEST(ReviewWeeks, LeaveOutWhatIsNoTimeOrScore) {
  ReportDatabase history({review_line("a", "2026-01-05T00:00:00Z", 5)});
  auto connection = Connection::open(history.path, Access::write).value();
  for (const auto* const values : {"(9001, 'soon', 5)", "(9002, x'00FF', 5)", "(9003, '2026-01-05', 'many')",
                                   "(9004, '2026-01-05', 9e99)", "(9005, NULL, 5)"}) {
    ASSERT_TRUE(connection->run(
        fmt::format("INSERT INTO latest_review (subject, created_at, score) VALUES {}; INSERT INTO "
                    "subject VALUES ({}, 'review', 'com.example.a', '', '', 'x{}', 0)",
                    values, std::string(values).substr(1, 4), std::string(values).substr(1, 4))));
  }
  EXPECT_EQ(texts(review_weeks(*history.database, {}).value()), (Lines{fmt::format("{} 1 5", monday)}));
}

}  // namespace
}  // namespace playfast::history
