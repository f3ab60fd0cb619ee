#include "cli/commands/history/print_stored.hpp"

#include <unistd.h>
#include <chrono>

#include "cli/commands/run/command.hpp"
#include "cli/commands/run/endpoint.hpp"
#include "cli/options/values/values.hpp"
#include "cli/outputs.hpp"
#include "cli/signals.hpp"
#include "cli/standard_descriptors.hpp"
#include "cli/terminal.hpp"
#include "cli/ui/messages.hpp"
#include "output/format/trends.hpp"
#include "util/program_error.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

struct Apps {
  std::optional<std::vector<std::string>> ids{};  ///< none: all
  bool any_bad = false;                           ///< a line was none
};

// The app of a line, unless it is none.
std::optional<std::string> app_of(const Item& item) {
  const auto parsed = item.problem.empty() ? app_ids.parse(item.text)
                                           : Result<std::string>(fail(ErrorKind::invalid_item, item.problem));
  if (parsed) return *parsed;
  say(Level::error,
      fmt::format("{}: {} ({})", util::abbreviate(item.text), parsed.error().message, item.place));
  return std::nullopt;
}

// Without arguments, an empty stdin is no item: a job of cron may have one.
Result<Apps> read_apps(const std::vector<std::string>& arguments) {
  const bool is_open = !arguments.empty() || (!stdin_was_closed() && ::isatty(STDIN_FILENO) == 0);
  if (!is_open) return Apps{};
  TRY_ASSIGN(auto items, Items::open(arguments, app_ids));
  Apps apps;
  std::vector<std::string> ids;
  while (!must_end()) {
    Item item;
    const auto pull = items.next(item);
    if (pull == Items::Pull::end) break;
    if (pull == Items::Pull::failed)
      return fail(ProgramError::invalid_option, fmt::format("cannot read {}: {}", item.place, item.text));
    if (pull == Items::Pull::pending) wait_readable(items.ready_fd());
    if (pull != Items::Pull::item) continue;
    auto id = app_of(item);
    apps.any_bad = apps.any_bad || !id;
    if (id) ids.push_back(std::move(*id));
  }
  if (!arguments.empty() || !ids.empty() || apps.any_bad) apps.ids = std::move(ids);
  return apps;
}

std::int64_t seconds_of(Day day) {
  return std::chrono::sys_seconds(std::chrono::sys_days(day)).time_since_epoch().count();
}

history::Filter filter_of(const Options& options, std::optional<std::vector<std::string>> apps) {
  history::Filter filter{
      .apps = std::move(apps), .countries = options.stored.countries, .langs = options.stored.langs};
  constexpr std::int64_t seconds_of_day = 86'400;
  if (options.selection.since) filter.since = seconds_of(*options.selection.since);
  if (options.selection.until) filter.before = seconds_of(*options.selection.until) + seconds_of_day;
  return filter;
}

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
  if (options.output.db.empty()) return refused(invalid("no database: expected --db FILE").value());
  auto apps = read_apps(options.selection.items);
  if (!apps) return refused(apps.error());
  auto database = history::Database::open_to_read(options.output.db);
  if (!database) return refused(database.error());
  auto outputs = open_for_columns(options, query.columns);
  if (!outputs) return refused(outputs.error());
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
  if (count == 0) say(Level::note, query.nothing);
  return apps->any_bad ? 1 : 0;
}

}  // namespace playfast::cli
