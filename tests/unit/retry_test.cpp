#include "net/pace/retry.hpp"

#include <gtest/gtest.h>

namespace playfast::net {
namespace {

using std::chrono::seconds;

constexpr std::array every_kind_once_asked{
    ErrorKind::not_found,  ErrorKind::too_large,      ErrorKind::redirect,    ErrorKind::unexpected_status,
    ErrorKind::wrong_item, ErrorKind::not_understood, ErrorKind::invalid_item};

Failures failed(ErrorKind kind, int times) {
  Failures failures;
  for (int at = 0; at < times; ++at) failures.add(kind);
  return failures;
}

// The smallest and the largest wait over many seeds.
struct Spread {
  Millis least = Millis::max();
  Millis most = Millis::min();
};

Spread spread(ErrorKind kind, int attempt, std::optional<Millis> retry_after = std::nullopt,
              const RetryPolicy& policy = {.retries = 100}) {
  Spread spread;
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    const auto decision = RetrySchedule(policy, seed).after(kind, failed(kind, attempt), retry_after);
    EXPECT_EQ(decision.fate, Fate::retry);
    spread.least = std::min(spread.least, decision.wait);
    spread.most = std::max(spread.most, decision.wait);
  }
  return spread;
}

const Clock::Wall now(seconds(1'800'000'000));  // Fri, 15 Jan 2027 08:00:00 GMT

TEST(RetryAfter, SecondsAreTakenAsTheyAre) {
  EXPECT_EQ(parse_retry_after("0", now), Millis(0));
  EXPECT_EQ(parse_retry_after("2", now), seconds(2));
  EXPECT_EQ(parse_retry_after("86400", now), seconds(86400));
}

TEST(RetryAfter, DatesAreMeasuredFromNow) {
  EXPECT_EQ(parse_retry_after("Fri, 15 Jan 2027 08:00:03 GMT", now), seconds(3));
  EXPECT_EQ(parse_retry_after("Friday, 15-Jan-27 08:00:03 GMT", now), seconds(3));
  EXPECT_EQ(parse_retry_after("Fri, 15 Jan 2027 08:00:00 GMT", now), Millis(0));
  EXPECT_EQ(parse_retry_after("Fri, 15 Jan 2027 08:00:03 GMT", now + Millis(400)), Millis(2600));
}

TEST(RetryAfter, DatesAreMeasuredByTheServersClock) {
  EXPECT_EQ(server_time("Fri, 15 Jan 2027 09:00:00 GMT", now), now + std::chrono::hours(1));
  for (const char* unreadable :
       {"", "soon", "Fri, 99 Foo 2027 99:99:99 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"}) {
    EXPECT_EQ(server_time(unreadable, now), now) << unreadable;
  }
}

// Faults: F27
TEST(RetryAfter, WhatCannotBeMeantIsNone) {
  for (const char* value :
       {"", " ", "soon", "-5", "2.5", "5s", "99999999999999999999", "0x10", "Fri, 15 Jan 2027 07:59:59 GMT",
        "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 99 Foo 2027 99:99:99 GMT"}) {
    EXPECT_EQ(parse_retry_after(value, now), std::nullopt) << value;
  }
}

TEST(RetryAfter, IsAtMostTenYears) {
  const auto decade = std::chrono::hours(24 * 3650);
  EXPECT_EQ(parse_retry_after("9223372036854775807", now), decade);
  EXPECT_EQ(parse_retry_after("Thu, 31 Dec 2099 23:59:59 GMT", now), decade);
  EXPECT_EQ(parse_retry_after("Fri, 31 Dec 9999 23:59:59 GMT", now), decade);
}

TEST(RetrySchedule, WaitsAreDrawnFromZeroToADoublingBound) {
  for (int attempt = 1; attempt <= 6; ++attempt) {
    const auto [least, most] = spread(ErrorKind::timeout, attempt);
    const Millis bound = seconds(1 << (attempt - 1));
    EXPECT_GE(least, Millis(0)) << attempt;
    EXPECT_LT(least, bound / 20) << attempt;
    EXPECT_LE(most, bound) << attempt;
    EXPECT_GT(most, bound * 19 / 20) << attempt;
  }
}

TEST(RetrySchedule, WaitsAreCapped) {
  for (const int attempt : {7, 20, 22, 33, 64, 99}) {
    const auto [least, most] = spread(ErrorKind::interrupted, attempt);
    EXPECT_LT(least, seconds(3)) << attempt;
    EXPECT_LE(most, seconds(60)) << attempt;
    EXPECT_GT(most, seconds(57)) << attempt;
  }
}

TEST(RetrySchedule, ThrottledWaitsTheFloorAtLeast) {
  const auto [least, most] = spread(ErrorKind::throttled, 1);
  EXPECT_GE(least, seconds(5));
  EXPECT_LE(most, seconds(6));
}

TEST(RetrySchedule, RetryAfterReplacesFloorAndJitter) {
  for (const Millis asked : {Millis(0), Millis(2000), Millis(600'000)}) {
    const auto [least, most] = spread(ErrorKind::throttled, 3, asked);
    EXPECT_GE(least, asked);
    EXPECT_LE(most, asked + seconds(1));
  }
}

TEST(RetrySchedule, RetryAfterCountsOnlyWhenThrottled) {
  EXPECT_LE(spread(ErrorKind::server_error, 1, seconds(30)).most, seconds(1));
}

// Faults: F27
TEST(RetrySchedule, WhoAsksForMoreThanTenMinutesIsNotAskedAgain) {
  RetrySchedule schedule({}, 1);
  EXPECT_EQ(schedule.after(ErrorKind::throttled, failed(ErrorKind::throttled, 1), seconds(600)).fate,
            Fate::retry);
  EXPECT_EQ(schedule.after(ErrorKind::throttled, failed(ErrorKind::throttled, 1), Millis(600'001)).fate,
            Fate::stop);
  EXPECT_EQ(schedule
                .after(ErrorKind::throttled, failed(ErrorKind::throttled, 1),
                       parse_retry_after("Thu, 31 Dec 2099 23:59:59 GMT", now))
                .fate,
            Fate::stop);
}

TEST(RetrySchedule, GivesUpAfterTheRetries) {
  RetrySchedule schedule({.retries = 2}, 1);
  for (const auto kind : {ErrorKind::timeout, ErrorKind::throttled, ErrorKind::truncated}) {
    EXPECT_EQ(schedule.after(kind, failed(kind, 1), std::nullopt).fate, Fate::retry);
    EXPECT_EQ(schedule.after(kind, failed(kind, 2), std::nullopt).fate, Fate::retry);
    EXPECT_EQ(schedule.after(kind, failed(kind, 3), std::nullopt).fate, Fate::give_up);
  }
  EXPECT_EQ(RetrySchedule({.retries = 0}, 1)
                .after(ErrorKind::timeout, failed(ErrorKind::timeout, 1), std::nullopt)
                .fate,
            Fate::give_up);
}

TEST(RetrySchedule, BrokenEncodingIsRetriedOnce) {
  RetrySchedule schedule({}, 1);
  EXPECT_EQ(schedule.after(ErrorKind::encoding, failed(ErrorKind::encoding, 1), std::nullopt).fate,
            Fate::retry);
  EXPECT_EQ(schedule.after(ErrorKind::encoding, failed(ErrorKind::encoding, 2), std::nullopt).fate,
            Fate::give_up);
  EXPECT_EQ(RetrySchedule({.retries = 0}, 1)
                .after(ErrorKind::encoding, failed(ErrorKind::encoding, 1), std::nullopt)
                .fate,
            Fate::give_up);
}

TEST(RetrySchedule, BrokenEncodingIsRetriedOnceWhateverFailedBefore) {
  RetrySchedule schedule({}, 1);
  Failures failures = failed(ErrorKind::interrupted, 2);
  failures.add(ErrorKind::encoding);
  EXPECT_EQ(schedule.after(ErrorKind::encoding, failures, std::nullopt).fate, Fate::retry);
  failures.add(ErrorKind::encoding);
  EXPECT_EQ(schedule.after(ErrorKind::encoding, failures, std::nullopt).fate, Fate::give_up);
}

TEST(RetrySchedule, AllKindsTogetherAreBounded) {
  Failures failures = failed(ErrorKind::interrupted, 2);
  failures.add(ErrorKind::timeout);
  EXPECT_EQ(RetrySchedule({.retries = 3}, 1).after(ErrorKind::timeout, failures, std::nullopt).fate,
            Fate::retry);
  EXPECT_EQ(RetrySchedule({.retries = 2}, 1).after(ErrorKind::timeout, failures, std::nullopt).fate,
            Fate::give_up);
}

TEST(RetrySchedule, SomeKindsAreNeverRetried) {
  RetrySchedule schedule({}, 1);
  for (const auto kind : every_kind_once_asked) {
    EXPECT_EQ(schedule.after(kind, failed(kind, 1), seconds(1)).fate, Fate::give_up) << to_string(kind);
  }
  for (const auto kind : {ErrorKind::blocked, ErrorKind::consent, ErrorKind::certificate, ErrorKind::proxy}) {
    EXPECT_EQ(schedule.after(kind, failed(kind, 1), seconds(1)).fate, Fate::stop) << to_string(kind);
  }
}

}  // namespace
}  // namespace playfast::net
