// `playfast history`.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/history/print_stored.hpp"
#include "cli/history/entities.hpp"
#include "history/queries/points.hpp"

namespace playfast::cli {
namespace {

// In a table: what changes with time before the title, and whether the app was there.
std::vector<record::Column> make_columns() {
  auto all = history::point_columns(entity_of("app"));
  for (auto& column : all) {
    if (column.name == "availability") column.table = {.rank = 1, .width = 12};
    if (column.name == "title") column.table.rank = 5;
  }
  return all;
}

std::span<const record::Column> columns() {
  static const auto all = make_columns();
  return all;
}

// Whatever fields are chosen, a point says of what it is, and when.
Options with_keys(Options options) {
  auto& fields = options.output.fields;
  if (!fields.empty() && !fields.starts_with('-')) fields.insert(0, "fetched_at,app_id,country,lang,");
  return options;
}

int run(const Options& options) {
  return print_stored(with_keys(options), {.columns = columns(),
                                           .open = &history::open_points,
                                           .records = "records",
                                           .subject = {"app_id", "country", "lang"}});
}

constexpr std::array groups{&stored_options, &record_options, &database_options, &replace_options,
                            &config_options, &quiet_options,  &program_options};

constexpr std::array examples{
    Example{"Scores and ratings of an app in Korea since the start of the year",
            "playfast history com.spotify.music --db play.db --country kr --since 2026-01-01 --fields "
            "score,ratings"},
    Example{"The prices of all apps, as a spreadsheet",
            "playfast history --db play.db --fields price,currency -o prices.csv"},
};

}  // namespace

constinit const Command history_command{
    .name = "history",
    .options = groups,
    .arguments = Arguments::many,
    .argument = {.name = "ID"},
    .help = "Print the fields of apps over time, from a database",
    .details =
        "Prints a record for each time that an app was fetched with --db, oldest first: fetched_at, app_id, "
        "country, lang and the fields of --fields, or all of them. Fields that were not fetched at that time "
        "are null; an app that was not found then has the availability \"missing\". No request is made.\n\n"
        "It reads what app and --details stored. \"playfast ranks\" has the ranks of lists, and \"playfast "
        "changes\" changes of every kind of record. Each kind also has a view for sqlite3: review_history "
        "has "
        "the versions of reviews, as in SELECT fetched_at, score, content FROM review_history WHERE app_id = "
        "'com.spotify.music'; \"playfast schema db\" describes them.\n\n"
        "A table has a small chart for each number of each app below it, where the locale has UTF-8 and "
        "--color is not never.\n\n"
        "ID is a package name (com.spotify.music) or the URL of an app's page.",
    .examples = examples,
    .columns = [](const Options& /*options*/) { return columns(); },
    .schema = {"history", "An app at one of the times that it was fetched, printed by \"playfast history\""},
    .run = &run};

}  // namespace playfast::cli
