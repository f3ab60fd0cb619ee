// How many requests may be on their way: fewer where the store slows down, more again as it answers.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace playfast::net {

/// Requests are numbered in the order in which they start, from 1.
using RequestNumber = std::uint64_t;

/// Additive increase, multiplicative decrease. One answer raises the limit by its reciprocal, so that a round
/// of answers raises it by one. A failure halves it, once per round: what was on its way at that time does
/// not lower it again.
class AdaptiveConcurrency {
 public:
  /// Never more than this; at first as many.
  void set_ceiling(std::size_t requests) { ceiling_ = std::max<std::size_t>(1, requests); }

  std::size_t limit() const { return static_cast<std::size_t>(current()); }

  void answered() { limit_ = std::min(static_cast<double>(ceiling_), current() + 1 / current()); }
  /// `request` was refused or not answered in time; `latest` has been started.
  void slow_down(RequestNumber request, RequestNumber latest) {
    if (request <= round_) return;
    round_ = latest;
    limit_ = std::max(1.0, current() / 2);
  }
  /// One at a time, from now on.
  void restart() { limit_ = 1; }

 private:
  double current() const { return std::min(static_cast<double>(ceiling_), limit_); }

  std::size_t ceiling_ = 1;
  double limit_ = std::numeric_limits<double>::infinity();
  RequestNumber round_ = 0;  ///< the last request of the round that was counted
};

}  // namespace playfast::net
