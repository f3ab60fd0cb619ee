// `playfast queue`: fills and looks after a queue.
#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/command.hpp"
#include "cli/commands/run/print.hpp"
#include "cli/queue/delivery.hpp"
#include "cli/signals.hpp"
#include "cli/ui/counted.hpp"
#include "cli/ui/messages.hpp"
#include "queue/admin.hpp"
#include "store/row.hpp"
#include "util/program_error.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

using queue::Status;
using record::Type;

constexpr std::array table{
    store::context_row<Status, &Status::stream>("stream", Type::text, "name of the stream").shown(1, 12),
    store::context_row<Status, &Status::length>("length", Type::integer, "entries, done ones included")
        .shown(2, 9),
    store::context_row<Status, &Status::fresh>("new", Type::integer, "entries that no worker has taken")
        .shown(3, 9),
    store::context_row<Status, &Status::pending>("pending", Type::integer, "entries that workers have taken")
        .shown(4, 8),
    store::context_row<Status, &Status::failed>("failed", Type::integer,
                                                "queries that failed, for queue retry")
        .shown(5, 8),
    store::context_row<Status, &Status::done>("done", Type::integer, "entries done").shown(6, 9),
    store::context_row<Status, &Status::workers>("workers", Type::integer, "workers seen in the last minute")
        .shown(7, 7),
    store::context_row<Status, &Status::rate>("rate", Type::number, "entries done per second, last minute")
        .shown(8, 8),
    store::context_row<Status, &Status::seconds_left>("seconds_left", Type::integer, "time left at this rate")
        .shown(9, 12),
    store::context_row<Status, &Status::held_seconds>("held_seconds", Type::integer,
                                                      "time in which no worker sends requests")
        .shown(10, 12),
    store::context_row<Status, &Status::held_by>("held_by", Type::text, "throttled or blocked").shown(11, 10),
};

const record::Columns<Status>& status_columns() {
  static const record::Columns columns(table);
  return columns;
}

// Any text; whoever takes it from the queue knows what it has to be.
Result<std::string> parse_any(std::string_view text) {
  if (text.empty()) return fail(ErrorKind::invalid_item, "empty item");
  return std::string(text);
}

constexpr std::array<std::string_view, 2> pushed_keys{"item", "app_id"};
constexpr ItemKind pushed_items{&parse_any, "an ITEM", pushed_keys};

// False: the item is invalid, and was reported.
Result<bool> push_item(const Item& item, queue::Pusher& pusher) {
  if (!item.problem.empty()) {
    say(Level::error, fmt::format("{}: {} ({})", util::abbreviate(item.text), item.problem, item.place()));
    return false;
  }
  TRY(pusher.add({.id = {}, .item = item.text, .country = item.country, .lang = item.lang}));
  return true;
}

// Returns how many items were refused.
Result<std::uint64_t> push_all(Items& items, queue::Pusher& pusher) {
  std::uint64_t refused_items = 0;
  while (!must_end()) {
    Item item;
    switch (items.next(item)) {
      case Items::Pull::item: {
        TRY_ASSIGN(const bool added, push_item(item, pusher));
        refused_items += added ? 0 : 1;
        break;
      }
      case Items::Pull::pending:
        TRY(pusher.flush());
        wait_readable(items.ready_fd());
        break;
      case Items::Pull::again:
        break;
      case Items::Pull::end:
        TRY(pusher.flush());
        return refused_items;
      case Items::Pull::failed:
        return fail(ProgramError::invalid_option, fmt::format("cannot read {}: {}", item.place(), item.text));
    }
  }
  TRY(pusher.flush());
  return refused_items;
}

Result<int> push(queue::Link& link, const Options& options) {
  const auto& arguments = options.selection.items;
  TRY_ASSIGN(auto items, Items::open({arguments.begin() + 2, arguments.end()}, pushed_items));
  const queue::Wait wait = &wait_a_while;
  queue::Pusher pusher(link, wait);
  TRY_ASSIGN(const auto refused_items, push_all(items, pusher));
  say(Level::note,
      fmt::format("{} added to {}", counted(pusher.added(), "entry", "entries"), link.url().shown()));
  if (must_end()) return stop_code();
  return refused_items > 0 ? 1 : 0;
}

Result<int> status(queue::Link& link, const Options& options) {
  TRY_ASSIGN(const auto found, queue::status_of(link, &wait_a_while));
  return print_records(options, status_columns(), std::array{found});
}

Result<int> trim(queue::Link& link, const Options& /*options*/) {
  TRY_ASSIGN(const auto removed, queue::trim(link, &wait_a_while));
  say(Level::note,
      fmt::format("{} removed from {}", counted(removed, "entry", "entries"), link.url().shown()));
  return 0;
}

Result<int> retry(queue::Link& link, const Options& /*options*/) {
  TRY_ASSIGN(const auto moved, queue::retry_failed(link, &wait_a_while));
  say(Level::note, fmt::format("{} added again to {}", counted(moved, "failed query", "failed queries"),
                               link.url().shown()));
  return 0;
}

struct Task {
  std::string_view name;
  Result<int> (*run)(queue::Link&, const Options&);
};

constexpr std::array tasks{Task{"push", &push}, Task{"status", &status}, Task{"trim", &trim},
                           Task{"retry", &retry}};

Result<int> run_task(const Options& options) {
  const auto& arguments = options.selection.items;
  const auto* const task =
      arguments.empty() ? tasks.end() : std::ranges::find(tasks, arguments.front(), &Task::name);
  if (arguments.empty())
    return fail(ProgramError::invalid_option,
                "queue needs a task, push, status, trim or retry, and the URL of a queue");
  if (task == tasks.end())
    return fail(
        ProgramError::invalid_option,
        fmt::format("unknown task {}; expected push, status, trim or retry", util::quote(arguments.front())));
  if (arguments.size() < 2)
    return fail(ProgramError::invalid_option, fmt::format("queue {} needs the URL of a queue", task->name));
  if (arguments.size() > 2 && task->run != &push)
    return fail(ProgramError::invalid_option,
                fmt::format("unexpected argument {}", util::quote(arguments[2])));
  TRY_ASSIGN(auto url, queue::parse_url(arguments[1]));
  const SystemClock clock;
  constexpr int retries = 4;
  queue::Link link(std::move(url), clock, retries);
  return task->run(link, options);
}

int run(const Options& options) {
  catch_stop_signals();
  const auto code = run_task(options);
  return code ? *code : refused(code.error());
}

constexpr std::array groups{&record_options, &replace_options, &config_options, &quiet_options,
                            &program_options};

constexpr std::array examples{
    Example{"Fill a queue", "playfast queue push redis://queue/apps @ids.txt"},
    Example{"A worker, started on as many machines as you like",
            "playfast app redis://queue/apps -o part-1.jsonl --resume"},
    Example{"How far it is", "playfast queue status redis://queue/apps -f card"},
};

}  // namespace

constinit const Command queue_command{
    .name = "queue",
    .options = groups,
    .arguments = Arguments::many,
    .argument = {.name = "TASK URL [ITEM…]"},
    .argument_help =
        "TASK: push, status, trim or retry. Items are for push only: use - to read them from stdin or "
        "@FILE to read a file, one per line. With no ITEM, piped stdin is read.",
    .help = "Fill and look after a queue of items",
    .details =
        "A queue is a Redis stream whose items several workers share. A worker is any command that takes "
        "items, with the URL of the queue in place of its items, and --output FILE --resume. All workers of "
        "a "
        "queue run the same command with the same options; one that does not is refused while the others "
        "have "
        "work (exit code 8). \"playfast merge\" makes one file of theirs.\n\n"
        "push adds items; a line may be a JSON object with item or app_id, country and lang. An item that is "
        "pushed twice is fetched twice. Other programs add them with XADD: the fields are item and, "
        "optionally, "
        "country and lang, one of each. status prints a record about the queue: length counts the entries "
        "that "
        "the stream still holds, done those that were finished since it was made, failed the queries that "
        "are "
        "kept for retry. trim removes entries that are done: merge with the URL before that. retry adds the "
        "failed queries to the queue again; to give them up, delete the key STREAM:failed.\n\n"
        "--rate is the rate of all workers together. If the store asks one of them to wait, all wait; if it "
        "blocks one, all end, and none sends a request for ten minutes. The reviews of an app are written "
        "when "
        "all of them have been fetched.\n\n"
        "URL is redis://[[USER]:PASSWORD@]HOST[:PORT][/DB]/STREAM or "
        "redis+unix://[:PASSWORD@]/PATH?stream=NAME[&db=N]. Redis 6.2 or later is needed; with appendonly "
        "yes, "
        "it keeps the queue when it restarts. There is no TLS: use a tunnel across networks you do not "
        "trust.",
    .examples = examples,
    .columns = [](const Options&) -> std::span<const record::Column> { return status_columns(); },
    .run = &run};

}  // namespace playfast::cli
