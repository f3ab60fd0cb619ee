// `playfast events`.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/endpoint.hpp"
#include "store/events.hpp"

namespace playfast::cli {
namespace {

RunEnd fetch_events(Client& client, Queries<AppQuery>& queries, Recorder<Event>& recorder,
                    const RunOptions& options) {
  return client.events(queries, recorder.all<AppQuery>(), options);
}

int run_events(const Options& options) {
  return run_command<AppQuery, Event>(options, {.items = app_ids,
                                                .columns = store::event_columns(),
                                                .queries = &queries_of<&app_query_of>,
                                                .fetch = &fetch_events,
                                                .packed = true});
}

constexpr std::array events_groups{&locale_options,  &via_options,     &record_options, &resume_options,
                                   &history_options, &replace_options, &run_options,    &queue_options,
                                   &network_options, &config_options,  &quiet_options,  &verbose_options,
                                   &program_options};

constexpr std::array events_examples{
    Example{"Events of apps in a file that have an end date",
            "playfast events @ids.txt | jq -r 'select(.ends_at).title'"},
};

}  // namespace

constinit const Command events_command{
    .name = "events",
    .options = events_groups,
    .arguments = Arguments::many,
    .argument = {.name = "ID"},
    .help = "Fetch live events and stories",
    .details =
        "Prints the live events and offers of each app, then the store's stories about it, one record each. "
        "An app without either has no record, only a note.\n\n"
        "ID is a package name (com.spotify.music) or the URL of an app's page.",
    .examples = events_examples,
    .columns = &columns_of<&store::event_columns>,
    .schema = {"event", "A live event or a story, printed by \"playfast events\""},
    .run = &run_events};

}  // namespace playfast::cli
