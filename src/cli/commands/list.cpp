// `playfast list`.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/entries.hpp"
#include "cli/input/chart_queries.hpp"

namespace playfast::cli {
namespace {

std::unique_ptr<Queries<ChartQuery>> charts(JobList& /*jobs*/, const Options& options) {
  return std::make_unique<ChartQueryList>(options.selection);
}

int run(const Options& options) {
  return run_lists<ChartQuery>(options, {.kind = store::ListKind::chart, .queries = &charts});
}

constexpr std::array groups{&locale_options,  &via_options,    &chart_options,   &detail_options,
                            &record_options,  &resume_options, &replace_options, &run_options,
                            &network_options, &config_options, &quiet_options,   &verbose_options,
                            &program_options};

constexpr std::array examples{
    Example{"the top 20 paid games of three stores",
            "playfast list --collection top-paid --category GAME --country us,kr,de --limit 20"},
    Example{"all charts of two categories",
            "playfast list --collection all --category game,tools -o charts.jsonl"},
    Example{"ids from a chart into another command",
            "playfast list --limit 10 | jq -r .app_id | playfast reviews --limit 100"},
};

}  // namespace

constinit const Command list_command{
    .name = "list",
    .options = groups,
    .help = "top charts",
    .details =
        "Prints the store's charts: each collection of each category, as many apps as the "
        "store gives, at most 200. For more apps, fetch the charts of all categories "
        "(--category all). A chart that the store does not have is empty: a note, not an error.",
    .examples = examples,
    .columns = &list_columns<store::ListKind::chart>,
    .schema = entry_schema,
    .run = &run};

}  // namespace playfast::cli
