// What tells one command that asks the store from another, and the run that all of them have.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include "cli/commands/run/command.hpp"
#include "cli/commands/run/recorder.hpp"
#include "cli/input/job_queries.hpp"
#include "cli/outputs.hpp"
#include "cli/signals.hpp"
#include "cli/ui/messages.hpp"
#include "client/core.hpp"
#include "playfast/client.hpp"
#include "store/app/id.hpp"

namespace playfast::cli {

inline constexpr std::array<std::string_view, 2> app_id_keys{"app_id", "item"};
inline constexpr ItemKind app_ids{&store::parse_app_id, "an ID", app_id_keys};

template <typename Query, typename Record>
struct Endpoint {
  std::optional<ItemKind> items;  ///< none: the options alone say what is requested
  const record::Columns<Record>& columns;
  std::function<std::unique_ptr<Queries<Query>>(JobList& jobs, const Options& options)> queries;
  std::function<RunEnd(Client& client, Queries<Query>& queries, Recorder<Record>& recorder,
                       const RunOptions& options)>
      fetch;
  bool packed = false;  ///< many queries of one country and language may share a request
  /// How many of them, for records with these columns; null: some tens.
  std::size_t (*calls)(std::span<const record::Column> columns) = nullptr;
  void (*notes)(const Options& options) = nullptr;  ///< says what is to be said when the run begins
};

/// A source of the queries that `make` makes of jobs.
template <auto make>
auto queries_of(JobList& jobs, const Options& options) {
  using Query = decltype(make(Job(), Selection()));
  return std::unique_ptr<Queries<Query>>(std::make_unique<JobQueries<Query>>(jobs, options.selection, make));
}

/// The query of a job about an app, for `queries_of`.
inline AppQuery app_query_of(const Job& job, const Selection& /*selection*/) {
  return {job.item, job.country, job.lang};
}

/// The items whose jobs are taken together. An ordered run holds what is answered before its turn.
inline std::size_t block_of(const Options& options, const JobList& jobs) {
  return options.output.ordered ? client::ordered_window / jobs.jobs_of_item() : store::max_pack_calls;
}

inline Result<Items> items_of(const Options& options, const ItemKind& kind, Delivery* queue) {
  if (queue != nullptr) return Items::of_queue(queue->worker(), kind);
  return Items::open(options.selection.items, kind);
}

/// Takes the items from a queue: as many at a time as a request may hold, so that the rest is left for other
/// workers.
inline void take_from(Delivery& queue, JobList& jobs, std::size_t items) {
  jobs.tell(queue.ledger());
  jobs.set_block(items);
  queue.worker().set_batch(items);
}

template <typename Query, typename Record>
std::size_t calls_of(const Endpoint<Query, Record>& endpoint, std::span<const record::Column> columns) {
  constexpr std::size_t usual = 32;
  return endpoint.calls == nullptr ? usual : endpoint.calls(columns);
}

/// Runs a command from its first argument to its exit code.
template <typename Query, typename Record>
int run_command(const Options& options, const Endpoint<Query, Record>& endpoint) {
  const int signal_fd = catch_stop_signals();
  std::stop_source stop;
  const auto run = run_options_of(options, stop);
  const auto kind = endpoint.items.value_or(ItemKind{nullptr, {}});
  auto delivery = endpoint.items ? Delivery::open(options) : std::unique_ptr<Delivery>();
  if (!delivery) return refused(delivery.error());
  auto* const queue = delivery->get();
  auto items = endpoint.items ? items_of(options, kind, queue) : Items();
  if (!items) return refused(items.error());
  if (queue != nullptr) {
    if (const auto agreed = queue->agree(options, endpoint.columns); !agreed) return refused(agreed.error());
  }
  auto history = RecordHistory<Record>::open(options, endpoint.columns);
  if (!history) return refused(history.error());
  auto outputs = open_outputs(options, endpoint.columns, queue == nullptr ? nullptr : &queue->ledger());
  if (!outputs) return refused(outputs.error());
  if (endpoint.notes != nullptr) endpoint.notes(options);
  Report report(options, std::move(outputs->errors));
  JobList jobs(std::move(*items), options.selection, kind, [&](const Error& error) { report.failed(error); });
  if (endpoint.packed) jobs.set_block(block_of(options, jobs));
  if (queue != nullptr) take_from(*queue, jobs, endpoint.packed ? calls_of(endpoint, outputs->columns) : 1);
  if (const auto ready = resume_jobs(jobs, outputs->resumed.get()); !ready) return refused(ready.error());
  if (outputs->resumed && must_end()) return refused({});  // nothing was requested
  std::optional<Commits> commits;
  if (outputs->resumed && queue != nullptr) queue->set_output(*outputs->resumed);
  if (outputs->resumed) commits.emplace(*outputs->resumed, queue == nullptr ? nullptr : &queue->ledger());
  auto* const resumed = commits ? &*commits : nullptr;
  const auto list = endpoint.queries(jobs, options);
  OpenQueries<Query> queries(*list, report, resumed, endpoint.items ? &jobs : nullptr);
  const auto columns = outputs->columns;
  auto writer = outputs->writer();
  Recorder<Record> recorder(writer, report, resumed, history->get());
  auto client = make_client(options, {columns, outputs->destination, writer}, report, signal_fd, stop, queue);
  if (options.output.fail_fast) report.on_first_failure([&] { stop.request_stop(); });
  const auto end = in_time(endpoint.fetch(client, queries, recorder, run), run);
  if (end == RunEnd::complete && !queries.any()) note_no_queries(jobs, endpoint.items.has_value(), resumed);
  return end_run(end, writer, outputs->destination, report, resumed, queue,
                 [&] { queries.report_unanswered(); });
}

}  // namespace playfast::cli
