#include "cli/commands/app.hpp"

#include "cli/commands/command.hpp"
#include "cli/input/combinations.hpp"
#include "cli/input/open_queries.hpp"
#include "cli/outputs.hpp"
#include "cli/signals.hpp"
#include "cli/ui/messages.hpp"
#include "store/app/fields.hpp"
#include "store/app/id.hpp"

namespace playfast::cli {
namespace {

class AppOutput {
 public:
  AppOutput(output::RecordWriter<App>& writer, Report& report) : writer_(writer), report_(report) {}

  bool operator()(const AppQuery& query, const Result<Answer<App>>& answer) {
    if (!answer) {
      report_.failed(answer.error());
      return true;
    }
    const auto written = writer_.write(answer->value);
    if (!written) {
      report_.output_failed(written.error());
      return false;
    }
    if (!*written) return false;
    report_.delivered(1);
    report_.answered(name_of(query));
    report_.succeeded();
    for (const auto& drift : answer->warnings) report_.warn(drift, name_of(query));
    return true;
  }

 private:
  output::RecordWriter<App>& writer_;
  Report& report_;
};

}  // namespace

int run_app(const Options& options) {
  const int signal_fd = catch_stop_signals();
  auto items = Items::open(options.selection.items, store::parse_app_id, "an ID");
  if (!items) return refused(items.error());
  auto outputs = open_outputs(options, store::app_columns());
  if (!outputs) return refused(outputs.error());
  auto& destination = outputs->destination;
  Report report(options, std::move(outputs->errors));
  Combinations combinations(std::move(*items), options, store::parse_app_id,
                            [&](const Error& error) { report.failed(error); });
  AppQueryList list(combinations);
  OpenQueries<AppQuery> queries(list, report);
  auto writer = outputs->writer();
  AppOutput results(writer, report);
  std::stop_source stop;
  auto client = make_client(options, destination, report, signal_fd, stop);
  const auto end = client.apps(queries, results, {options.output.ordered, stop.get_token()});
  if (end == RunEnd::complete && !combinations.any_item()) say(Level::note, "no items in the input");
  return end_run(end, writer, destination, report, [&] { queries.report_unanswered(); });
}

}  // namespace playfast::cli
