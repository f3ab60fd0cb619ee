// Random shards, and what they tell of all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "catalog/records.hpp"

namespace playfast::catalog {

/// `count` of the places 0 to `of` - 1, ascending, without replacement: each set of as many is equally
/// likely. All of them where there are fewer. A seed gives the same places on every machine (Knuth, The Art
/// of Computer Programming 2, 3.4.2, algorithm S).
std::vector<std::size_t> random_places(std::size_t of, std::size_t count, std::uint64_t seed);

/// Counts the apps of random shards.
///
/// With n of N shards read, whose counts have the mean m and the sample variance s^2, the total is estimated
/// as N m. Its standard error is N s sqrt((1 - n/N) / n), where 1 - n/N is the finite population correction
/// (Cochran, Sampling Techniques, 3rd edition, theorem 2.2 and section 2.6).
class Sample {
 public:
  void add(std::uint64_t apps);
  std::uint64_t shards() const { return shards_; }
  /// Sets apps, standard_error, shards and shards_sampled. At least one shard must have been added.
  Estimate estimate(std::uint64_t of_shards) const;

 private:
  std::uint64_t shards_ = 0;
  double mean_ = 0;
  double squares_ = 0;  ///< sum of the squared distances from the mean
};

}  // namespace playfast::catalog
