#include "cli/commands/entries.hpp"

#include <fmt/format.h>
#include <functional>

#include "cli/commands/command.hpp"
#include "cli/input/entry_queries.hpp"
#include "cli/input/open_queries.hpp"
#include "cli/outputs.hpp"
#include "cli/signals.hpp"
#include "cli/ui/messages.hpp"
#include "client/core.hpp"
#include "store/lists/chart_page.hpp"
#include "store/lists/entry_fields.hpp"
#include "store/lists/search_page.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

// Reports what came, and leaves to others what is written of it.
class EntryOutput {
 public:
  explicit EntryOutput(Report& report) : report_(report) {}
  virtual ~EntryOutput() = default;

  template <typename Query>
  bool operator()(const Query& query, const Result<Answer<EntryList>>& answer) {
    if (!answer) {
      report_.failed(answer.error());
      return true;
    }
    const auto name = name_of(query);
    const auto& [entries, skipped] = answer->value;
    for (const auto& drift : answer->warnings) report_.warn(drift, name);
    report_.listed(name, entries.size(), query.limit);
    report_.answered(name);
    report_.skipped(skipped);
    report_.succeeded();
    return write_list(entries);
  }

 protected:
  template <typename Record>
  bool write(output::RecordWriter<Record>& writer, const Record& record) {
    const auto written = writer.write(record);
    if (!written) report_.output_failed(written.error());
    if (!written.value_or(false)) return false;
    report_.delivered(1);
    return true;
  }
  Report& report() { return report_; }

 private:
  virtual bool write_list(const std::vector<Entry>& entries) = 0;

  Report& report_;
};

class WrittenEntries final : public EntryOutput {
 public:
  WrittenEntries(output::RecordWriter<Entry>& writer, Report& report)
      : EntryOutput(report), writer_(writer) {}

 private:
  bool write_list(const std::vector<Entry>& entries) override {
    return std::ranges::all_of(entries, [&](const Entry& entry) { return write(writer_, entry); });
  }

  output::RecordWriter<Entry>& writer_;
};

// Writes the apps that entries name.
class WrittenDetails final : public EntryOutput {
 public:
  WrittenDetails(output::RecordWriter<store::DetailedEntry>& writer, Report& report)
      : EntryOutput(report), writer_(writer) {}

  bool detailed(const Entry& entry, Result<Answer<App>> answer) {
    if (!answer) {
      report().failed(answer.error());
      return true;
    }
    if (!write(writer_, {entry, std::move(answer->value)})) return false;
    report().answered(name_of(entry));
    report().succeeded();
    for (const auto& drift : answer->warnings) report().warn(drift, name_of(entry));
    return true;
  }

 private:
  bool write_list(const std::vector<Entry>& entries) override {
    for (const auto& entry : entries) report().expected(name_of(entry));
    return true;
  }

  output::RecordWriter<store::DetailedEntry>& writer_;
};

template <typename Results, typename Query, typename Record>
int fetch(const Options& options, Queries<Query>& list, RecordOutputs<Record>& outputs, Report& report,
          int signal_fd) {
  auto& destination = outputs.destination;
  OpenQueries<Query> queries(list, report);
  auto writer = outputs.writer();
  Results results(writer, report);
  store::DetailHandler details;
  if constexpr (requires { &Results::detailed; }) details = std::bind_front(&Results::detailed, &results);
  std::stop_source stop;
  auto client = make_client(options, destination, report, signal_fd, stop);
  const auto end = client::Core::of(client).lists(
      queries, std::ref(results), {options.output.ordered, stop.get_token()}, std::move(details));
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

template <typename Results, typename Record>
int search(const Options& options, const record::Columns<Record>& columns) {
  const int signal_fd = catch_stop_signals();
  auto items = Items::open(options.selection.items, store::parse_term, "a QUERY");
  if (!items) return refused(items.error());
  auto outputs = open_outputs(options, columns);
  if (!outputs) return refused(outputs.error());
  note_bare_words(options.selection.items);
  Report report(options, std::move(outputs->errors));
  Combinations combinations(std::move(*items), options, store::parse_term,
                            [&](const Error& error) { report.failed(error); });
  SearchQueryList queries(combinations, options);
  const int code = fetch<Results>(options, queries, *outputs, report, signal_fd);
  if (code == 0 && !combinations.any_item()) say(Level::note, "no items in the input");
  return code;
}

template <typename Results, typename Record>
int list(const Options& options, const record::Columns<Record>& columns) {
  const int signal_fd = catch_stop_signals();
  auto outputs = open_outputs(options, columns);
  if (!outputs) return refused(outputs.error());
  Report report(options, std::move(outputs->errors));
  ChartQueryList queries(options);
  return fetch<Results>(options, queries, *outputs, report, signal_fd);
}

}  // namespace

int run_search(const Options& options) {
  return options.selection.details ? search<WrittenDetails>(options, store::detailed_search_columns())
                                   : search<WrittenEntries>(options, store::search_columns());
}

int run_list(const Options& options) {
  return options.selection.details ? list<WrittenDetails>(options, store::detailed_chart_columns())
                                   : list<WrittenEntries>(options, store::chart_columns());
}

}  // namespace playfast::cli
