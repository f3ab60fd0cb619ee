// What is done to a queue beside its work: items added, a look at it, entries removed or tried again.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "queue/entry.hpp"
#include "queue/link.hpp"

namespace playfast::queue {

/// Adds entries in batches, each once however often its answer is lost.
class Pusher {
 public:
  Pusher(Link& link, const Wait& wait);

  /// Errors: invalid_option, unreachable; earlier batches stay.
  Result<void> add(const Entry& entry);
  /// Adds the last batch. Errors: the same.
  Result<void> flush();
  std::uint64_t added() const { return added_; }

 private:
  Link& link_;
  const Wait& wait_;
  std::string token_;  ///< of this push
  Command batch_;
  std::uint64_t number_ = 0;  ///< of the batch, from 1
  std::size_t size_ = 0;
  std::uint64_t added_ = 0;
};

struct Status {
  std::string stream;
  std::int64_t length = 0;            ///< entries, those that are done and not trimmed too
  std::optional<std::int64_t> fresh;  ///< taken by nobody; none where the server does not know
  std::int64_t pending = 0;           ///< taken and not done
  std::int64_t failed = 0;            ///< queries
  std::int64_t done = 0;              ///< since the queue began
  std::int64_t workers = 0;           ///< with a sign of life in the last minute
  std::optional<double> rate;  ///< entries done per second, in the last minute; none: too early to tell
  std::optional<std::int64_t> seconds_left;
  std::int64_t held_seconds = 0;       ///< in which no worker sends a request
  std::optional<std::string> held_by;  ///< "throttled" or "blocked"
};

/// Errors: invalid_option, where there is no stream; unreachable.
Result<Status> status_of(Link& link, const Wait& wait);

/// Removes entries that every group of the stream has acknowledged; how many. Errors: the same.
Result<std::uint64_t> trim(Link& link, const Wait& wait);

/// Errors: invalid_option, where there is no stream; unreachable.
Result<void> check_stream(Link& link, const Wait& wait);

/// Puts the entries that failed back; how many. Errors: the same.
Result<std::uint64_t> retry_failed(Link& link, const Wait& wait);

}  // namespace playfast::queue
