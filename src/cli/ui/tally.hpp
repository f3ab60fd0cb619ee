// Counts what a run does. It prints nothing.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>

#include "playfast/error.hpp"
#include "playfast/review.hpp"

namespace playfast::cli {

struct Counts {
  std::uint64_t records = 0;               ///< written
  std::uint64_t skipped = 0;               ///< items of a list or a page of reviews that could not be read
  std::uint64_t requests_not_sent = 0;     ///< of a dry run
  std::uint64_t begun = 0;                 ///< queries, with those that are expected to be
  std::uint64_t streams_begun = 0;         ///< those of them that are streams of reviews
  bool input_ended = false;                ///< there will be no more
  std::optional<std::uint64_t> planned{};  ///< queries of the whole run, where that is known from its start
  std::uint64_t succeeded = 0;             ///< queries
  std::uint64_t failed = 0;
  std::uint64_t refused = 0;   ///< those of them that are lines without an item
  std::uint64_t complete = 0;  ///< streams, by their end
  std::uint64_t at_limit = 0;
  std::uint64_t broken = 0;
  std::uint64_t seen_before = 0;  ///< reviews that another stream had delivered
  std::optional<Day> oldest{};    ///< day of a review so far
  bool ended_early = false;
  std::uint64_t not_requested = 0;  ///< queries without an answer when the run ended early
  bool more_not_requested = false;  ///< there were more of these, or there may have been

  std::uint64_t streams() const { return complete + at_limit + broken; }
};

class Tally {
 public:
  const Counts& counts() const { return counts_; }

  void begun() { ++counts_.begun; }
  /// A line is not an item; `failed` counts its failure.
  void refused() {
    ++counts_.begun;
    ++counts_.refused;
  }
  /// What was begun is a stream of reviews.
  void stream_begun() { ++counts_.streams_begun; }
  void planned(std::uint64_t queries) { counts_.planned = queries; }
  void input_ended() { counts_.input_ended = true; }
  /// A stream has a review of this day.
  void reached(Day day) { counts_.oldest = std::min(day, counts_.oldest.value_or(day)); }
  void delivered(std::uint64_t records) { counts_.records += records; }
  void skipped(std::uint64_t items) { counts_.skipped += items; }
  void not_sent() { ++counts_.requests_not_sent; }
  void succeeded() { ++counts_.succeeded; }
  /// A failure of a query; one whose fate is to stop the run decides the exit code.
  void failed(const Error& error);
  /// How a stream of reviews ended; its failure is counted by `failed`.
  void stream_ended(const ReviewEnd& end);
  /// With --verify: a page could not be confirmed.
  void disagreed() { disagreed_ = true; }
  /// A failure of the run itself, not of a query.
  void run_failed(const Error& error);

  void ended_early() { counts_.ended_early = true; }
  void not_requested() { ++counts_.not_requested; }
  void more_not_requested() { counts_.more_not_requested = true; }

  bool stopped_by_error() const { return run_code_ != 0; }
  /// 0, 1 when some failed or in different ways, or what all failures have in common.
  int exit_code() const;

 private:
  Counts counts_;
  std::set<int> failure_codes_;
  int run_code_ = 0;  ///< of what stopped the run
  bool disagreed_ = false;
};

}  // namespace playfast::cli
