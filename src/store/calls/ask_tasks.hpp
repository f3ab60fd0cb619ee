// Asks as tasks of the fetcher: each a task of its own, with one call in each request.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>

#include "net/task.hpp"
#include "store/calls/ask.hpp"
#include "store/calls/session.hpp"

namespace playfast::store {

/// Ends asks as they come or, ordered, in the order in which they began.
class AskTasks final : public net::TaskSource {
 public:
  /// `most_open`: asks that have begun and not ended; ordered, those that wait for their turn are among them.
  AskTasks(Session& session, AskSource& asks, bool ordered, std::size_t most_open)
      : session_(session), asks_(asks), ordered_(ordered), most_open_(most_open) {}

  Next next() override;
  int ready_fd() const override { return is_full() ? -1 : asks_.ready_fd(); }

  /// After a run that was stopped: ends the asks that are ready and wait for their turn, in order, with gaps.
  void end_waiting();

 private:
  class AskTask;
  struct Ended {
    std::unique_ptr<Ask> ask;
    std::optional<Error> error;
  };

  bool is_full() const { return ordered_ && begun_ - ended_ >= most_open_; }
  bool end(std::uint64_t number, Ended ended);
  bool end_first();

  Session& session_;
  AskSource& asks_;
  bool ordered_;
  std::size_t most_open_;
  std::map<std::uint64_t, Ended> waiting_;  ///< by number
  std::uint64_t begun_ = 0;
  std::uint64_t ended_ = 0;
  bool wanted_ = true;  ///< more
};

}  // namespace playfast::store
