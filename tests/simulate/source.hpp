// Where a run's queries come from: at once, or little by little as through a pipe.
#pragma once

#include <functional>

#include "playfast/run.hpp"
#include "simulate/ledger.hpp"
#include "simulate/network.hpp"

namespace playfast::simulate {

/// When an item's query comes.
using Arrival = std::function<Clock::Steady(Number)>;

template <typename Query>
class Source final : public Queries<Query> {
 public:
  /// `make`: the query of an item.
  Source(Ledger& ledger, Network& network, const Clock& clock, Seeded& dice, Arrival arrival,
         std::function<void(Number, Query&)> make)
      : ledger_(ledger),
        network_(network),
        clock_(clock),
        dice_(dice),
        arrival_(std::move(arrival)),
        make_(std::move(make)) {}

  Pull next(Query& query) override {
    if (at_ == ledger_.size()) return Pull::end;
    const auto item = ledger_.item(at_);
    if (const auto when = arrival_(item); clock_.now() < when) {
      network_.source_ready_at(when);
      return Pull::pending;
    }
    network_.progress();
    if (dice_.once_in(100)) return Pull::again;
    ledger_.take(at_);
    place_ = ledger_.place(at_++);
    make_(item, query);
    return Pull::item;
  }
  int ready_fd() const override { return Network::source_fd; }
  std::optional<std::uint64_t> place() const override { return place_; }

 private:
  Ledger& ledger_;
  Network& network_;
  const Clock& clock_;
  Seeded& dice_;
  Arrival arrival_;
  std::function<void(Number, Query&)> make_;
  std::size_t at_ = 0;
  std::size_t place_ = 0;
};

}  // namespace playfast::simulate
