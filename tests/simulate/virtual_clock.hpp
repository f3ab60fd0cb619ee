// Time that moves only when the network waits.
#pragma once

#include <algorithm>
#include <chrono>

#include "util/clock.hpp"

namespace playfast::simulate {

using Millis = std::chrono::milliseconds;

class VirtualClock final : public Clock {
 public:
  Steady now() const override { return Steady() + passed_; }
  Wall wall() const override { return began + std::chrono::floor<Wall::duration>(passed_); }
  void advance_to(Steady moment) { passed_ = std::max(passed_, moment.time_since_epoch()); }
  /// Since the simulation began.
  Millis passed() const { return std::chrono::floor<Millis>(passed_); }

 private:
  static constexpr Wall began{std::chrono::seconds(1'800'000'000)};

  Steady::duration passed_{0};
};

}  // namespace playfast::simulate
