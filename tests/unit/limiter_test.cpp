#include "net/pace/limiter.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace playfast::net {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Steady = Clock::Steady;

const Steady start{seconds(1000)};

// When each of `count` requests may start, each as soon as it may.
std::vector<Steady> starts(TokenBucket& bucket, Steady now, std::size_t count) {
  std::vector<Steady> all;
  while (all.size() < count) {
    now = bucket.ready_at(now);
    bucket.take(now);
    all.push_back(now);
  }
  return all;
}

TEST(TokenBucket, UnlimitedNeverWaits) {
  TokenBucket bucket(TokenBucket::unlimited, start);
  for (const auto at : starts(bucket, start, 10'000)) ASSERT_EQ(at, start);
}

TEST(TokenBucket, FirstSecondsWorthStartsAtOnceThenOneByOne) {
  TokenBucket bucket(5, start);
  const auto all = starts(bucket, start, 15);
  EXPECT_EQ(all[4], start);
  for (std::size_t at = 5; at < all.size(); ++at) {
    const auto gap = all[at] - all[at - 1];
    EXPECT_GE(gap, milliseconds(199)) << at;
    EXPECT_LE(gap, milliseconds(201)) << at;
  }
}

TEST(TokenBucket, SlowRatesHoldOneRequest) {
  TokenBucket bucket(0.5, start);
  const auto all = starts(bucket, start, 3);
  EXPECT_EQ(all[0], start);
  EXPECT_GE(all[1], start + seconds(2));
  EXPECT_LE(all[1], start + seconds(2) + microseconds(1));
  EXPECT_GE(all[2], start + seconds(4));
}

TEST(TokenBucket, IdleTimeSavesNoMoreThanASecondsWorth) {
  TokenBucket bucket(5, start);
  starts(bucket, start, 5);
  const auto later = start + std::chrono::hours(10);
  const auto all = starts(bucket, later, 6);
  EXPECT_EQ(all[4], later);
  EXPECT_GT(all[5], later);
}

TEST(TokenBucket, KeepsTheRateOverALongRun) {
  for (const double rate : {0.3, 1.0, 3.0, 7.0, 333.0}) {
    TokenBucket bucket(rate, start);
    const std::chrono::duration<double> took = starts(bucket, start, 1000).back() - start;
    const double paced = (999 - std::max(1.0, rate) + 1) / rate;
    EXPECT_NEAR(took.count(), paced, 0.01 + paced / 1000) << rate;
  }
}

TEST(TokenBucket, WhoeverWaitsAsToldFindsTheToken) {
  for (const double rate : {0.001, 0.7, 3.0, 9.9, 10'000.0}) {
    TokenBucket bucket(rate, start);
    auto now = start;
    for (int i = 0; i < 20'000; ++i) {
      now = bucket.ready_at(now);
      ASSERT_EQ(bucket.ready_at(now), now) << rate;
      bucket.take(now);
    }
  }
}

TEST(TokenBucket, AskingTakesNothing) {
  TokenBucket bucket(1, start);
  for (int i = 0; i < 10; ++i) EXPECT_EQ(bucket.ready_at(start), start);
  bucket.take(start);
  EXPECT_EQ(bucket.ready_at(start), start + seconds(1));
}

}  // namespace
}  // namespace playfast::net
