#include "net/pace/breaker.hpp"

#include <algorithm>

namespace playfast::net {
namespace {

constexpr Millis first_pause = std::chrono::seconds(5);

}  // namespace

Clock::Steady Breaker::ready_at(Clock::Steady now) const {
  if (state_ == State::closed) return now;
  return state_ == State::probing ? Clock::Steady::max() : std::max(now, until_);
}

void Breaker::started(RequestNumber request) {
  if (state_ != State::open) return;
  state_ = State::probing;
  probe_ = request;
}

void Breaker::answered(RequestNumber request) {
  // What was sent before does not show how things are now.
  if (is_open() && !is_probe(request)) return;
  state_ = State::closed;
  refusals_ = failed_probes_ = 0;
}

void Breaker::refused(RequestNumber request, std::optional<Millis> retry_after, Clock::Steady now) {
  if (is_probe(request)) {
    ++failed_probes_;
    pause_ *= 2;
  } else if (is_open() || ++refusals_ < max_refusals) {
    return;
  } else {
    pause_ = first_pause;
  }
  open(now + std::max(pause_, retry_after.value_or(Millis(0))));
}

void Breaker::failed(RequestNumber request, Clock::Steady now) {
  if (!is_probe(request)) return;
  ++failed_probes_;
  open(now + pause_);
}

void Breaker::abandon(Clock::Steady now) {
  if (state_ == State::probing) open(now);
}

void Breaker::open(Clock::Steady until) {
  state_ = State::open;
  until_ = until;
}

}  // namespace playfast::net
