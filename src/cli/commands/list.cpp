// `playfast list`.
#include "cli/commands/commands.hpp"
#include "cli/commands/run/entries.hpp"
#include "cli/input/chart_queries.hpp"

namespace playfast::cli {
namespace {

std::unique_ptr<Queries<ChartQuery>> charts(JobList& /*jobs*/, const Options& options) {
  return std::make_unique<ChartQueryList>(options.selection);
}

}  // namespace

int run_list(const Options& options) {
  return run_lists<ChartQuery>(options,
                               {.items = {},
                                .columns = store::chart_columns(),
                                .queries = &charts,
                                .fetch = &fetch_entries<ChartQuery>},
                               store::detailed_chart_columns());
}

}  // namespace playfast::cli
