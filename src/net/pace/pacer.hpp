// When requests may start, and what follows from a failure: one for all runs of a client, so that limits hold
// across them.
#pragma once

#include <optional>

#include "net/pace/breaker.hpp"
#include "net/pace/concurrency.hpp"
#include "net/pace/limiter.hpp"
#include "net/pace/retry.hpp"
#include "net/pace/retry_budget.hpp"
#include "net/pace/shared_pace.hpp"

namespace playfast::net {

struct PaceOptions {
  double rate = TokenBucket::unlimited;  ///< requests a second
  RetryPolicy retry;
  std::uint64_t seed = 0;  ///< of the jitter
};

/// A request that has failed.
struct FailedRequest {
  ErrorKind kind;
  RequestNumber number;
  const Failures& failures;  ///< of its task, this one included
  std::optional<Millis> retry_after = {};
  bool in_part = false;  ///< the answer had some of what was requested
};

class Pacer {
 public:
  Pacer(const PaceOptions& options, Clock::Steady now)
      : bucket_(options.rate, now), schedule_(options.retry, options.seed) {}

  /// From now on requests also wait for this pace, which several clients share; refusals are reported to it.
  void share(SharedPace& pace) { shared_ = &pace; }

  /// Never more requests on their way than this.
  void set_ceiling(std::size_t requests) { concurrency_.set_ceiling(requests); }
  /// How many requests may be on their way now.
  std::size_t concurrency() const { return concurrency_.limit(); }
  /// When the next request may start: `now` or later.
  Clock::Steady ready_at(Clock::Steady now);
  /// When the pause ends in which no request starts, of a Retry-After or the breaker; `now` without one.
  Clock::Steady paused_until(Clock::Steady now) const;
  /// Why: `throttled`, or `unreachable`.
  ErrorKind pause_cause() const { return pause_cause_; }

  /// A request starts now. `is_retry`: the same was requested before.
  RequestNumber started(bool is_retry, Clock::Steady now);
  /// The store answered, if only that it has no such thing.
  void answered(RequestNumber request);
  /// What to do after a failure. A Retry-After beyond `deadline` ends the run.
  RetrySchedule::Decision failed(const FailedRequest& request, Clock::Steady now,
                                 std::optional<Clock::Steady> deadline);
  /// Whether one more request than planned may be made, for what failed.
  bool take_retry() { return budget_.take(); }
  /// What is on its way is given up.
  void abandon(Clock::Steady now) { breaker_.abandon(now); }

 private:
  void slow_down(const FailedRequest& request, Clock::Steady now);
  void tell_others(const FailedRequest& request, const RetrySchedule::Decision& decision);
  Clock::Steady own_ready_at(Clock::Steady now);

  TokenBucket bucket_;
  RetrySchedule schedule_;
  RetryBudget budget_;
  AdaptiveConcurrency concurrency_;
  Breaker breaker_;
  Clock::Steady held_until_;  ///< by a Retry-After
  ErrorKind pause_cause_ = ErrorKind::throttled;
  RequestNumber latest_ = 0;
  SharedPace* shared_ = nullptr;  ///< null: nobody else
};

}  // namespace playfast::net
