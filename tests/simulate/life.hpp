// A client and what is around it, until it ends or is stopped.
#pragma once

#include <optional>
#include <stop_token>

#include "client/core.hpp"
#include "simulate/ledger.hpp"
#include "simulate/network.hpp"

namespace playfast::simulate {

/// How a client is stopped from outside.
enum class Stop : std::uint8_t { none, token, descriptor, handler, killed, deadline };

/// Thrown by a handler of a client that is killed.
struct Killed {};

struct Life {
  /// `may_stop`: draws whether, how and when the client is stopped.
  Life(const Plan& plan, VirtualClock& clock, Weather& weather, Seeded& dice, bool may_stop);

  /// An event: the stop may come with it.
  void tick();
  /// In a handler, after its answer was taken: whether it wants no more. Throws Killed.
  bool stops_here();
  /// A run with this ledger begins, and it ends.
  void begin_run(Ledger& ledger);
  void end_run(RunEnd end);

  bool is_stopped_from_outside() const { return stops && (how == Stop::token || how == Stop::descriptor); }

  VirtualClock& clock;
  PaceRules rules;
  Network network;
  client::Core core;
  std::stop_source stop_source;
  Ledger* ledger = nullptr;  ///< of the run
  std::uint64_t events = 0;
  std::uint64_t stop_at = 0;  ///< the event; 0: none
  Stop how = Stop::none;
  std::optional<Clock::Steady> deadline{};
  bool stops = false;    ///< the event has come
  bool stopped = false;  ///< the client is not used any more
};

}  // namespace playfast::simulate
