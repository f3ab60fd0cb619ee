#include "cli/commands/run/command.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <algorithm>

#include "cli/commands/run/look_timer.hpp"
#include "cli/docs/exit_codes.hpp"
#include "cli/signals.hpp"
#include "cli/ui/messages.hpp"
#include "cli/ui/progress/progress.hpp"
#include "client/core.hpp"
#include "net/descriptors.hpp"
#include "net/dry_run.hpp"
#include "output/visible.hpp"
#include "store/app/fields.hpp"
#include "store/app/request.hpp"
#include "store/calls/packer.hpp"
#include "store/calls/rpc.hpp"
#include "util/fd.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

// False: it could not be written, or nobody reads it.
bool write_request(const net::Request& request, output::Destination& destination, Report& report) {
  auto text = fmt::format("{} {}\n", request.form.empty() ? "GET" : "POST", request.url);
  if (!request.form.empty()) {
    for (const auto& call : store::calls_in(request.form))
      text += fmt::format("  {}\n", output::visible(call));
  }
  const auto written = destination.write(text);
  if (!written) report.output_failed(written.error());
  if (!written.value_or(false)) return false;
  report.planned();
  report.succeeded();
  return true;
}

// "GET https://play.google.com/…: 200, 12345 bytes, 310 ms, connection 40112"
std::string request_text(const RequestInfo& request) {
  const auto outcome = request.status == 0
                           ? fmt::format("{}, {} ms", request.error, request.took.count())
                           : fmt::format("{}, {} bytes, {} ms, connection {}", request.status, request.bytes,
                                         request.took.count(), request.connection);
  return fmt::format("{} {}: {}", request.method, request.url, outcome);
}

// Only what is written needs to be fetched.
std::vector<std::string> app_fields_among(std::span<const record::Column> columns) {
  std::vector<std::string> names;
  for (const auto& column : columns) {
    if (std::ranges::find(store::app_fields(), column.name, &record::Field<App>::name) !=
        store::app_fields().end())
      names.emplace_back(column.name);
  }
  return names;
}

}  // namespace

ClientOptions client_options(const Options& options, Report& report) {
  auto client = options.network.client;
  client.rate = options.network.rate();
  if (!options.output.dry_run && client.concurrency > net::max_connections()) {
    say(Level::note, "lower concurrency: too few file descriptors (see ulimit -n)");
  }
  client.on_retry = [](const Error& error, std::chrono::milliseconds wait) {
    const auto country = error.country.empty() ? "" : fmt::format(" ({})", error.country);
    say(Level::debug, fmt::format("{}{}: {}; attempt {} in {:.1f} s", error.item, country, error.message,
                                  error.attempts + 1, std::chrono::duration<double>(wait).count()));
  };
  client.on_pause = [&](const Pause& pause) { report.paused(pause); };
  if (options.messages.verbose > 1)
    client.on_request = [](const RequestInfo& request) { say(Level::trace, request_text(request)); };
  return client;
}

void show_progress(client::Core& core, const Options& options, Report& report, std::function<void()> also) {
  constexpr std::chrono::milliseconds tick(100);
  const bool shown = wants_progress(options);
  if (!shown && !also) return;
  core.on_tick(tick, [&report, shown, also = std::move(also)](const Activity& activity) {
    if (shown) report.tick(activity);
    if (also) also();
  });
}

std::size_t apps_in_pack(std::span<const record::Column> columns) {
  const auto request = store::AppRequest::of(app_fields_among(columns));
  return request ? store::calls_in_pack(request->weight()) : 1;
}

Client make_client(const Options& options, const RecordOutput& output, Report& report, int signal_fd,
                   std::stop_source& stop, Delivery* queue) {
  auto& destination = output.destination;
  auto reach = client_options(options, report);
  reach.app_fields = app_fields_among(output.columns);
  if (queue != nullptr) reach.rate.reset();
  std::unique_ptr<net::Transport> transport;
  if (options.output.dry_run) {
    reach.rate.reset();
    transport = std::make_unique<net::DryRunTransport>([&](const net::Request& request) {
      if (!stop.stop_requested() && !write_request(request, destination, report)) stop.request_stop();
    });
  }
  auto core = transport ? std::make_shared<client::Core>(std::move(reach), std::move(transport))
                        : std::make_shared<client::Core>(std::move(reach));
  if (queue != nullptr) core->share_pace(queue->pace());
  show_progress(*core, options, report,
                [timer = LookTimer(output.writer, report, stop), &report, &stop, queue]() mutable {
                  timer.tick();
                  if (queue != nullptr) queue->tick(report, stop);
                });
  std::vector<net::Watch> watches{{signal_fd, POLLIN, false}};
  if (destination.fd() >= 0) watches.push_back({destination.fd(), 0, false});
  core->stop_when_ready(std::move(watches));
  return client::Core::client_of(std::move(core));
}

int refused(const Error& error) {
  // It came while something was waited for: a FIFO.
  if (stop_signal() != 0) return stop_code();
  if (util::has_given_up_waiting()) {
    say(Level::error, "the deadline was reached");
    return deadline_code;
  }
  say(Level::error, error.message);
  return exit_code_of(error.kind);
}

Result<void> resume_jobs(JobList& jobs, resume::ResumedQueries* resumed) {
  if (resumed == nullptr) return {};
  // Of a queue, the ledger says which these are.
  if (!jobs.is_of_queue()) jobs.skip(resumed->done());
  const auto earlier = resumed->earlier_items().count;
  auto pull = Pull::again;
  while (!must_end() && (pull == Pull::again || pull == Pull::pending)) {
    pull = jobs.read_again(earlier);
    if (pull == Pull::pending) wait_readable(jobs.ready_fd());
  }
  if (must_end()) return {};
  resumed->set_items([&jobs] { return jobs.taken(); });
  return resumed->check(jobs.taken(), [] { return !must_end(); }).map([](bool) {});
}

void note_no_queries(const JobList& jobs, bool reads_items, const Commits* commits) {
  if (jobs.is_of_queue()) {
    if (!jobs.any_item()) say(Level::note, "the queue has no new entries");
  } else if (reads_items && !jobs.any_item()) {
    say(Level::note, "no items in the input");
  } else if (commits != nullptr) {
    say(Level::note, fmt::format("{} is already complete", commits->path()));
  }
}

namespace {

// Ends the text of the output, also of a run that was stopped; only a complete one gets its name.
void finish(output::Writer& writer, output::Destination& destination, RunEnd end, Report& report,
            Commits* commits) {
  if (report.has_output_failed()) return;
  auto written = writer.finish().map([](bool) {});
  if (written && commits != nullptr) written = commits->finish();
  if (!written) return report.output_failed(written.error());
  // A file that is there is worth more than an empty one.
  const auto& counts = report.tally().counts();
  const bool is_empty = counts.records == 0 && counts.requests_not_sent == 0;
  if (is_empty && (counts.failed > 0 || end != RunEnd::complete)) return destination.discard();
  if (end == RunEnd::stopped && !report.has_failed_fast()) return;
  if (const auto committed = destination.commit(); !committed) report.run_failed(committed.error());
}

// Where the records are of a run that was stopped.
std::string kept_records(const output::Destination& destination, const Report& report,
                         const Commits* commits) {
  const auto records = report.tally().counts().records;
  const bool resumable = report.tally().exit_code() != exit_code_of(ProgramError::state);
  if (commits != nullptr) return added_records(records, "record", commits->path(), resumable);
  const auto& part = destination.unfinished();
  return fmt::format("records so far: {}{}{}", records, part.empty() ? "" : ", in ", part);
}

// Says what ended a run that neither a signal nor an error of the run did.
int ended_early(RunEnd end, const Report& report) {
  if (end == RunEnd::deadline) {
    say(Level::error, "the deadline was reached");
    return report.tally().stopped_by_error() ? report.tally().exit_code() : deadline_code;
  }
  say(Level::error, "ended after the first failure (--fail-fast)");
  return report.tally().counts().records > 0 ? 1 : report.tally().exit_code();
}

}  // namespace

RunOptions run_options_of(const Options& options, const std::stop_source& stop) {
  RunOptions run{.ordered = options.output.ordered, .stop = stop.get_token()};
  if (const auto& deadline = options.output.deadline) {
    run.deadline = std::chrono::steady_clock::now() + *deadline;
    give_up_writes_after(*deadline);
  }
  return run;
}

RunEnd in_time(RunEnd end, const RunOptions& run) {
  const bool late = run.deadline && std::chrono::steady_clock::now() >= *run.deadline;
  return end == RunEnd::stopped && late && stop_signal() == 0 ? RunEnd::deadline : end;
}

std::string added_records(std::uint64_t count, std::string_view what, const std::string& path,
                          bool resumable) {
  return fmt::format("{} {}{} added to {}{}", count, what, count == 1 ? "" : "s", path,
                     resumable ? "; run the same command again to resume" : "");
}

int tell_end(RunEnd end, const Report& report, const std::string& kept) {
  const int code = stop_signal() != 0 ? stop_code() : report.tally().exit_code();
  if (stop_signal() == 0 && end == RunEnd::complete) return code;
  if (stop_signal() == 0 && (end == RunEnd::deadline || !report.tally().stopped_by_error()))
    return ended_early(end, report);
  say(Level::error, "stopped; " + kept);
  return code;
}

int end_run(RunEnd end, output::Writer& writer, output::Destination& destination, Report& report,
            Commits* commits, Delivery* queue, const std::function<void()>& report_unanswered) {
  if (queue != nullptr) queue->close();
  const bool by_error = report.tally().stopped_by_error();
  const bool reader_gone =
      end == RunEnd::stopped && stop_signal() == 0 && !by_error && !report.has_failed_fast();
  if (reader_gone) return 0;
  // What is done is committed before the search for what is not, which may take long.
  finish(writer, destination, end, report, commits);
  if (queue != nullptr) queue->finish(report);
  if (end != RunEnd::complete) report_unanswered();
  report.summarize();
  return tell_end(end, report, kept_records(destination, report, commits));
}

}  // namespace playfast::cli
