#include "net/pace/pacer.hpp"

#include <algorithm>
#include <array>

namespace playfast::net {

Clock::Steady Pacer::own_ready_at(Clock::Steady now) {
  return std::max({bucket_.ready_at(now), held_until_, breaker_.ready_at(now)});
}

// Others are asked only for a request that would start now.
Clock::Steady Pacer::ready_at(Clock::Steady now) {
  const auto own = own_ready_at(now);
  return shared_ == nullptr || own > now ? own : shared_->ready_at(now);
}

Clock::Steady Pacer::paused_until(Clock::Steady now) const {
  const auto breaker = breaker_.ready_at(now);
  const auto own = std::max(held_until_, breaker == Clock::Steady::max() ? now : breaker);
  return shared_ == nullptr ? own : std::max(own, shared_->held_until());
}

RequestNumber Pacer::started(bool is_retry, Clock::Steady now) {
  bucket_.take(now);
  if (shared_ != nullptr) shared_->take(now);
  if (!is_retry) budget_.first_attempt();
  breaker_.started(++latest_);
  return latest_;
}

void Pacer::answered(RequestNumber request) {
  breaker_.answered(request);
  budget_.answered();
  // While the breaker is open these are answers to what was sent before.
  if (!breaker_.is_open()) concurrency_.answered();
}

namespace {

// The store cannot be reached, or cannot answer. Other answers may be wrong, but they are answers.
bool is_outage(ErrorKind kind) {
  constexpr std::array kinds{ErrorKind::resolve,     ErrorKind::connect, ErrorKind::tls,
                             ErrorKind::interrupted, ErrorKind::timeout, ErrorKind::server_error};
  return std::ranges::find(kinds, kind) != kinds.end();
}

}  // namespace

// The store wants fewer requests, or is not able to answer so many.
void Pacer::slow_down(const FailedRequest& request, Clock::Steady now) {
  const bool refused = request.kind == ErrorKind::throttled;
  if (refused || request.kind == ErrorKind::timeout) concurrency_.slow_down(request.number, latest_);
  if (refused) {
    breaker_.refused(request.number, request.retry_after, now);
  } else if (is_outage(request.kind)) {
    breaker_.failed(request.number, now);
  } else {
    breaker_.answered(request.number);
  }
  if (!breaker_.is_open()) return;
  concurrency_.restart();
  pause_cause_ = refused ? ErrorKind::throttled : ErrorKind::unreachable;
}

// For so long none of them starts a request. A block is not over soon.
void Pacer::tell_others(const FailedRequest& request, const RetrySchedule::Decision& decision) {
  constexpr Millis of_block = std::chrono::minutes(10);
  const bool blocked = request.kind == ErrorKind::blocked || request.kind == ErrorKind::consent;
  if (!blocked && request.kind != ErrorKind::throttled) return;
  const bool ends_run = blocked || decision.fate == Fate::stop;
  const auto wait =
      std::max(decision.wait, request.retry_after.value_or(ends_run ? of_block : Millis(1'000)));
  shared_->hold(std::min<Millis>(wait, std::chrono::hours(24)), ends_run ? ErrorKind::blocked : request.kind);
}

RetrySchedule::Decision Pacer::failed(const FailedRequest& request, Clock::Steady now,
                                      std::optional<Clock::Steady> deadline) {
  request.in_part ? answered(request.number) : slow_down(request, now);
  auto decision = schedule_.after(request.kind, request.failures, request.retry_after);
  if (shared_ != nullptr) tell_others(request, decision);
  if (request.kind == ErrorKind::throttled && request.retry_after && decision.fate != Fate::stop) {
    const auto until = now + std::max(decision.wait, *request.retry_after);
    held_until_ = std::max(held_until_, until);
    pause_cause_ = ErrorKind::throttled;
    if (deadline && until > *deadline) return {Fate::stop, Millis(0), "the wait would pass the deadline"};
  }
  if (breaker_.is_hopeless()) return {Fate::stop, Millis(0), "it failed again after each of three pauses"};
  if (decision.fate != Fate::retry || request.in_part || budget_.take(request.number, latest_))
    return decision;
  return {Fate::give_up, Millis(0), "not retried: too many failures in this run"};
}

}  // namespace playfast::net
