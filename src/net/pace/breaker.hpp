// Stops all requests where the store refuses them or cannot be reached.
#pragma once

#include <chrono>
#include <optional>

#include "net/pace/concurrency.hpp"
#include "net/pace/retry.hpp"
#include "util/clock.hpp"

namespace playfast::net {

/// After five refusals or twenty failures in a row one request is sent as a probe, after a pause: the
/// Retry-After, else 5 s, twice as long after each probe that fails too. After three probes that failed the
/// run has to end.
class Breaker {
 public:
  /// When a request may start: never while a probe is on its way.
  Clock::Steady ready_at(Clock::Steady now) const;
  bool is_open() const { return state_ != State::closed; }
  /// Three probes have failed.
  bool is_hopeless() const { return failed_probes_ >= max_probes; }

  /// A request starts; where the breaker is open, it is the probe.
  void started(RequestNumber request);
  void answered(RequestNumber request);
  /// The store refused the request.
  void refused(RequestNumber request, std::optional<Millis> retry_after, Clock::Steady now);
  /// The request got no answer, or a server error.
  void failed(RequestNumber request, Clock::Steady now);
  /// What is on its way is given up.
  void abandon(Clock::Steady now);

 private:
  enum class State : std::uint8_t { closed, open, probing };
  static constexpr int max_refusals = 5;
  static constexpr int max_failures = 20;
  static constexpr int max_probes = 3;

  bool is_probe(RequestNumber request) const { return state_ == State::probing && request == probe_; }
  void open(std::optional<Millis> retry_after, Clock::Steady now);

  State state_ = State::closed;
  int refusals_ = 0;  ///< since the last answer
  int failures_ = 0;  ///< the same
  int failed_probes_ = 0;
  Millis pause_{};
  Clock::Steady until_;
  RequestNumber probe_ = 0;
};

}  // namespace playfast::net
