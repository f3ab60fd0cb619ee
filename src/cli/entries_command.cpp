#include "cli/entries_command.hpp"

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/entry_queries.hpp"
#include "cli/messages.hpp"
#include "cli/open_queries.hpp"
#include "cli/outputs.hpp"
#include "cli/signals.hpp"
#include "store/chart_page.hpp"
#include "store/entry_fields.hpp"
#include "store/search_page.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

// Writes entries, or, with details, the apps that they name.
class EntryOutput final : public EntryResults {
 public:
  EntryOutput(output::RecordWriter& writer, Report& report, bool details)
      : writer_(writer), report_(report), details_(details) {}

  bool found(const EntryQuery& query, EntryAnswer answer) override {
    const auto name = name_of(query);
    const auto limit = std::visit([](const auto& asked) { return asked.limit; }, query);
    for (const auto& drift : answer.warnings) report_.warn(drift, name.item, name.country, name.lang);
    report_.listed(name.item, name.country, name.lang, answer.entries.size(), limit);
    report_.answered(name);
    report_.skipped(answer.skipped);
    report_.succeeded();
    if (details_) {
      for (const auto& entry : answer.entries) report_.expected(name_of(entry));
      return true;
    }
    return std::ranges::all_of(answer.entries, [&](const Entry& entry) { return write(&entry); });
  }

  bool detailed(const Entry& entry, AppAnswer answer) override {
    const store::DetailedEntry record{entry, std::move(answer.app)};
    if (!write(&record)) return false;
    report_.answered(name_of(entry));
    report_.succeeded();
    for (const auto& drift : answer.warnings) report_.warn(drift, entry.app_id, entry.country, entry.lang);
    return true;
  }

  bool failed(const Error& error) override {
    report_.failed(error);
    return true;
  }

 private:
  bool write(const void* record) {
    const auto written = writer_.write(record);
    if (!written) report_.output_failed(written.error());
    if (!written.value_or(false)) return false;
    report_.delivered(1);
    return true;
  }

  output::RecordWriter& writer_;
  Report& report_;
  bool details_;
};

int fetch(const Options& options, EntryQueries& list, Outputs& outputs, Report& report, int signal_fd) {
  auto& destination = outputs.destination;
  OpenQueries<EntryQuery> queries(list, report);
  output::RecordWriter writer(destination, std::move(outputs.encoder));
  EntryOutput results(writer, report, options.details);
  auto client = make_client(options, destination, report);
  const int output_fd = destination.fd();
  const auto end =
      client.entries(queries, results, {options.ordered, {&signal_fd, 1}, {&output_fd, 1}}, options.details);
  return end_run(end, writer, destination, report, [&] { queries.report_unanswered(); });
}

// A phrase without quotes is a search for each of its words.
void note_bare_words(const std::vector<std::string>& arguments) {
  const auto is_word = [](const std::string& argument) {
    return argument != "-" && !argument.starts_with('@') && argument.find(' ') == std::string::npos;
  };
  if (arguments.size() < 2 || !std::ranges::all_of(arguments, is_word)) return;
  const std::vector<std::string_view> words(arguments.begin(), arguments.end());
  say(Level::note, fmt::format("{} searches; quote a phrase: playfast search \"{}\"", arguments.size(),
                               util::in_short(util::join(words, " "))));
}

}  // namespace

int run_search(const Options& options) {
  const auto columns = options.details ? store::detailed_search_columns() : store::search_columns();
  const int signal_fd = catch_stop_signals();
  auto items = Items::open(options.items, store::parse_term, "a QUERY");
  if (!items) return refused(items.error());
  auto outputs = open_outputs(options, columns);
  if (!outputs) return refused(outputs.error());
  note_bare_words(options.items);
  Report report(options, std::move(outputs->errors));
  Combinations combinations(std::move(*items), options, store::parse_term,
                            [&](const Error& error) { report.failed(error); });
  SearchQueryList queries(combinations, options);
  const int code = fetch(options, queries, *outputs, report, signal_fd);
  if (code == 0 && !combinations.any_item()) say(Level::note, "no items in the input");
  return code;
}

int run_list(const Options& options) {
  const auto columns = options.details ? store::detailed_chart_columns() : store::chart_columns();
  const int signal_fd = catch_stop_signals();
  auto outputs = open_outputs(options, columns);
  if (!outputs) return refused(outputs.error());
  Report report(options, std::move(outputs->errors));
  ChartQueryList queries(options);
  return fetch(options, queries, *outputs, report, signal_fd);
}

}  // namespace playfast::cli
