#include "cli/app_command.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "cli/app_queries.hpp"
#include "cli/help.hpp"
#include "cli/messages.hpp"
#include "cli/report.hpp"
#include "cli/signals.hpp"
#include "output/record_writer.hpp"
#include "output/selection.hpp"
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

// Everything that can be refused before the first request.
struct Prepared {
  std::vector<record::Column> columns;
  Items items;
  output::Destination destination;
  util::Fd errors_file;
};

Result<Prepared> prepare(const Options& options) {
  const auto all = store::app_columns();
  auto columns = options.fields.empty() ? std::vector<record::Column>(all.begin(), all.end())
                                        : output::select_columns(all, options.fields);
  if (!columns) {
    columns.error().message = "--fields: " + columns.error().message;
    return tl::make_unexpected(columns.error());
  }
  auto items = Items::open(options.items, store::parse_app_id);
  if (!items) return tl::make_unexpected(items.error());
  Prepared prepared{std::move(*columns), std::move(*items), output::Destination::standard_output(), {}};
  if (!options.output.empty() && options.output != "-") {
    auto file = output::Destination::file(options.output, options.force);
    if (!file) return tl::make_unexpected(file.error());
    prepared.destination = std::move(*file);
  }
  if (!options.errors.empty()) {
    auto file = output::open_log(options.errors, options.force);
    if (!file) return tl::make_unexpected(file.error());
    prepared.errors_file = std::move(*file);
  }
  return prepared;
}

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
  auto prepared = prepare(options);
  if (!prepared) {
    say(Level::error, prepared.error().message);
    return rule_of(prepared.error().kind).exit_code;
  }
  auto& destination = prepared->destination;
  Report report(options, std::move(prepared->errors_file));
  AppQueryList queries(std::move(prepared->items), options,
                       [&](const Error& error) { report.failed(error); });
  output::RecordWriter writer(destination, std::move(prepared->columns));
  AppOutput results(writer, report);
  Client client(client_options(options));
  const int output_fd = destination.fd();
  const auto end = client.apps(queries, results, {options.ordered, {&signal_fd, 1}, {&output_fd, 1}});

  if (stop_signal() != 0) return stopped(destination, report, 128 + stop_signal());
  if (end == RunEnd::stopped && !report.stopped_by_error()) return 0;  // the reader has gone
  if (end == RunEnd::complete) {
    if (const auto committed = destination.commit(); !committed) report.run_failed(committed.error());
  }
  if (end == RunEnd::complete && !queries.any_item()) say(Level::note, "no items in the input");
  report.summarize();
  return end == RunEnd::complete ? report.exit_code() : stopped(destination, report, report.exit_code());
}

}  // namespace playfast::cli
