// `playfast datasafety`.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/endpoint.hpp"
#include "store/data_safety.hpp"

namespace playfast::cli {
namespace {

RunEnd fetch_datasafety(Client& client, Queries<AppQuery>& queries, Recorder<DataSafety>& recorder,
                        const RunOptions& options) {
  return client.data_safety(queries, recorder.each<AppQuery>(), options);
}

int run_datasafety(const Options& options) {
  return run_command<AppQuery, DataSafety>(options, {.items = app_ids,
                                                     .columns = store::data_safety_columns(),
                                                     .queries = &queries_of<&app_query_of>,
                                                     .fetch = &fetch_datasafety,
                                                     .packed = true});
}

constexpr std::array datasafety_groups{&locale_options,  &via_options,     &record_options, &resume_options,
                                       &history_options, &replace_options, &run_options,    &queue_options,
                                       &network_options, &config_options,  &quiet_options,  &verbose_options,
                                       &program_options};

constexpr std::array datasafety_examples{
    Example{"Apps in a file without a declaration",
            "playfast datasafety @ids.txt | jq -r 'select(.declared == \"no\").app_id'"},
};

}  // namespace

constinit const Command datasafety_command{
    .name = "datasafety",
    .options = datasafety_groups,
    .arguments = Arguments::many,
    .argument = {.name = "ID"},
    .help = "Fetch data safety sections",
    .details =
        "Prints the data safety section of each app, as declared by its developer: which data is shared or "
        "collected and why, the security practices, and the privacy policy. declared is \"yes\", "
        "\"nothing\" (no data is shared or collected) or \"no\" (no declaration).\n\n"
        "ID is a package name (com.spotify.music) or the URL of an app's page.",
    .examples = datasafety_examples,
    .columns = &columns_of<&store::data_safety_columns>,
    .schema = {"datasafety", "The data safety section of an app, printed by \"playfast datasafety\""},
    .run = &run_datasafety};

}  // namespace playfast::cli
