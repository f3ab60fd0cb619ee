// A client's days: its runs, its ends, and those of the clients after it that go on where it stopped.
#pragma once

#include <set>

#include "simulate/judge.hpp"
#include "simulate/life.hpp"
#include "simulate/streams.hpp"

namespace playfast::simulate {

class Day {
 public:
  Day(const Plan& plan, Content& content)
      : plan_(plan), judge_(plan, content), weather_(plan, content, clock_), dice_(plan.seed * 2 + 3) {}

  /// Throws Broken.
  void run();

  Millis passed() const { return clock_.passed(); }
  std::size_t requests() const { return requests_; }
  std::size_t clients() const { return clients_; }

 private:
  /// With one client, to its end.
  void live();
  void run_phase(Life& life);
  RunEnd run_kind(Life& life, const Phase& phase, Ledger& ledger);
  template <typename Query, typename T, typename Run>
  RunEnd run_queries(Life& life, Ledger& ledger, const Run& run);
  RunEnd run_searches(Life& life, const Phase& phase, Ledger& ledger, const RunOptions& options);
  RunEnd run_streams(Life& life, Ledger& ledger, const RunOptions& options);
  bool deliver(Life& life, Ledger& ledger, Number item, const std::optional<Error>& error);
  std::vector<Number> left(std::size_t phase) const;
  bool is_done() const;
  Clock::Steady arrival(Number item) const;
  std::size_t most_open(client::Core& core, const Phase& phase) const;

  const Plan& plan_;
  VirtualClock clock_;
  Judge judge_;
  Weather weather_;
  Seeded dice_;
  Streams streams_;
  std::vector<std::set<Number>> done_;  ///< items of each phase
  std::size_t phase_ = 0;               ///< that runs
  int stops_ = 0;                       ///< so far
  std::size_t clients_ = 0;
  std::size_t requests_ = 0;
};

}  // namespace playfast::simulate
