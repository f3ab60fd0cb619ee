// In which order asks end.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "store/calls/ask.hpp"

namespace playfast::store {

/// Ends asks as they come or, ordered, by their places: 0, 1, 2 and so on.
class AskEnds {
 public:
  explicit AskEnds(bool ordered) : ordered_(ordered) {}

  /// False: no more are wanted.
  bool end(std::uint64_t place, std::unique_ptr<Ask> ask, std::optional<Error> error) {
    const bool stops = error && error->fate() == Fate::stop;
    // What is ready goes before the error that stops the run.
    if (stops) end_waiting();
    waiting_.emplace(place, Ended{std::move(ask), std::move(error)});
    if (!ordered_ || stops) return wanted_ && end_first();
    while (wanted_ && !waiting_.empty() && waiting_.begin()->first == ended_) end_first();
    return wanted_;
  }

  /// Nothing ends at this place, which has not had its turn.
  void skip(std::uint64_t place) {
    if (ordered_) {
      waiting_.emplace(place, Ended{});
    } else {
      ++ended_;
    }
  }

  /// After a run that was stopped: ends those that wait for their turn, in order, with gaps.
  void end_waiting() {
    while (wanted_ && !waiting_.empty()) end_first();
  }

  std::uint64_t ended() const { return ended_; }

 private:
  struct Ended {
    std::unique_ptr<Ask> ask;  ///< null: the place is skipped
    std::optional<Error> error;
  };

  bool end_first() {
    auto first = waiting_.extract(waiting_.begin());
    ++ended_;
    auto& [ask, error] = first.mapped();
    if (ask && !ask->end(std::move(error))) wanted_ = false;
    return wanted_;
  }

  bool ordered_;
  std::map<std::uint64_t, Ended> waiting_;  ///< by place
  std::uint64_t ended_ = 0;
  bool wanted_ = true;  ///< more
};

}  // namespace playfast::store
