#include "catalog/sample.hpp"

#include <cmath>
#include <random>

namespace playfast::catalog {
namespace {

// From 0 to `limit` - 1, each equally likely; the distributions of the standard library differ.
std::uint64_t below(std::uint64_t limit, std::mt19937_64& random) {
  const auto whole = UINT64_MAX - UINT64_MAX % limit;
  auto number = random();
  while (number >= whole) number = random();
  return number % limit;
}

}  // namespace

std::vector<std::size_t> random_places(std::size_t of, std::size_t count, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<std::size_t> places;
  for (std::size_t place = 0; place < of && places.size() < count; ++place) {
    if (below(of - place, random) < count - places.size()) places.push_back(place);
  }
  return places;
}

// Welford's method: no large sums whose difference is small.
void Sample::add(std::uint64_t apps) {
  ++shards_;
  const auto value = static_cast<double>(apps);
  const double distance = value - mean_;
  mean_ += distance / static_cast<double>(shards_);
  squares_ += distance * (value - mean_);
}

Estimate Sample::estimate(std::uint64_t of_shards) const {
  const auto n = static_cast<double>(shards_);
  const auto all = static_cast<double>(of_shards);
  Estimate estimate;
  estimate.apps = std::llround(all * mean_);
  estimate.shards = static_cast<std::int64_t>(of_shards);
  estimate.shards_sampled = static_cast<std::int64_t>(shards_);
  if (shards_ >= of_shards) {
    estimate.standard_error = 0;
  } else if (shards_ > 1) {
    const double error = all * std::sqrt((1 - n / all) * (squares_ / (n - 1)) / n);
    estimate.standard_error = std::round(10 * error) / 10;
  }
  return estimate;
}

}  // namespace playfast::catalog
