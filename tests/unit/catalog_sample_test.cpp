#include "catalog/sample.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "store/seeded.hpp"

namespace playfast::catalog {
namespace {

TEST(RandomPlaces, AreDistinctAscendingAndAsManyAsWanted) {
  for (const std::size_t count : {0U, 1U, 7U, 99U, 100U}) {
    const auto places = random_places(100, count, 5);
    EXPECT_EQ(places.size(), count);
    EXPECT_TRUE(std::ranges::is_sorted(places));
    EXPECT_EQ(std::set(places.begin(), places.end()).size(), count);
    if (!places.empty()) {
      EXPECT_LT(places.back(), 100U);
    }
  }
  EXPECT_EQ(random_places(3, 10, 5), (std::vector<std::size_t>{0, 1, 2}));
  EXPECT_TRUE(random_places(0, 10, 5).empty());
}

TEST(RandomPlaces, DependOnTheSeedOnly) {
  EXPECT_EQ(random_places(1'000, 5, 1), random_places(1'000, 5, 1));
  EXPECT_NE(random_places(1'000, 5, 1), random_places(1'000, 5, 2));
  EXPECT_EQ(random_places(1'000, 3, 1), (std::vector<std::size_t>{246, 335, 918}))
      << "the same on every machine";
}

// Of the ten pairs of five places each comes a tenth of the time: the standard deviation of a count is 30.
TEST(RandomPlaces, EachSetIsEquallyLikely) {
  std::map<std::vector<std::size_t>, int> counts;
  constexpr int rounds = 10'000;
  for (int seed = 0; seed < rounds; ++seed) ++counts[random_places(5, 2, static_cast<std::uint64_t>(seed))];
  EXPECT_EQ(counts.size(), 10U);
  for (const auto& [places, count] : counts) EXPECT_NEAR(count, rounds / 10, 5 * 30);
}

// By hand: counts 2, 4, 9 of 12 shards; mean 5, variance 13; sqrt(0.75 * 13 / 3) = 1.80278.
TEST(Sample, EstimatesTheTotalWithItsStandardError) {
  Sample sample;
  for (const std::uint64_t apps : {2U, 4U, 9U}) sample.add(apps);
  const auto estimate = sample.estimate(12);
  EXPECT_EQ(estimate.apps, 60);
  EXPECT_DOUBLE_EQ(estimate.standard_error.value(), 21.6);
  EXPECT_EQ(estimate.shards, 12);
  EXPECT_EQ(estimate.shards_sampled, 3);
}

TEST(Sample, OfAllShardsThereIsNoErrorAndOfOneNoneIsKnown) {
  Sample one;
  one.add(40);
  EXPECT_EQ(one.estimate(12).apps, 480);
  EXPECT_EQ(one.estimate(12).standard_error, std::nullopt);
  EXPECT_EQ(one.estimate(1).standard_error, 0.0);
  Sample all;
  for (const std::uint64_t apps : {2U, 4U, 9U}) all.add(apps);
  EXPECT_EQ(all.estimate(3).apps, 15);
  EXPECT_EQ(all.estimate(3).standard_error, 0.0);
}

// 500,000 apps, each in one of 12,000 shards at random, as the store places them.
TEST(Sample, OfThreeHundredShardsIsWithinThreeStandardErrors) {
  constexpr std::int64_t apps = 500'000;
  std::vector<std::uint64_t> shards(12'000);
  storedouble::Seeded random(std::uint64_t{7});
  for (std::int64_t app = 0; app < apps; ++app) ++shards[random.below(shards.size())];
  int within_two = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Sample sample;
    for (const auto place : random_places(shards.size(), 300, seed)) sample.add(shards[place]);
    const auto estimate = sample.estimate(shards.size());
    const double distance = std::abs(static_cast<double>(estimate.apps - apps)) / *estimate.standard_error;
    EXPECT_LT(distance, 3) << seed;
    within_two += distance < 2 ? 1 : 0;
    EXPECT_NEAR(*estimate.standard_error, 4'420, 800) << "12,000 * sqrt(500,000 / 12,000 / 300) less 1.3 %";
  }
  EXPECT_LT(within_two, 21);
  EXPECT_GT(within_two, 14);
}

}  // namespace
}  // namespace playfast::catalog
