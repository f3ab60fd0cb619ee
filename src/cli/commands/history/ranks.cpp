// `playfast ranks`.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/history/print_stored.hpp"
#include "cli/commands/history/stored_selection.hpp"
#include "history/queries/ranks.hpp"

namespace playfast::cli {
namespace {

int run(const Options& options) {
  const auto open = [&](history::Database& database, const history::Filter& filter,
                        std::span<const record::Column> columns) {
    return history::open_ranks(database, filter, names_of_lists(options.stored.list), columns);
  };
  return print_stored(options, {.columns = history::rank_columns(),
                                .open = open,
                                .records = "ranks",
                                .subject = {"list", "country", "lang", "app_id"},
                                .without_trend = {"change"},
                                .inverted = true});
}

constexpr std::array groups{&stored_options,  &stored_list_options, &record_options, &database_options,
                            &replace_options, &config_options,      &quiet_options,  &program_options};

constexpr std::array examples{
    Example{"The ranks of an app for a keyword in the last month",
            "playfast ranks com.example.panda --db play.db --list \"red panda\" --since 30d"},
    Example{"Who left the chart of free games",
            "playfast ranks --db play.db --list \"top-free GAME\" | jq 'select(.rank == null)'"},
};

}  // namespace

constinit const Command ranks_command{
    .name = "ranks",
    .options = groups,
    .arguments = Arguments::many,
    .argument = {.name = "ID"},
    .help = "Print ranks in searches and charts over time, from a database",
    .details =
        "Prints a record for each app in each search or chart that was stored with --db, oldest first. "
        "change "
        "is the number of places since the list was fetched before, positive is up. An app that is no longer "
        "in the list has one record with a rank of null. No request is made.\n\n"
        "A table has a small chart for each app in each list below it, where the locale has UTF-8 and "
        "--color "
        "is not never.\n\n"
        "ID is a package name (com.spotify.music) or the URL of an app's page.",
    .examples = examples,
    .columns = [](const Options& /*options*/) { return history::rank_columns(); },
    .schema = {"rank", "The rank of an app in a list, printed by \"playfast ranks\""},
    .run = &run};

}  // namespace playfast::cli
