#include "cli/app_command.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "cli/app_queries.hpp"
#include "cli/help.hpp"
#include "cli/messages.hpp"
#include "cli/outputs.hpp"
#include "cli/report.hpp"
#include "cli/signals.hpp"
#include "output/record_writer.hpp"
#include "store/app_fields.hpp"
#include "store/app_id.hpp"

namespace playfast::cli {
namespace {

class AppOutput final : public AppResults {
 public:
  AppOutput(output::RecordWriter& writer, Report& report) : writer_(writer), report_(report) {}

  bool found(const AppQuery& /*query*/, AppAnswer answer) override {
    const auto written = writer_.write(&answer.app);
    if (!written) {
      report_.run_failed(written.error());
      return false;
    }
    if (*written) report_.delivered(answer);
    return *written;
  }

  bool failed(const Error& error) override {
    report_.failed(error);
    return true;
  }

 private:
  output::RecordWriter& writer_;
  Report& report_;
};

ClientOptions client_options(const Options& options) {
  auto client = options.client;
  // The low default is for the real store; a double can look after itself.
  if (!options.rate_given && client.base_url != ClientOptions().base_url) client.rate.reset();
  client.on_retry = [](const Error& error, std::chrono::milliseconds wait) {
    say(Level::debug,
        fmt::format("{} ({}): {}; attempt {} in {:.1f} s", error.item, error.country, error.message,
                    error.attempts + 1, std::chrono::duration<double>(wait).count()));
  };
  return client;
}

int refused(const Error& error) {
  say(Level::error, error.message);
  return rule_of(error.kind).exit_code;
}

// Ends the text of the output, also of a run that was stopped; only a complete one gets its name.
void finish(output::RecordWriter& writer, output::Destination& destination, RunEnd end, Report& report) {
  if (report.output_failed()) return;
  const auto written = writer.finish();
  if (!written) return report.run_failed(written.error());
  if (end != RunEnd::complete) return;
  if (const auto committed = destination.commit(); !committed) report.run_failed(committed.error());
}

int stopped(const output::Destination& destination, const Report& report, int code) {
  if (!destination.unfinished().empty()) {
    say(Level::error,
        fmt::format("stopped; records so far: {}, in {}", report.records(), destination.unfinished()));
  }
  return code;
}

}  // namespace

int run_app(const Options& options) {
  if (options.fields == "help") {
    const auto text = fields_help(store::app_columns());
    return util::write_all(STDOUT_FILENO, text) == 0 ? 0 : rule_of(ErrorKind::output).exit_code;
  }
  const int signal_fd = catch_stop_signals();
  auto items = Items::open(options.items, store::parse_app_id);
  if (!items) return refused(items.error());
  auto outputs = open_outputs(options, store::app_columns());
  if (!outputs) return refused(outputs.error());
  auto& destination = outputs->destination;
  Report report(options, std::move(outputs->errors_file));
  AppQueryList queries(std::move(*items), options, [&](const Error& error) { report.failed(error); });
  output::RecordWriter writer(destination, std::move(outputs->encoder));
  AppOutput results(writer, report);
  Client client(client_options(options));
  const int output_fd = destination.fd();
  const auto end = client.apps(queries, results, {options.ordered, {&signal_fd, 1}, {&output_fd, 1}});

  if (end == RunEnd::stopped && stop_signal() == 0 && !report.stopped_by_error())
    return 0;  // the reader has gone
  finish(writer, destination, end, report);
  if (stop_signal() != 0) return stopped(destination, report, 128 + stop_signal());
  if (end == RunEnd::complete && !queries.any_item()) say(Level::note, "no items in the input");
  report.summarize();
  return end == RunEnd::complete ? report.exit_code() : stopped(destination, report, report.exit_code());
}

}  // namespace playfast::cli
