// One pace for all workers of a queue, kept by the Redis server.
#pragma once

#include <optional>

#include "net/pace/shared_pace.hpp"
#include "queue/link.hpp"

namespace playfast::queue {

class Pace final : public net::SharedPace {
 public:
  /// `rate`: requests per second of all workers together; none: no limit, but holds are obeyed.
  Pace(Link& link, std::optional<double> rate, const Clock& clock)
      : link_(link), rate_(rate), clock_(clock) {}

  Clock::Steady ready_at(Clock::Steady now) override;
  void take(Clock::Steady now) override;
  void hold(std::chrono::milliseconds time, ErrorKind cause) override;
  Clock::Steady held_until() const override { return held_until_; }

  /// The error of a run that has to end since another worker was blocked, or since the server cannot be used.
  const std::optional<Error>& failure() const { return failure_; }

 private:
  Result<std::optional<Reply>> request();
  Clock::Steady postpone(Clock::Steady time);
  Clock::Steady read(const Reply& reply, Clock::Steady now);

  Link& link_;
  std::optional<double> rate_;
  const Clock& clock_;
  bool granted_ = false;        ///< the next request may start
  Clock::Steady checked_at_{};  ///< when the server was asked last
  Clock::Steady next_try_{};
  Clock::Steady held_until_{};
  std::optional<Command> unsent_hold_;
  std::optional<Error> failure_;
};

}  // namespace playfast::queue
