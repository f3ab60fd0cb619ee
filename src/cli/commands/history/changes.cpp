// `playfast changes`.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/history/print_stored.hpp"
#include "cli/commands/offline/help.hpp"
#include "cli/history/entities.hpp"
#include "cli/history/stored_fields.hpp"
#include "history/queries/changes.hpp"

namespace playfast::cli {
namespace {

int run(const Options& options) {
  if (options.stored.changed_fields == "help") return print_fields(recorded_fields());
  const auto open = [&](history::Database& database, const history::Filter& filter,
                        std::span<const record::Column> columns) {
    return history::open_changes(database, entities(), filter, changed_fields(options.stored.changed_fields),
                                 columns);
  };
  return print_stored(options, {.columns = history::change_columns(), .open = open, .records = "changes"});
}

constexpr std::array groups{&stored_options,  &stored_field_options, &record_options, &database_options,
                            &replace_options, &config_options,       &quiet_options,  &program_options};

constexpr std::array examples{
    Example{"What changed in the last week", "playfast changes --db play.db --since 7d"},
    Example{"Price changes in three countries",
            "playfast changes --db play.db --field price --country us,kr,de --fields "
            "changed_at,app_id,country,before,after"},
};

}  // namespace

constinit const Command changes_command{
    .name = "changes",
    .options = groups,
    .arguments = Arguments::many,
    .argument = {.name = "ID"},
    .help = "Print changes of records, from a database",
    .details =
        "Prints a record for each change of a field between two records that were stored with --db, oldest "
        "first. before and after are values of the field's type. The first record of an app is no change. An "
        "app that is no longer found is a change of availability to \"missing\"; when it is found again, a "
        "change from it, to null if availability was not requested then. No request is made.\n\n"
        "Changes of reviews have no country: reviews are the same in all countries, so --country does not "
        "leave them out.\n\n"
        "ID is a package name (com.spotify.music) or the URL of an app's page.",
    .examples = examples,
    .columns = [](const Options& /*options*/) { return history::change_columns(); },
    .schema = {"change", "A change of a field, printed by \"playfast changes\""},
    .run = &run};

}  // namespace playfast::cli
