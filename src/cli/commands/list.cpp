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

int run_list(const Options& options) {
  return run_lists<ChartQuery>(options, {.kind = store::ListKind::chart, .queries = &charts});
}

constexpr std::array list_groups{&locale_options,  &via_options,     &chart_options,   &detail_options,
                                 &record_options,  &resume_options,  &history_options, &replace_options,
                                 &run_options,     &network_options, &config_options,  &quiet_options,
                                 &verbose_options, &program_options};

constexpr std::array list_examples{
    Example{"The top 20 paid games in three countries",
            "playfast list --collection top-paid --category GAME --country us,kr,de --limit 20"},
    Example{"All charts of two categories",
            "playfast list --collection all --category game,tools -o charts.jsonl"},
    Example{"Reviews of the apps of a chart", "playfast list --limit 10 | playfast reviews --limit 100"},
};

}  // namespace

constinit const Command list_command{
    .name = "list",
    .options = list_groups,
    .help = "List top charts",
    .details =
        "Prints charts: one for each collection, category, country and language. A chart has at most 200 "
        "apps; for more apps, fetch the charts of all categories (--category all). A chart that does "
        "not exist is empty: a note, not an error.",
    .examples = list_examples,
    .columns = &list_columns<store::ListKind::chart>,
    .schema = entry_schema,
    .run = &run_list};

}  // namespace playfast::cli
