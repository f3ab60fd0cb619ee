// Time, as an interface, so that waits can be tested without waiting.
#pragma once

#include <chrono>

namespace playfast {

class Clock {
 public:
  using Steady = std::chrono::steady_clock::time_point;
  using Wall = std::chrono::system_clock::time_point;

  virtual ~Clock() = default;
  /// For waits and limits: never jumps.
  virtual Steady now() const = 0;
  /// For dates: what a calendar says.
  virtual Wall wall() const = 0;
};

class SystemClock final : public Clock {
 public:
  Steady now() const override { return std::chrono::steady_clock::now(); }
  Wall wall() const override { return std::chrono::system_clock::now(); }
};

}  // namespace playfast
