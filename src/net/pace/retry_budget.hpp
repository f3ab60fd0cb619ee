// How many retries a client may make.
#pragma once

#include <algorithm>

#include "net/pace/concurrency.hpp"

namespace playfast::net {

/// Bounds what a dead store costs: 20 requests and a tenth of all, instead of four more for each.
///
/// Failures of requests that were on their way together are one event, as where a connection that they share
/// breaks: they cost one retry, unless nothing has been answered since the last event.
class RetryBudget {
 public:
  void first_attempt() { left_ = std::min(most, left_ + earned); }
  void answered() { answered_ = true; }
  /// False: there is none left. `latest` has been started.
  bool take(RequestNumber request, RequestNumber latest) {
    if (request <= event_) return true;
    if (!take()) return false;
    if (answered_) event_ = latest;
    answered_ = false;
    return true;
  }
  /// A retry that belongs to no event.
  bool take() {
    if (left_ < 1) return false;
    left_ -= 1;
    return true;
  }

 private:
  static constexpr double most = 20;
  static constexpr double earned = 0.1;

  double left_ = most;
  bool answered_ = false;    ///< something, since the last event
  RequestNumber event_ = 0;  ///< the last request that was on its way at that time
};

}  // namespace playfast::net
