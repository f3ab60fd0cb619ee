#include "net/pace/breaker.hpp"

#include <algorithm>

namespace playfast::net {
namespace {

constexpr Millis first_pause = std::chrono::seconds(5);
constexpr Millis shortest_pause = std::chrono::seconds(1);

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
  refusals_ = failures_ = failed_probes_ = 0;
}

void Breaker::refused(RequestNumber request, std::optional<Millis> retry_after, Clock::Steady now) {
  if (is_probe(request) || (!is_open() && ++refusals_ >= max_refusals)) open(retry_after, now);
}

void Breaker::failed(RequestNumber request, Clock::Steady now) {
  if (is_probe(request) || (!is_open() && ++failures_ >= max_failures)) open({}, now);
}

void Breaker::abandon(Clock::Steady now) {
  if (state_ != State::probing) return;
  state_ = State::open;
  until_ = now;
}

void Breaker::open(std::optional<Millis> retry_after, Clock::Steady now) {
  if (state_ == State::probing) {
    ++failed_probes_;
    pause_ = std::max(2 * pause_, retry_after.value_or(Millis(0)));
  } else {
    pause_ = std::max(retry_after.value_or(first_pause), shortest_pause);
  }
  state_ = State::open;
  until_ = now + pause_;
}

}  // namespace playfast::net
