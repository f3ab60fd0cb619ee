#include "simulate/life.hpp"

#include "simulate/broken.hpp"

namespace playfast::simulate {
namespace {

// A network whose rules outlive the client that owns it.
class NetworkOf final : public net::Transport {
 public:
  explicit NetworkOf(Network& network) : network_(network) {}
  void start(std::size_t id, const net::Request& request) override { network_.start(id, request); }
  std::vector<Finished> wait(Clock::Steady until, std::span<net::Watch> watches) override {
    return network_.wait(until, watches);
  }
  void wake() override { network_.wake(); }
  void abandon() override { network_.abandon(); }

 private:
  Network& network_;
};

ClientOptions client_options(const Plan& plan, PaceRules& rules) {
  ClientOptions options;
  options.base_url = "https://store.example";
  options.concurrency = plan.concurrency;
  options.rate = plan.rate;
  options.retries = plan.retries;
  options.via = plan.via;
  options.app_fields = plan.app_fields;
  options.on_retry = [&rules](const Error& /*error*/, Millis /*wait*/) { rules.retrying(); };
  return options;
}

}  // namespace

Life::Life(const Plan& plan, VirtualClock& the_clock, Weather& weather, Seeded& dice, bool may_stop)
    : clock(the_clock),
      rules(plan),
      network(clock, weather, rules, dice, [this] { tick(); }),
      core(client_options(plan, rules),
           client::Surroundings{std::make_unique<NetworkOf>(network), clock, dice.next()}) {
  core.stop_when_ready({{Network::stop_fd, 0, false}});
  if (plan.ticks)
    core.on_tick(std::chrono::minutes(20), [this](const Activity& activity) { network.reported(activity); });
  if (!may_stop) return;
  stop_at = 1 + (dice.next() >> (64 - 1 - dice.below(16)));
  how = static_cast<Stop>(1 + dice.below(5));
  if (how == Stop::deadline) deadline = clock.now() + draw_time(dice, Millis(1 << dice.below(25)));
}

void Life::tick() {
  if (++events != stop_at) return;
  stops = true;
  if (!is_stopped_from_outside()) return;
  ledger->may_be_stopped();
  network.stop(how == Stop::descriptor);
  if (how == Stop::token) stop_source.request_stop();
}

bool Life::stops_here() {
  tick();
  if (!stops) return false;
  if (how == Stop::killed) throw Killed();
  if (how != Stop::handler) return false;
  ledger->may_be_stopped();
  ledger->close();
  return true;
}

void Life::begin_run(Ledger& of_run) {
  ledger = &of_run;
  // The run before may have ended at the same time.
  if (is_stopped_from_outside()) ledger->may_be_stopped();
  network.begin_run(deadline);
}

void Life::end_run(RunEnd end) {
  require(network.is_idle(), "requests are on their way after the end");
  ledger->check_end(end);
  // No wait is longer than until then.
  if (end == RunEnd::deadline) require(clock.now() == deadline, "a run ends early or late for its deadline");
  stopped = end != RunEnd::complete;
}

}  // namespace playfast::simulate
