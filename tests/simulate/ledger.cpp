#include "simulate/ledger.hpp"

#include <algorithm>
#include <utility>

namespace playfast::simulate {
namespace {

// Places are taken in blocks: first the even ones, then the odd ones.
constexpr std::size_t block = 128;

}  // namespace

Ledger::Ledger(const Plan& plan, const Phase& phase, std::vector<Number> items, std::size_t most_open)
    : plan_(plan),
      ordered_(phase.ordered),
      placed_(phase.placed),
      items_(std::move(items)),
      most_open_(most_open) {
  for (std::size_t at = 0; at < items_.size(); ++at) entries_[items_[at]] = {at};
}

std::size_t Ledger::place(std::size_t at) const {
  const auto begin = at / block * block;
  const auto size = std::min(block, items_.size() - begin);
  const auto evens = (size + 1) / 2;
  const auto inside = at - begin;
  if (!ordered_ || !placed_) return at;
  return begin + (inside < evens ? 2 * inside : 2 * (inside - evens) + 1);
}

void Ledger::take(std::size_t at) {
  auto& entry = entries_.at(item(at));
  require(entry.state == State::untaken, "a query is taken twice");
  require(!closed_, "a query is taken after the end");
  entry.state = State::taken;
  ++taken_;
  require(taken_ - ended_ <= most_open_, "more queries are open than the client's bound");
}

void Ledger::check_open(Number item) const {
  const auto found = entries_.find(item);
  require(found != entries_.end(), "an answer is delivered that was not requested in this run");
  require(found->second.state != State::untaken, "an answer is delivered before its query was taken");
  require(found->second.state == State::taken, "a query is answered twice");
  require(!closed_, "an answer is delivered after the end");
}

void Ledger::end(Number item, State state, bool in_turn) {
  check_open(item);
  auto& entry = entries_.at(item);
  entry.state = state;
  ++ended_;
  if (!ordered_ || !in_turn) return;
  require(entry.place >= next_place_, "an ordered run delivers out of order");
  has_gaps_ = has_gaps_ || entry.place > next_place_;
  next_place_ = entry.place + 1;
}

void Ledger::answered(Number item) { end(item, State::answered, true); }

void Ledger::failed(Number item, const Error& error, bool has_retries) {
  const auto fate = error.fate();
  // What is ready goes before the error that ends the run.
  end(item, State::failed, fate != Fate::stop);
  if (fate == Fate::stop) may_stop_ = true;
  if (!plan_.heals || may_stop_) return;
  require(fate == Fate::retry, "a query fails for good though everything heals");
  const auto retries = error.kind == ErrorKind::encoding ? std::min(plan_.retries, 1) : plan_.retries;
  require(error.attempts > retries || !has_retries, "a query fails though it has retries left");
}

void Ledger::check_end(RunEnd end) const {
  if (end == RunEnd::deadline) return;
  if (end == RunEnd::stopped) {
    require(may_stop_, "a run is stopped without a reason");
    return;
  }
  require(taken_ == items_.size(), "a run is complete before all queries were taken");
  require(ended_ == items_.size(), "a query is lost: the run is complete without an answer to it");
  require(!has_gaps_, "an ordered run delivers out of order");
}

}  // namespace playfast::simulate
