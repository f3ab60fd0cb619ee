// What becomes of each request: when it is answered, and with what.
#pragma once

#include <optional>

#include "net/transport.hpp"
#include "simulate/content.hpp"
#include "simulate/pace_rules.hpp"

namespace playfast::simulate {

/// What a request will meet.
struct Outcome {
  Millis takes;
  Result<net::Response> response;
  Effect effect = Effect::answered;
  std::optional<Millis> retry_after{};  ///< that it says validly
};

class Weather {
 public:
  Weather(const Plan& plan, Content& content, const VirtualClock& clock)
      : plan_(plan), content_(content), clock_(clock), dice_(plan.seed * 2 + 2) {}

  Outcome outcome(const net::Request& request);

 private:
  Fault fault();
  const Spell* spell() const;
  Millis latency(const Spell* spell);
  void spoil(Outcome& outcome, const net::Request& request, Fault fault);
  void throttle(Outcome& outcome, RetryAfter kind);
  net::Response answer(const net::Request& request, bool whole, bool heals);
  net::Response answer_calls(const net::Request& request, bool whole, bool heals);
  storedouble::FrameFault frame_fault(bool heals);

  const Plan& plan_;
  Content& content_;
  const VirtualClock& clock_;
  Seeded dice_;
};

}  // namespace playfast::simulate
