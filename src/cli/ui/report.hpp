// Where all that happens in a run comes in: it is counted, told to people and, if it is a failure, written to
// the errors file.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "cli/options/options.hpp"
#include "cli/ui/status.hpp"
#include "cli/ui/unanswered.hpp"
#include "output/file/log.hpp"

namespace playfast::cli {

class Report {
 public:
  /// With the plain status. `errors`, the log of failures, may be none.
  Report(const Options& options, output::Log errors);
  Report(const Options& options, output::Log errors, std::unique_ptr<Status> status)
      : options_(options), errors_(std::move(errors)), status_(std::move(status)) {}

  const Tally& tally() const { return tally_; }
  /// Called after the first failure of an item, where --fail-fast was given.
  void on_first_failure(std::function<void()> end_run) { end_run_ = std::move(end_run); }
  /// Whether that has happened.
  bool has_failed_fast() const {
    return options_.output.fail_fast && tally_.counts().failed > 0 && !tally_.stopped_by_error();
  }

  /// So many records have been written.
  void delivered(std::uint64_t records) { tally_.delivered(records); }
  /// So many items of a list or a page of reviews could not be read and were left out.
  void skipped(std::uint64_t items) { tally_.skipped(items); }
  /// A request was told instead of being sent.
  void planned() { tally_.not_sent(); }
  /// A query is about to be requested.
  void begun(const QueryName& query);
  /// It is a stream of reviews.
  void stream_begun() { tally_.stream_begun(); }
  /// The run has as many queries as this.
  void planned_queries(std::uint64_t count) { tally_.planned(count); }
  /// There will be no more queries but those that are expected.
  void input_ended() { tally_.input_ended(); }
  /// A query will be begun when there is room for it.
  void expected(const QueryName& query);
  /// It has been answered. One that fails needs no such call. False: it was not begun.
  bool answered(const QueryName& query);
  /// An item has given all that was asked of it.
  void succeeded() { tally_.succeeded(); }
  void warn(const Drift& drift, const QueryName& query);
  void failed(const Error& error);
  /// A stream has a review of this day.
  void reached(Day day) { tally_.reached(day); }
  /// How a stream of reviews ended.
  void stream_ended(const ReviewQuery& query, const ReviewEnd& end);
  /// A list has come.
  void listed(const QueryName& query, std::size_t entries, std::optional<std::uint64_t> limit) {
    status_->listed(query, entries, limit);
  }
  /// To be called often while the run goes on.
  void tick(const Activity& activity) { status_->progressed(tally_.counts(), activity); }
  /// The client sends no request for a while.
  void paused(const Pause& pause) { status_->paused(pause); }
  /// The run has ended early: what was begun and is not answered counts as not requested. From now on the
  /// failures of items, lines of the input that are none, are not those of this run.
  void report_unfinished();
  /// A query that was not begun when the run ended early.
  void not_requested(const QueryName& query);
  /// Whether each of these is written down.
  bool lists_unanswered() const { return static_cast<bool>(errors_); }
  /// There were more of these, or there may have been.
  void more_not_requested() { tally_.more_not_requested(); }
  /// A failure of the run itself, not of an item.
  void run_failed(const Error& error);
  /// The records cannot be written, or what was written may not be whole.
  void output_failed(const Error& error);
  bool has_output_failed() const { return output_failed_; }

  /// The run is over.
  void summarize();

 private:
  void count_failure(const Error& error);
  void write_error(const Error& error, std::string_view kind);
  void flush_errors();

  const Options& options_;
  output::Log errors_;
  std::string unwritten_;  ///< lines of the errors file
  std::unique_ptr<Status> status_;
  Tally tally_;
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  Unanswered open_;
  Unanswered expected_;
  bool output_failed_ = false;
  std::function<void()> end_run_;
};

}  // namespace playfast::cli
