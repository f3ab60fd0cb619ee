#include "cli/options/values/values.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "cli/options/values/value_forms.hpp"
#include "refused_values.hpp"
#include "store/reviews/page.hpp"

namespace playfast::cli {
namespace {

using namespace std::string_view_literals;
using std::chrono::milliseconds;

constexpr auto parse_sort = &OneOf<store::review_sorts>::parse;
constexpr auto parse_device = &OneOf<store::review_devices>::parse;

TEST(ParseWhole, TakesPlainNumbersInRange) {
  EXPECT_EQ(parse_whole("1", 1, 256), 1);
  EXPECT_EQ(parse_whole("256", 1, 256), 256);
  EXPECT_EQ(parse_whole("0", 0, 100), 0);
  EXPECT_EQ(parse_whole("9223372036854775807", 0, INT64_MAX), INT64_MAX);
}

TEST(ParseWhole, RefusesEverythingElse) {
  const auto parse = [](std::string_view text) { return parse_whole(text, 1, 256); };
  expect_refused(parse, "", " ", "0", "257", "-1", "-5", "+5", "010", "00", "0x10", "1e3", "5x", "x5", " 5",
                 "5 ", "5.0", "1,000", "nan", "99999999999999999999", "9223372036854775808", "٥", "5\n",
                 "5\0"sv);
}

TEST(ParseWhole, ItsErrorTellsTheRange) {
  EXPECT_EQ(parse_whole("abc", 1, 256).error().message, "expected 1 to 256");
}

TEST(ParseDuration, TakesUnits) {
  EXPECT_EQ(parse_duration("40"), std::chrono::seconds(40));
  EXPECT_EQ(parse_duration("40s"), std::chrono::seconds(40));
  EXPECT_EQ(parse_duration("500ms"), milliseconds(500));
  EXPECT_EQ(parse_duration("5m"), std::chrono::minutes(5));
  EXPECT_EQ(parse_duration("2h"), std::chrono::hours(2));
  EXPECT_EQ(parse_duration("5M"), std::chrono::minutes(5));
  EXPECT_EQ(parse_duration("24h"), std::chrono::hours(24));
  EXPECT_EQ(parse_duration("86400000ms"), std::chrono::hours(24));
}

TEST(ParseDuration, RefusesEverythingElse) {
  expect_refused(parse_duration, "", "0", "0s", "-5", "1.5s", "010s", "s", "ms", "5 s", "1d", "5sec", "1h30m",
                 "25h", "86401", "99999999999999999999h", "inf", " 5s", "5s ");
}

TEST(ParseRate, TakesRequestsASecond) {
  EXPECT_EQ(parse_rate("5"), 5.0);
  EXPECT_EQ(parse_rate("0.5"), 0.5);
  EXPECT_EQ(parse_rate("5/s"), 5.0);
  EXPECT_EQ(parse_rate("30/m"), 0.5);
  EXPECT_EQ(parse_rate("30/M"), 0.5);
  EXPECT_EQ(parse_rate("36000/h"), 10.0);
  EXPECT_EQ(parse_rate("1/h"), 1.0 / 3600);
  EXPECT_EQ(parse_rate("10000"), 10'000.0);
  EXPECT_TRUE(std::isinf(parse_rate("none").value()));
  EXPECT_TRUE(std::isinf(parse_rate("NONE").value()));
}

TEST(ParseRate, RefusesEverythingElse) {
  expect_refused(parse_rate, "", "0", "-1", "nan", "inf", "-inf", "infinity", "none/s", "/s", "5/d", "5/",
                 "5/ms", "0.5/h", "5/ s", "1e3", "0x10", "5x", "0,5", " 5", "5 ", "0.0001", "10001", "1e999",
                 "+5");
}

TEST(Refusals, QuoteTheBeginningOfALongText) {
  const std::string text(100'000, '9');
  EXPECT_EQ(parse_whole(text, 1, 256).error().message, "expected 1 to 256");
  EXPECT_LT(ListOf<country_set>::parse(text).error().message.size(), 200U);
  EXPECT_LT(ListOf<country_set>::parse(std::string(100'000, ',')).error().message.size(), 200U);
  EXPECT_LT(parse_sort(text).error().message.size(), 200U);
  EXPECT_LT(parse_base_url(text).error().message.size(), 200U);
}

TEST(ParseSort, TakesTheOrdersByTheirNames) {
  EXPECT_EQ(parse_sort("newest"), ReviewSort::newest);
  EXPECT_EQ(parse_sort("relevance"), ReviewSort::relevance);
  EXPECT_EQ(parse_sort("rating"), ReviewSort::rating);
  EXPECT_EQ(parse_sort("Newest"), ReviewSort::newest);
  expect_refused(parse_sort, "", "x", "newest ", " rating", "newest,rating", "2", "new", "rating\0"sv);
  EXPECT_EQ(parse_sort("newst").error().message,
            "expected newest, relevance, rating (did you mean 'newest'?)");
}

TEST(ParseDevice, TakesTheDevicesByTheirNames) {
  EXPECT_EQ(parse_device("phone"), Device::phone);
  EXPECT_EQ(parse_device("tablet"), Device::tablet);
  EXPECT_EQ(parse_device("chromebook"), Device::chromebook);
  EXPECT_EQ(parse_device("tv"), Device::tv);
  expect_refused(parse_device, "", "x", "phone,tv", "watch", "6", "phones");
}

TEST(ParseScores, TakesStarsEachOnce) {
  EXPECT_EQ(parse_scores("5"), (std::vector<int>{5}));
  EXPECT_EQ(parse_scores("5,1,5,3"), (std::vector<int>{5, 1, 3}));
  EXPECT_EQ(parse_scores("1,2,3,4,5"), (std::vector<int>{1, 2, 3, 4, 5}));
  expect_refused(parse_scores, "", "0", "6", "-1", "1,,2", "1,", ",1", "1 2", "1;2", "1-5", "4.5", "01",
                 "five", "all", "1\0"sv);
}

TEST(ParseDay, TakesDaysOfTheCalendar) {
  using namespace std::chrono;
  EXPECT_EQ(parse_day("2026-02-28"), Day(year(2026) / 2 / 28));
  EXPECT_EQ(parse_day("2024-02-29"), Day(year(2024) / 2 / 29));
  EXPECT_EQ(parse_day("2000-02-29"), Day(year(2000) / 2 / 29));
  EXPECT_EQ(parse_day("1970-01-01"), Day());
  EXPECT_EQ(parse_day("9999-12-31"), Day(year(9999) / 12 / 31));
}

TEST(ParseDay, CountsBackFromToday) {
  using namespace std::chrono;
  const Day today(year(2026) / 3 / 1);
  EXPECT_EQ(parse_day_at("today", today), today);
  EXPECT_EQ(parse_day_at("yesterday", today), Day(year(2026) / 2 / 28));
  EXPECT_EQ(parse_day_at("0d", today), today);
  EXPECT_EQ(parse_day_at("7d", today), Day(year(2026) / 2 / 22));
  EXPECT_EQ(parse_day_at("2w", today), Day(year(2026) / 2 / 15));
  EXPECT_EQ(parse_day_at("2W", today), Day(year(2026) / 2 / 15));
  EXPECT_EQ(parse_day_at("Today", today), today);
  EXPECT_EQ(parse_day_at("2026-01-31", today), Day(year(2026) / 1 / 31));
  EXPECT_LE(parse_day("today").value(), floor<days>(system_clock::now()));
}

TEST(ParseDay, RefusesEverythingElse) {
  expect_refused(parse_day, "", "2026-02-30", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01",
                 "2026-00-10", "2026-01-00", "2026-1-1", "26-01-01", "2026/01/01", "20260101", "01-01-2026",
                 "2026-01-01T00:00:00Z", "2026-01-01 ", " 2026-01-01", "2026-01-0x", "+026-01-01",
                 "2026--1-01", "-026-01-01", "tomorrow", "7", "d", "-7d", "1.5w", "7 d", "10001d",
                 "1790000000", "2026-01-1\0"sv);
  EXPECT_EQ(parse_day("2026-02-30").error().message, "no such date");
  EXPECT_EQ(parse_day("7x").error().message, "expected YYYY-MM-DD, today, yesterday, 7d or 2w");
}

}  // namespace
}  // namespace playfast::cli
