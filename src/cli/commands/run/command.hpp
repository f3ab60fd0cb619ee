// What the commands that ask the store have in common.
#pragma once

#include <functional>
#include <stop_token>

#include "cli/input/commits.hpp"
#include "cli/input/job_list.hpp"
#include "cli/options/options.hpp"
#include "cli/queue/delivery.hpp"
#include "cli/ui/report.hpp"
#include "output/file/destination.hpp"
#include "output/file/record_writer.hpp"

namespace playfast::cli {

/// How to reach the store, as the options say. Pauses are reported; so are retries and requests to those who
/// want to know. The report must outlive the client.
ClientOptions client_options(const Options& options, Report& report);

/// Lets the runs of a client tell the report how far they are, where that is shown, and call `also`, if it is
/// not null, now and then. All must outlive the client.
void show_progress(client::Core& core, const Options& options, Report& report,
                   std::function<void()> also = nullptr);

/// Where a client's records go.
struct RecordOutput {
  std::span<const record::Column> columns;
  output::Destination& destination;
  output::Writer& writer;
};

/// A client for these, whose runs end when a signal comes or the reader of the output goes; with --dry-run
/// one that writes its requests instead of sending them, and requests a stop when it cannot. A writer that
/// holds records back is flushed while the run goes on. `queue`, where not null, keeps the pace. What it is
/// given must outlive it.
Client make_client(const Options& options, const RecordOutput& output, Report& report, int signal_fd,
                   std::stop_source& stop, Delivery* queue = nullptr);

/// How its runs are to go, with the time that is left from now on.
RunOptions run_options_of(const Options& options, const std::stop_source& stop);

/// How a run ended: a write that gave up since the deadline was reached ends it too.
RunEnd in_time(RunEnd end, const RunOptions& run);

/// Prints why a command cannot begin; the exit code. A signal or the deadline, if it came meanwhile, is the
/// reason then.
int refused(const Error& error);

/// Leaves out what an earlier run has done; `resumed` may be null. Waits for the items that it had taken,
/// until the run must end. Errors: state, output.
Result<void> resume_jobs(JobList& jobs, resume::ResumedQueries* resumed);

/// Notes why a run that is complete had no query, where that is worth a note. `commits` may be null.
void note_no_queries(const JobList& jobs, bool reads_items, const Commits* commits);

/// "3 records added to FILE; run the same command again to resume", without the advice where that is no use.
std::string added_records(std::uint64_t count, std::string_view what, const std::string& path,
                          bool resumable = true);

/// Says how a run ended unless it is complete, with where its records are kept if it was stopped; the exit
/// code.
int tell_end(RunEnd end, const Report& report, const std::string& kept);

/// Ends the output of a run, says what is to be said and gives the exit code. `commits` and `queue` may be
/// null. `report_unanswered` is called for a run that ended early, but not when its reader has gone.
int end_run(RunEnd end, output::Writer& writer, output::Destination& destination, Report& report,
            Commits* commits, Delivery* queue, const std::function<void()>& report_unanswered);

/// How many apps a request may hold, for records with these columns.
std::size_t apps_in_pack(std::span<const record::Column> columns);

}  // namespace playfast::cli
