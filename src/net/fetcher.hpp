// The one event loop: starts tasks as there is room for them, retries, keeps the rate.
#pragma once

#include <deque>
#include <functional>
#include <queue>
#include <span>
#include <stop_token>
#include <vector>

#include "net/body.hpp"
#include "net/pace/pacer.hpp"
#include "net/task.hpp"
#include "net/transport.hpp"
#include "playfast/activity.hpp"

namespace playfast::net {

/// Who wants to know what happens; each may be none.
struct FetchEvents {
  std::function<void(const RequestInfo&)> on_request = {};  ///< a request has ended
  std::function<void(const Pause&)> on_pause = {};          ///< no request starts for a while
  std::function<void(const Activity&)> on_tick = {};        ///< at least each `tick`
  Millis tick = std::chrono::seconds(1);
};

struct FetchOptions {
  std::size_t concurrency = 8;  ///< requests on their way at a time, at most
  std::size_t most_open = 64;   ///< tasks begun and not ended: on their way or waiting for a retry
  std::stop_token stop = {};    ///< a stop request ends the run, from any thread
  std::optional<Clock::Steady> deadline = {};  ///< the run ends then
  FetchEvents events = {};
};

class Fetcher {
 public:
  /// All of them must outlive the fetcher.
  Fetcher(Transport& transport, const Clock& clock, Pacer& pacer, FetchOptions options);

  /// `late`: stopped by the deadline.
  enum class Progress : std::uint8_t { running, complete, stopped, late };

  /// Runs all tasks of the source; complete when every one has ended. Stops early, by a stop request, a watch
  /// that is ready, a task that wants no more, an error that stops runs or the deadline; tasks that have not
  /// ended by then never do.
  Progress run(TaskSource& source, std::span<const Watch> stop_when_ready);

  /// A run in parts: starts what can be started, waits once, and handles what has come.
  Progress step(TaskSource& source, std::span<const Watch> stop_when_ready);

 private:
  struct Open {
    std::unique_ptr<Task> task;
    int attempts = 0;
    Failures failures;         ///< of the request that it makes now
    RequestNumber number = 0;  ///< of the last attempt
    Clock::Steady started{};
    Request request{};  ///< where `on_request` wants to know
  };
  struct Waiting {
    Clock::Steady due;
    std::size_t slot;
    bool operator>(const Waiting& other) const { return due > other.due; }
  };

  Progress turn(TaskSource& source, std::span<const Watch> stop_when_ready);
  bool is_late() const { return options_.deadline && clock_.now() >= *options_.deadline; }
  void report_activity();
  void report(const Open& open, const Result<Response>& response) const;
  void start_tasks(TaskSource& source);
  std::optional<std::size_t> next_slot(TaskSource& source);
  Clock::Steady wake_time();
  std::vector<Watch> watches(TaskSource& source, std::span<const Watch> stop_when_ready) const;
  void handle(Transport::Finished finished);
  void go_on(std::size_t slot, Task::Next next);
  void retry_or_end(std::size_t slot, Error error, std::optional<Millis> retry_after);
  void end(std::size_t slot, std::optional<Error> error);
  void release(std::size_t slot);

  Transport& transport_;
  const Clock& clock_;
  FetchOptions options_;
  Pacer& pacer_;
  Inflater inflater_;

  std::vector<Open> slots_;
  std::vector<std::size_t> free_;
  std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> waiting_;
  std::size_t in_flight_ = 0;
  bool source_ended_ = false;
  bool source_waits_ = false;
  std::optional<Clock::Steady> source_due_;  ///< when to ask a waiting one again
  bool stopped_ = false;
  Clock::Steady reported_pause_{};  ///< its end
  Clock::Steady next_tick_{};
  std::stop_callback<std::function<void()>> wake_on_stop_;
};

}  // namespace playfast::net
