// The text of the status line: how far a run is.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "playfast/context.hpp"
#include "util/clock.hpp"

namespace playfast::cli {

/// How far a run is at one moment.
struct Snapshot {
  struct Reviews {
    std::uint64_t count = 0;
    std::optional<Day> oldest;  ///< day reached so far
  };

  std::uint64_t done = 0;              ///< queries that have an answer or have failed
  std::optional<std::uint64_t> total;  ///< queries; nothing: the input has not ended
  std::uint64_t failed = 0;
  std::size_t retrying = 0;           ///< requests that wait for their next attempt
  std::chrono::milliseconds pause{};  ///< the client sends no request for so long
  std::optional<Reviews> reviews;     ///< where each query is a stream of reviews
};

/// How fast a count grew over the last seconds.
class RecentRate {
 public:
  void add(std::uint64_t count, Clock::Steady now);
  /// 0: it did not grow, or less than a second is known.
  double per_second() const;

 private:
  struct Sample {
    Clock::Steady time;
    std::uint64_t count;
  };

  std::deque<Sample> samples_;  ///< oldest first; the last one is the newest count
};

class ProgressLine {
 public:
  /// "412/1,235 · 38/s · 3 failed · 2 retrying · 21 s left", or for reviews
  /// "3/12 streams · 4,120 reviews · 380/s · back to 2026-01-31"; what is not known is left out.
  std::string text(const Snapshot& snapshot, Clock::Steady now);

 private:
  RecentRate rate_;
};

}  // namespace playfast::cli
