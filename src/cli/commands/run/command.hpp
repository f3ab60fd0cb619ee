// What the commands that ask the store have in common.
#pragma once

#include <functional>
#include <stop_token>

#include "cli/options/options.hpp"
#include "cli/ui/report.hpp"
#include "output/file/record_writer.hpp"

namespace playfast::cli {

/// How to reach the store, as the options say. Pauses are reported; so are retries and requests to those who
/// want to know. The report must outlive the client.
ClientOptions client_options(const Options& options, Report& report);

/// Lets the runs of a client tell the report how far they are, where that is shown. Both must outlive the
/// client.
void show_progress(client::Core& core, const Options& options, Report& report);

/// A client of these, whose runs end when a signal comes or the reader of the output goes; with --dry-run one
/// that writes its requests instead of sending them, and requests a stop when it cannot. What it is given
/// must outlive it.
Client make_client(const Options& options, std::span<const record::Column> columns,
                   output::Destination& destination, Report& report, int signal_fd, std::stop_source& stop);

/// How its runs are to go, with the time that is left from now on.
RunOptions run_options_of(const Options& options, const std::stop_source& stop);

/// How a run ended: a write that gave up since the deadline was reached ends it too.
RunEnd in_time(RunEnd end, const RunOptions& run);

/// Prints why a command cannot begin; the exit code. A signal that came meanwhile is the reason then.
int refused(const Error& error);

/// Ends the output of a run, says what is to be said and gives the exit code. `report_unanswered` is
/// called for a run that ended early, but not when its reader has gone.
int end_run(RunEnd end, output::Writer& writer, output::Destination& destination, Report& report,
            const std::function<void()>& report_unanswered);

}  // namespace playfast::cli
