// What people are told of a run while it goes on. Who shows it otherwise implements `Status`.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "cli/ui/query_name.hpp"
#include "cli/ui/tally.hpp"
#include "playfast/activity.hpp"
#include "playfast/drift.hpp"

namespace playfast::cli {

class Status {
 public:
  virtual ~Status() = default;

  /// Called often while the run goes on.
  virtual void progressed(const Counts& counts, const Activity& activity) = 0;
  /// The client sends no request for a while.
  virtual void paused(const Pause& pause) = 0;
  virtual void warned(const Drift& drift, const QueryName& query) = 0;
  virtual void failed(const Error& error) = 0;
  /// A stream of reviews has ended; `error` is why, if it failed. `one_of_many`: too many to list each.
  virtual void stream_ended(const ReviewQuery& query, const ReviewEnd& end, const std::optional<Error>& error,
                            bool one_of_many) = 0;
  /// A list has come, with so many entries of at most `limit`.
  virtual void listed(const QueryName& query, std::size_t entries, std::optional<std::uint64_t> limit) = 0;
  /// A failure of the run itself, not of a query.
  virtual void run_failed(const Error& error) = 0;
  /// The run is over.
  virtual void finished(const Counts& counts, std::chrono::duration<double> took) = 0;
};

}  // namespace playfast::cli
