#include "cli/commands/history/print_stored.hpp"

#include "cli/commands/history/stored_selection.hpp"
#include "cli/commands/run/command.hpp"
#include "cli/options/values/values.hpp"
#include "cli/outputs.hpp"
#include "cli/signals.hpp"
#include "cli/terminal.hpp"
#include "cli/ui/messages.hpp"
#include "output/format/trends.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

bool has_trends(const Options& options, const StoredQuery& query, int fd) {
  using output::Format;
  const auto format = options.output.format.value_or(is_terminal(fd) ? Format::table : Format::jsonl);
  return format == Format::table && !query.subject.empty() && options.messages.color != Color::never &&
         has_utf8();
}

// The number of records; false: the reader has gone, or a signal came.
Result<bool> write_rows(history::RowQuery& rows, output::RowWriter& writer, std::uint64_t& count) {
  while (!must_end()) {
    TRY_ASSIGN(const bool any, rows.next());
    if (!any) return writer.finish();
    TRY_ASSIGN(const bool is_read, writer.write(rows));
    if (!is_read) return false;
    ++count;
  }
  return false;
}

}  // namespace

int print_stored(const Options& options, const StoredQuery& query) {
  catch_stop_signals();
  if (const auto checked = check_selection(options); !checked) return refused(checked.error());
  auto apps = read_stored_apps(options.selection.items);
  if (!apps) return refused(apps.error());
  auto database = history::Database::open_to_read(options.output.db);
  if (!database) return refused(database.error());
  auto outputs = open_for_columns(options, query.columns);
  if (!outputs) return refused(outputs.error());
  const bool of_apps = apps->ids.has_value();
  auto rows = query.open(**database, filter_of(options, std::move(apps->ids)), outputs->columns);
  const auto give_up = [&](const Error& error) {
    outputs->destination.discard();
    return refused(error);
  };
  if (!rows) return give_up(rows.error());
  const int fd = outputs->destination.fd();
  if (has_trends(options, query, fd))
    outputs->encoder =
        output::with_trends(std::move(outputs->encoder),
                            {terminal_width(fd), query.subject, query.without_trend, query.inverted});
  output::RowWriter writer(outputs->destination, std::move(outputs->encoder), outputs->columns,
                           outputs->begun);
  std::uint64_t count = 0;
  const auto complete = write_rows(**rows, writer, count);
  if (!complete) return give_up(complete.error());
  if (stop_signal() != 0) return give_up({});
  if (!*complete) return 0;
  if (const auto committed = outputs->destination.commit(); !committed) return refused(committed.error());
  if (count == 0) say(Level::note, none_of(query.records, options, of_apps));
  return apps->any_bad ? 1 : 0;
}

}  // namespace playfast::cli
