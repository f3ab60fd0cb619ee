// How many requests a second: a token bucket.
#pragma once

#include <chrono>
#include <limits>

#include "util/clock.hpp"

namespace playfast::net {

/// Holds at most one second's worth of requests (at least one), so that a rate is kept within any
/// two seconds.
class TokenBucket {
 public:
  static constexpr double unlimited = std::numeric_limits<double>::infinity();

  /// `rate`: requests a second, above 0, or `unlimited`.
  TokenBucket(double rate, Clock::Steady now);

  /// When the next request may start: `now` or later.
  Clock::Steady ready_at(Clock::Steady now);
  /// Takes the token of a request that starts now.
  void take(Clock::Steady now);

 private:
  void refill(Clock::Steady now);

  double rate_;
  double tokens_;
  Clock::Steady filled_;
};

}  // namespace playfast::net
