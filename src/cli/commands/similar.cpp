// `playfast similar`.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/entries.hpp"

namespace playfast::cli {
namespace {

SimilarQuery similar_query_of(const Job& job, const Selection& selection) {
  return {job.item, job.country, job.lang, selection.limit};
}

int run_similar(const Options& options) {
  return run_lists<SimilarQuery>(options, {.kind = store::ListKind::similar,
                                           .items = app_ids,
                                           .queries = &queries_of<&similar_query_of>,
                                           .packed = true});
}

constexpr std::array similar_groups{&locale_options, &via_options,     &entry_options,   &detail_options,
                                    &record_options, &resume_options,  &history_options, &replace_options,
                                    &run_options,    &queue_options,   &network_options, &config_options,
                                    &quiet_options,  &verbose_options, &program_options};

constexpr std::array similar_examples{
    Example{"The first six similar apps", "playfast similar com.spotify.music --limit 6"},
    Example{"Competitors of the apps in a file",
            "playfast similar @ids.txt --fields similar_to,rank,app_id,score -f csv"},
};

}  // namespace

constinit const Command similar_command{
    .name = "similar",
    .options = similar_groups,
    .arguments = Arguments::many,
    .argument = {.name = "ID"},
    .help = "List similar apps",
    .details =
        "Prints the apps that the store lists as similar to each app. The first six of many apps share a "
        "request, so --limit 6 is cheap; more take a request per app.\n\n"
        "ID is a package name (com.spotify.music) or the URL of an app's page.",
    .examples = similar_examples,
    .columns = &list_columns<store::ListKind::similar>,
    .schema = entry_schema,
    .run = &run_similar};

}  // namespace playfast::cli
