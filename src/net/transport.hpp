// The network, as an interface, so that retries, limits and streams are tested without one.
#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <vector>

#include "net/http.hpp"
#include "playfast/error.hpp"
#include "util/clock.hpp"

namespace playfast::net {

/// A file descriptor to wait for beside the network.
struct Watch {
  int fd = -1;
  short events = 0;  ///< of poll(2); errors and hang-ups are always reported
  bool ready = false;
};

class Transport {
 public:
  /// The answer to the request started with this number, or why there is none.
  struct Finished {
    std::size_t id;
    Result<Response> response;
  };

  virtual ~Transport() = default;
  /// Begins a request. `id` comes back with its answer and must not be in use.
  virtual void start(std::size_t id, const Request& request) = 0;
  /// Waits until a request finishes, a watched descriptor is ready, or `until`; at most what the
  /// system allows at once, so callers call it in a loop. Gives all answers that are there.
  virtual std::vector<Finished> wait(Clock::Steady until, std::span<Watch> watches) = 0;
  /// Ends a wait soon: this one, or the next. May be called from any thread.
  virtual void wake() = 0;
  /// Gives up all requests that have not finished; nothing more is heard of them.
  virtual void abandon() = 0;
};

}  // namespace playfast::net
