#include "simulate/network.hpp"

#include "simulate/broken.hpp"

namespace playfast::simulate {
namespace {

constexpr int max_empty_waits = 50;
constexpr auto longest = std::chrono::hours(24 * 365 * 20);

}  // namespace

void Network::start(std::size_t id, const net::Request& request) {
  progress();
  require(on_the_way_.count(id) == 0, "a slot is used that has a request on its way");
  require(!deadline_ || clock_.now() < *deadline_, "a request starts after the deadline");
  rules_.started(id, clock_.now());
  auto outcome = weather_.outcome(request);
  const auto due = clock_.now() + outcome.takes;
  on_the_way_.emplace(id, Pending{due, std::move(outcome)});
  tick_();
}

std::vector<net::Transport::Finished> Network::wait(Clock::Steady until, std::span<net::Watch> watches) {
  require(!stop_requested_ || ++waits_after_stop_ <= 1, "the client goes on after a stop");
  tick_();
  require(++empty_waits_ < max_empty_waits, "the client waits again and again, and nothing comes");
  require(clock_.passed() < longest, "the run does not end");
  // What is there already is not waited for. A wait may end early, too.
  if (woken_) until = std::min(until, clock_.now());
  if (dice_.once_in(100)) until = std::min(until, clock_.now() + draw_time(dice_, Millis(100)));
  woken_ = false;
  for (const auto& [id, one] : on_the_way_) until = std::min(until, one.due);
  for (const auto& watch : watches) {
    if (watch.fd == source_fd && source_ready_) until = std::min(until, *source_ready_);
    if (watch.fd == stop_fd && stop_ready_) until = std::min(until, clock_.now());
  }
  clock_.advance_to(until);
  if (mark_ready(watches)) progress();
  return take_due();
}

bool Network::mark_ready(std::span<net::Watch> watches) const {
  bool any = false;
  for (auto& watch : watches) {
    watch.ready = (watch.fd == source_fd && source_ready_ && *source_ready_ <= clock_.now()) ||
                  (watch.fd == stop_fd && stop_ready_);
    any = any || watch.ready;
  }
  return any;
}

// In the order of slots, up to the first one that failed: so it is plain which of them a retry is for.
std::vector<net::Transport::Finished> Network::take_due() {
  std::vector<Finished> finished;
  bool clean = true;
  for (auto at = on_the_way_.begin(); clean && at != on_the_way_.end();) {
    if (at->second.due > clock_.now()) {
      ++at;
      continue;
    }
    auto& outcome = at->second.outcome;
    clean = outcome.effect == Effect::answered;
    rules_.ended(at->first, outcome.effect, outcome.retry_after, clock_.now());
    finished.push_back({at->first, std::move(outcome.response)});
    at = on_the_way_.erase(at);
  }
  if (!finished.empty()) progress();
  return finished;
}

void Network::reported(const Activity& activity) {
  require(activity.in_flight == on_the_way_.size(), "the client counts other requests than are on their way");
  const bool waits_for_source = source_ready_ && *source_ready_ > clock_.now();
  if (empty_waits_ > 0 && (!is_idle() || waits_for_source)) --empty_waits_;
}

void Network::abandon() {
  on_the_way_.clear();
  rules_.abandoned();
}

}  // namespace playfast::simulate
