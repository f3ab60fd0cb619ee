// `playfast db`: what a database holds, and its care.
#include <fmt/format.h>
#include <array>
#include <filesystem>

#include "cli/commands/commands.hpp"
#include "cli/commands/history/required_database.hpp"
#include "cli/commands/run/command.hpp"
#include "cli/commands/run/print.hpp"
#include "cli/docs/exit_codes.hpp"
#include "cli/ui/messages.hpp"
#include "history/maintenance.hpp"
#include "store/row.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

using history::Database;
using history::Holding;
using record::Type;

constexpr std::array table{
    store::context_row<Holding, &Holding::entity>(
        "entity", Type::text, "kind of records: app, entry (an app in a list), review, …; or list")
        .shown(1, 12),
    store::context_row<Holding, &Holding::subjects>("subjects", Type::integer, "apps, reviews, lists, …")
        .shown(2, 10),
    store::context_row<Holding, &Holding::snapshots>("snapshots", Type::integer, "records or lists fetched")
        .shown(3, 10),
    store::context_row<Holding, &Holding::changes>("changes", Type::integer,
                                                   "values that changed; of lists, ranks")
        .shown(4, 10),
    store::context_row<Holding, &Holding::first_at>("first_at", Type::time, "time of the first snapshot")
        .shown(5, 20),
    store::context_row<Holding, &Holding::last_at>("last_at", Type::time, "time of the last snapshot")
        .shown(6, 20),
};

const record::Columns<Holding>& holding_columns() {
  static const record::Columns columns(table);
  return columns;
}

std::string size_of(const std::string& path) {
  std::error_code none;
  const auto bytes = std::filesystem::file_size(path, none);
  return fmt::format("{:.1f} MB", static_cast<double>(none ? 0 : bytes) / 1e6);
}

int info(const Options& options) {
  const auto& path = options.output.db;
  auto rows = Database::open_to_read(path).and_then(
      [](std::unique_ptr<Database> database) { return history::holdings(*database); });
  if (!rows) return refused(rows.error());
  say(Level::note, fmt::format("{}: {}", path, size_of(path)));
  return print_records(options, holding_columns(), *rows);
}

int check(const Options& options) {
  const auto& path = options.output.db;
  const auto problems = Database::open_to_read(path).and_then(
      [](std::unique_ptr<Database> database) { return history::problems(*database); });
  if (!problems) return refused(problems.error());
  for (const auto& problem : *problems) say(Level::error, fmt::format("{}: {}", path, problem));
  if (!problems->empty()) return exit_code_of(ProgramError::state);
  say(Level::note, fmt::format("{}: ok", path));
  return 0;
}

int vacuum(const Options& options) {
  const auto& path = options.output.db;
  const auto before = size_of(path);
  const auto done = Database::open_existing(path, history::Access::write).and_then([](const auto& database) {
    return history::vacuum(database->connection());
  });
  if (!done) return refused(done.error());
  say(Level::note, fmt::format("{}: {} before, {} now", path, before, size_of(path)));
  return 0;
}

struct Action {
  std::string_view name;
  std::string_view help;
  int (*run)(const Options&);
};

constexpr std::array actions{Action{"check", "Check that the file is sound", &check},
                             Action{"vacuum", "Shrink the file", &vacuum},
                             Action{"info", "List what it holds", &info}};

std::vector<Word> action_words() {
  std::vector<Word> words;
  words.reserve(actions.size());
  for (const auto& action : actions) words.push_back({action.name, action.help});
  return words;
}

int run(const Options& options) {
  if (const auto given = require_database(options); !given) return refused(given.error());
  return std::ranges::find(actions, options.selection.items.front(), &Action::name)->run(options);
}

constexpr std::array groups{&record_options, &database_options, &replace_options,
                            &config_options, &quiet_options,    &program_options};

constexpr std::array examples{Example{"What the database holds", "playfast db info --db history.db"},
                              Example{"Before a backup", "playfast db check --db history.db"}};

}  // namespace

constinit const Command db_command{
    .name = "db",
    .options = groups,
    .arguments = Arguments::one,
    .argument = {.name = "TASK", .kind = ValueKind::word, .words = &action_words},
    .help = "Check, shrink or describe a database",
    .details =
        "For databases that --db of other commands writes. check reads the whole file and exits with 8 if it "
        "is "
        "damaged. vacuum writes it anew without unused space; no run may write it meanwhile. info prints a "
        "record for each kind of records: how many apps, reviews or lists, snapshots and changes it has.\n\n"
        "\"playfast schema db\" describes the tables and views, for sqlite3, DuckDB or Datasette.",
    .examples = examples,
    .columns = [](const Options&) -> std::span<const record::Column> { return holding_columns(); },
    .run = &run};

}  // namespace playfast::cli
