// When to try again.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <random>
#include <string_view>

#include "playfast/error.hpp"
#include "util/clock.hpp"

namespace playfast::net {

using Millis = std::chrono::milliseconds;

/// The time a `Retry-After` header asks for: seconds, or an HTTP date measured from `now`. Nothing
/// for what cannot be read, is negative or lies in the past; never more than ten years.
std::optional<Millis> parse_retry_after(std::string_view value, Clock::Wall now);

/// The server's time by the `Date` header of its answer; `now` where that cannot be read. Its dates are
/// measured from this, since its clock need not be ours.
Clock::Wall server_time(std::string_view date, Clock::Wall now);

/// What happened to one request so far.
class Failures {
 public:
  void add(ErrorKind kind) { ++by_kind_[kind]; }
  int of(ErrorKind kind) const {
    const auto found = by_kind_.find(kind);
    return found == by_kind_.end() ? 0 : found->second;
  }
  int all() const;

 private:
  std::map<ErrorKind, int> by_kind_;
};

struct RetryPolicy {
  int retries = 4;  ///< after the first attempt
  Millis base =
      std::chrono::seconds(1);  ///< the first wait is drawn from 0 to this, the next from twice as much, …
  Millis cap = std::chrono::seconds(60);            ///< … and never beyond this
  Millis throttle_floor = std::chrono::seconds(5);  ///< least wait when throttled without a valid Retry-After
  Millis longest_retry_after = std::chrono::seconds(600);  ///< who asks for more than this is not asked again
};

/// Decides how long to wait before another attempt: full jitter, so that many clients, or many
/// requests of one, do not come back all at once.
class RetrySchedule {
 public:
  RetrySchedule(RetryPolicy policy, std::uint64_t seed) : policy_(policy), random_(seed) {}

  /// What to do after a failure of this kind, which `failures` includes.
  struct Decision {
    Fate fate;                  ///< retry, give_up or stop
    Millis wait;                ///< before the retry
    std::string_view why = {};  ///< there is no retry, where that is not plain
  };
  Decision after(ErrorKind kind, const Failures& failures, std::optional<Millis> retry_after);

 private:
  RetryPolicy policy_;
  std::mt19937_64 random_;
};

}  // namespace playfast::net
