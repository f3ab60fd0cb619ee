// The network of a simulation: answers requests as the weather is, and moves the clock.
#pragma once

#include <functional>
#include <map>
#include <queue>
#include <stop_token>
#include <vector>

#include "playfast/activity.hpp"
#include "simulate/pace_rules.hpp"
#include "simulate/weather.hpp"

namespace playfast::simulate {

/// Of one client.
class Network final : public net::Transport {
 public:
  /// Descriptors that the source of queries and a stop make ready.
  static constexpr int source_fd = 1001;
  static constexpr int stop_fd = 1002;

  /// `tick` is called at each event.
  Network(VirtualClock& clock, Weather& weather, PaceRules& rules, Seeded& dice, std::function<void()> tick)
      : clock_(clock), weather_(weather), rules_(rules), dice_(dice), tick_(std::move(tick)) {}

  void start(std::size_t id, const net::Request& request) override;
  std::vector<Finished> wait(Clock::Steady until, std::span<net::Watch> watches) override;
  void wake() override { woken_ = true; }
  void abandon() override;

  bool is_idle() const { return on_the_way_.empty(); }
  /// From now on a run has until the deadline.
  void begin_run(std::optional<Clock::Steady> deadline) {
    deadline_ = deadline;
    waits_after_stop_ = 0;
  }
  /// The client says what it does, which is not what a wait was for.
  void reported(const Activity& activity);
  /// The source has queries again from then on.
  void source_ready_at(Clock::Steady when) { source_ready_ = when; }
  /// The run was asked to stop; `by_descriptor`: by this network.
  void stop(bool by_descriptor) {
    stop_requested_ = true;
    stop_ready_ = by_descriptor;
  }
  /// Something was done: the client is not turning in circles.
  void progress() { empty_waits_ = 0; }

 private:
  struct Pending {
    Clock::Steady due;
    Outcome outcome;
  };

  bool mark_ready(std::span<net::Watch> watches) const;
  std::vector<Finished> take_due();

  VirtualClock& clock_;
  Weather& weather_;
  PaceRules& rules_;
  Seeded& dice_;
  std::function<void()> tick_;
  std::map<std::size_t, Pending> on_the_way_;
  std::optional<Clock::Steady> source_ready_;
  std::optional<Clock::Steady> deadline_;
  bool stop_requested_ = false;
  bool stop_ready_ = false;
  int waits_after_stop_ = 0;
  bool woken_ = false;
  int empty_waits_ = 0;  ///< waits in a row in which nothing came
};

}  // namespace playfast::simulate
