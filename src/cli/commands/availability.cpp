// `playfast availability`.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/endpoint.hpp"
#include "store/availability.hpp"

namespace playfast::cli {
namespace {

// An unknown state is a record and a failure; in a resumable run a failure only, since it is requested again.
RunEnd fetch_availability(Client& client, Queries<AppQuery>& queries, Recorder<AppAvailability>& recorder,
                          const RunOptions& options) {
  const auto write = recorder.each<AppQuery>();
  const auto write_and_report = [&](const AppQuery& query, Result<Answer<AppAvailability>> answer) {
    if (!answer || !answer->value.error) return write(query, std::move(answer));
    if (recorder.commits() != nullptr) return recorder.failed(query, *answer->value.error);
    if (!recorder.write(answer->value)) return false;
    recorder.report().failed(*answer->value.error);
    return true;
  };
  return client.availability(queries, write_and_report, options);
}

int run_availability(const Options& options) {
  return run_command<AppQuery, AppAvailability>(options, {.items = app_ids,
                                                          .columns = store::availability_columns(),
                                                          .queries = &queries_of<&app_query_of>,
                                                          .fetch = &fetch_availability,
                                                          .packed = true});
}

constexpr std::array availability_groups{
    &locale_options,  &via_options,     &record_options, &resume_options,  &history_options,
    &replace_options, &run_options,     &queue_options,  &network_options, &config_options,
    &quiet_options,   &verbose_options, &program_options};

constexpr std::array availability_examples{
    Example{"Countries where an app is missing",
            "playfast availability com.spotify.music --country all | "
            "jq -r 'select(.availability == \"missing\").country'"},
};

}  // namespace

constinit const Command availability_command{
    .name = "availability",
    .options = availability_groups,
    .arguments = Arguments::many,
    .argument = {.name = "ID"},
    .help = "Fetch availability by country",
    .details =
        "Prints whether each app is available in each country: available, preregister, unavailable (listed "
        "but not offered), missing (not listed there) or unknown. unknown also counts as a failure, and "
        "reason says why. Up to 1,024 apps share a request per country.\n\n"
        "ID is a package name (com.spotify.music) or the URL of an app's page.",
    .examples = availability_examples,
    .columns = &columns_of<&store::availability_columns>,
    .schema = {"availability", "Whether an app is available, printed by \"playfast availability\""},
    .run = &run_availability};

}  // namespace playfast::cli
