// A pace that several processes keep together.
#pragma once

#include <chrono>

#include "playfast/error.hpp"
#include "util/clock.hpp"

namespace playfast::net {

class SharedPace {
 public:
  virtual ~SharedPace() = default;
  /// When the next request may start, `now` or later, or when to ask again.
  virtual Clock::Steady ready_at(Clock::Steady now) = 0;
  /// A request starts, which `ready_at` has just allowed.
  virtual void take(Clock::Steady now) = 0;
  /// From now on nobody starts a request for so long, because of this: throttled or blocked.
  virtual void hold(std::chrono::milliseconds time, ErrorKind cause) = 0;
  /// When the last hold that is known of ends.
  virtual Clock::Steady held_until() const = 0;
};

}  // namespace playfast::net
