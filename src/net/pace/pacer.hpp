// When requests may start: one for all runs of a client, so that a limit holds across them.
#pragma once

#include "net/pace/limiter.hpp"
#include "net/pace/retry.hpp"

namespace playfast::net {

struct PaceOptions {
  double rate = TokenBucket::unlimited;  ///< requests a second
  RetryPolicy retry;
  std::uint64_t seed = 0;  ///< of the jitter
};

class Pacer {
 public:
  Pacer(const PaceOptions& options, Clock::Steady now)
      : bucket_(options.rate, now), schedule_(options.retry, options.seed) {}

  /// When the next request may start: `now` or later.
  Clock::Steady ready_at(Clock::Steady now) { return bucket_.ready_at(now); }
  /// A request starts now.
  void started(Clock::Steady now) { bucket_.take(now); }
  /// What to do after a failure of this kind, which `failures` includes.
  RetrySchedule::Decision after(ErrorKind kind, const Failures& failures, std::optional<Millis> retry_after) {
    return schedule_.after(kind, failures, retry_after);
  }

 private:
  TokenBucket bucket_;
  RetrySchedule schedule_;
};

}  // namespace playfast::net
