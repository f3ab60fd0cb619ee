// A queue as the source of a run's items.
#pragma once

#include <memory>
#include <stop_token>

#include "cli/input/items.hpp"
#include "cli/options/options.hpp"
#include "cli/ui/report.hpp"
#include "queue/ledger.hpp"
#include "queue/pace.hpp"
#include "resume/resumed_queries.hpp"

namespace playfast::cli {

class Delivery {
 public:
  /// Connects where an argument is the URL of a queue; else null. Errors: invalid_option, unreachable.
  static Result<std::unique_ptr<Delivery>> open(const Options& options);

  /// Takes part in what the workers of the queue do: the command and options of this run, which writes some
  /// of these columns. Before the output is opened. Errors: state, where they do something else.
  Result<void> agree(const Options& options, std::span<const record::Column> all);

  queue::Worker& worker() { return *worker_; }
  queue::Ledger& ledger() { return *ledger_; }
  queue::Pace& pace() { return *pace_; }

  /// Where the records go.
  void set_output(resume::ResumedQueries& output) { output_ = &output; }
  /// To be called often while a run goes on. Commits what is done, since other workers wait for it. Ends the
  /// run where that fails, or the queue cannot be used any more.
  void tick(Report& report, std::stop_source& stop);
  /// The run is over; no entry is taken any more.
  void close() { worker_->close(); }
  /// What is on the disk is acknowledged. Reports where it cannot be.
  void finish(Report& report);

 private:
  explicit Delivery(queue::Url url, int retries);
  void tell_waits();

  SystemClock clock_;
  queue::Link link_;
  std::unique_ptr<queue::Worker> worker_;
  std::unique_ptr<queue::Ledger> ledger_;
  std::unique_ptr<queue::Pace> pace_;
  resume::ResumedQueries* output_ = nullptr;  ///< null: not yet known
  bool failed_ = false;                       ///< reported
  bool outage_told_ = false;
  bool wait_told_ = false;
};

/// Whether the items come from a queue.
bool reads_queue(const Options& options);

/// The URL among the arguments, which has to be the only one. Errors: invalid_option.
Result<queue::Url> queue_url(const std::vector<std::string>& arguments);

/// Waits; false: the run must end.
bool wait_a_while(std::chrono::milliseconds time);

}  // namespace playfast::cli
