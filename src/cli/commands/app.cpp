// `playfast app`.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/endpoint.hpp"
#include "store/app/fields.hpp"

namespace playfast::cli {
namespace {

RunEnd fetch_app(Client& client, Queries<AppQuery>& queries, Recorder<App>& recorder,
                 const RunOptions& options) {
  return client.apps(queries, recorder.each<AppQuery>(), options);
}

int run_app(const Options& options) {
  return run_command<AppQuery, App>(options, {.items = app_ids,
                                              .columns = store::app_columns(),
                                              .queries = &queries_of<&app_query_of>,
                                              .fetch = &fetch_app,
                                              .packed = true,
                                              .calls = &apps_in_pack});
}

constexpr std::array app_groups{&locale_options,  &via_options,     &page_options,    &record_options,
                                &resume_options,  &history_options, &replace_options, &run_options,
                                &queue_options,   &network_options, &config_options,  &quiet_options,
                                &verbose_options, &program_options};

constexpr std::array app_examples{
    Example{"Titles in two countries", "playfast app com.spotify.music --country us,kr | jq .title"},
    Example{"IDs from a file, as a spreadsheet",
            "playfast app @ids.txt -f csv --fields app_id,title,score,updated -o apps.csv"},
    Example{"The price of an app in every country",
            "playfast app com.mojang.minecraftpe --country all --fields country,price,currency"},
    Example{"Check whether Google changed its formats", "playfast app @ids.txt --verify > /dev/null"},
};

}  // namespace

constinit const Command app_command{
    .name = "app",
    .options = app_groups,
    .arguments = Arguments::many,
    .argument = {.name = "ID"},
    .help = "Fetch app details",
    .details =
        "Fetches the details of apps and prints one record for each app, country and language.\n\n"
        "ID is a package name (com.spotify.music) or the URL of an app's page.\n\n"
        "Google Play does not publish an app's download size, its list of in-app products (iap_range is "
        "their price range), its earlier versions or the generated summaries of its reviews.",
    .examples = app_examples,
    .columns = &columns_of<&store::app_columns>,
    .schema = {"app", "App details, printed by \"playfast app\""},
    .card_of_one = true,
    .run = &run_app};

}  // namespace playfast::cli
