// One thing being fetched, as the fetcher sees it.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "net/http.hpp"
#include "playfast/error.hpp"
#include "playfast/run.hpp"
#include "util/clock.hpp"

namespace playfast::net {

/// Asks, once or several times one after another, is answered, and ends exactly once.
class Task {
 public:
  virtual ~Task() = default;
  /// The request to make; asked again for each attempt.
  virtual Request request() = 0;
  /// What comes after an answer that was read: the task's end, its next request, or the end of the
  /// run, when nobody wants more.
  enum class Next : std::uint8_t { end, request, stop };
  /// Judges and reads an answer; `text` is its body, decompressed, valid during the call. An error
  /// is retried or ends the task, by its fate.
  virtual Result<Next> answer(const Response& response, std::string_view text) = 0;
  /// The request failed and will be made again after `wait`.
  virtual void retrying(const Error& /*error*/, std::chrono::milliseconds /*wait*/) {}
  /// Whether the last request was answered for some of what it was for; a retry asks for the rest.
  virtual bool is_answered_in_part() const { return false; }
  /// Retries are used up, or there are none for this error. What the task does instead of ending with it.
  enum class Recovery : std::uint8_t {
    none,     ///< nothing: it ends
    request,  ///< makes another request
    moved,    ///< nothing any more: other tasks have taken over what it was for
  };
  virtual Recovery recover(const Error& /*error*/) { return Recovery::none; }
  /// The end: without an error, what was read is handed on. False: nobody wants more; the run stops.
  virtual bool end(std::optional<Error> error) = 0;
};

/// Makes tasks as they are wanted, so that a list of any length is never held.
class TaskSource {
 public:
  struct Next {
    Pull pull;
    std::unique_ptr<Task> task;
  };

  virtual ~TaskSource() = default;
  /// `again`: no task yet; ask again after other work. `on_the_way`: requests that have no answer yet.
  virtual Next next(std::size_t on_the_way) = 0;
  /// After `pending`: the descriptor that becomes readable when it is worth asking again; less than 0:
  /// it is after an answer to one of its tasks.
  virtual int ready_fd() const { return -1; }
  /// After `pending`: when it is worth asking again, whatever happens.
  virtual std::optional<Clock::Steady> due() const { return {}; }
  /// After `pending`: whether an answer to one of its tasks is a reason to ask again.
  virtual bool waits_for_answer() const { return ready_fd() < 0; }
};

}  // namespace playfast::net
