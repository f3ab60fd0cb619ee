// `playfast permissions`.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/endpoint.hpp"
#include "store/permissions.hpp"

namespace playfast::cli {
namespace {

RunEnd fetch_permissions(Client& client, Queries<AppQuery>& queries, Recorder<AppPermissions>& recorder,
                         const RunOptions& options) {
  const auto write = recorder.each<AppQuery>();
  const auto write_if_any = [&](const AppQuery& query, Result<Answer<AppPermissions>> answer) {
    if (!answer || !answer->value.permissions.empty()) return write(query, std::move(answer));
    recorder.answered(query, answer->warnings);
    recorder.report().listed(name_of(query), 0, std::nullopt);
    return recorder.end(query);
  };
  return client.permissions(queries, write_if_any, options);
}

int run_permissions(const Options& options) {
  return run_command<AppQuery, AppPermissions>(options, {.items = app_ids,
                                                         .columns = store::permissions_columns(),
                                                         .queries = &queries_of<&app_query_of>,
                                                         .fetch = &fetch_permissions,
                                                         .packed = true});
}

constexpr std::array permissions_groups{
    &locale_options, &record_options,  &resume_options, &history_options, &replace_options, &run_options,
    &queue_options,  &network_options, &config_options, &quiet_options,   &verbose_options, &program_options};

constexpr std::array permissions_examples{
    Example{"Apps in a file that use the camera",
            "playfast permissions @ids.txt | jq -r 'select(tostring | test(\"pictures\")).app_id'"},
};

}  // namespace

constinit const Command permissions_command{
    .name = "permissions",
    .options = permissions_groups,
    .arguments = Arguments::many,
    .argument = {.name = "ID"},
    .help = "Fetch app permissions",
    .details =
        "Prints the permissions of each app by group. An app without permissions has no record, only a "
        "note.\n\n"
        "ID is a package name (com.spotify.music) or the URL of an app's page.",
    .examples = permissions_examples,
    .columns = &columns_of<&store::permissions_columns>,
    .schema = {"permissions", "The permissions of an app, printed by \"playfast permissions\""},
    .run = &run_permissions};

}  // namespace playfast::cli
