// Keeps count of a run and tells people, and the errors file, what went wrong.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "cli/options/options.hpp"
#include "output/file/log.hpp"
#include "util/recent.hpp"

namespace playfast::cli {

/// What a query is about, as messages and the errors file name it.
struct QueryName {
  std::string item;
  std::string country;
  std::string lang;

  auto operator<=>(const QueryName&) const = default;
};

class Report {
 public:
  /// `errors`, the log of failures, may be none.
  Report(const Options& options, output::Log errors);

  /// So many records have been written.
  void delivered(std::uint64_t records) { records_ += records; }
  /// So many items of a list or a page of reviews could not be read and were left out.
  void skipped(std::uint64_t items) { skipped_ += items; }
  /// A request was told instead of being sent.
  void planned() { ++planned_; }
  /// A query is about to be requested.
  void begun(const QueryName& query);
  /// A query will be begun when there is room for it.
  void expected(const QueryName& query) { expected_.insert(query); }
  /// It has been answered. One that fails needs no such call.
  void answered(const QueryName& query);
  /// An item has given all that was asked of it.
  void succeeded() { ++succeeded_; }
  void warn(const Drift& drift, std::string_view item, std::string_view country, std::string_view lang);
  void failed(const Error& error);
  /// Says how a stream of reviews ended.
  void stream_ended(const ReviewQuery& query, const ReviewEnd& end);
  /// Says of a list that it is empty, or shorter than was asked for.
  void listed(std::string_view name, std::string_view country, std::string_view lang, std::size_t entries,
              std::optional<std::uint64_t> limit);
  /// The run has ended early: what was begun and is not answered will not be. From now on the failures of
  /// items, lines of the input that are none, are not those of this run.
  void report_unfinished();
  /// A query that was not begun when the run ended early.
  void not_requested(const QueryName& query);
  /// There were more of these, or there may have been.
  void more_not_requested() { more_not_requested_ = true; }
  /// A failure of the run itself, not of an item.
  void run_failed(const Error& error);

  /// Says how much came and how much failed, where that is of interest.
  void summarize() const;
  /// 0, 1 when some failed or in different ways, or what all failures have in common.
  int exit_code() const;
  bool stopped_by_error() const { return run_code_ != 0; }
  /// The records cannot be written, or what was written may not be whole.
  void output_failed(const Error& error) {
    output_failed_ = true;
    run_failed(error);
  }
  bool output_failed() const { return output_failed_; }
  std::uint64_t records() const { return records_; }
  std::uint64_t failures() const { return failures_; }

 private:
  std::string about(std::string_view item, std::string_view country, std::string_view lang) const;
  std::string about_stream(const ReviewQuery& query) const;
  std::string streams_in_short() const;
  void failed(const Error& error, const std::string& whose);
  void write_error(const Error& error, std::string_view kind);
  void write_unanswered(const QueryName& query, std::string_view kind, std::string_view why);
  std::string unanswered_in_short() const;

  const Options& options_;
  output::Log errors_;
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  std::uint64_t records_ = 0;
  std::uint64_t planned_ = 0;    ///< requests
  std::uint64_t succeeded_ = 0;  ///< items
  std::uint64_t failures_ = 0;
  std::uint64_t complete_ = 0;  ///< streams, by their end
  std::uint64_t limited_ = 0;
  std::uint64_t broken_ = 0;
  std::uint64_t seen_before_ = 0;
  std::uint64_t skipped_ = 0;
  std::multiset<QueryName> open_;  ///< begun and not answered
  std::multiset<QueryName> expected_;
  bool ended_early_ = false;
  std::uint64_t unfinished_ = 0;  ///< queries that were begun when the run ended early
  std::uint64_t not_requested_ = 0;
  bool more_not_requested_ = false;
  std::set<int> failure_codes_;
  int run_code_ = 0;  ///< of what stopped the run
  bool output_failed_ = false;
  bool disagreed_ = false;  ///< with --verify: a page could not be confirmed

  static constexpr std::size_t max_reported = 1'000;  ///< kinds of warnings: pages may name any language
  util::Recent reported_{max_reported};               ///< what is warned of once only
};

}  // namespace playfast::cli
