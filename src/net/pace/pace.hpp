// How fast requests are made: what all runs of a client share, so that a limit holds across them.
#pragma once

#include "net/pace/limiter.hpp"
#include "net/pace/retry.hpp"

namespace playfast::net {

struct PaceOptions {
  double rate = TokenBucket::unlimited;  ///< requests a second
  RetryPolicy retry;
  std::uint64_t seed = 0;  ///< of the jitter
};

struct Pace {
  Pace(const PaceOptions& options, Clock::Steady now)
      : bucket(options.rate, now), schedule(options.retry, options.seed) {}

  TokenBucket bucket;
  RetrySchedule schedule;
};

}  // namespace playfast::net
