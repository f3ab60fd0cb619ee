// `playfast app`.
#include "cli/commands/commands.hpp"
#include "cli/commands/run/endpoint.hpp"
#include "store/app/fields.hpp"

namespace playfast::cli {
namespace {

AppQuery query_of(const Job& job, const Selection& /*selection*/) {
  return {job.item, job.country, job.lang};
}

RunEnd fetch(Client& client, Queries<AppQuery>& queries, Recorder<App>& recorder, const RunOptions& options) {
  return client.apps(queries, recorder.each<AppQuery>(), options);
}

}  // namespace

int run_app(const Options& options) {
  return run_command<AppQuery, App>(options, {.items = app_ids,
                                              .columns = store::app_columns(),
                                              .queries = &queries_of<&query_of>,
                                              .fetch = &fetch});
}

}  // namespace playfast::cli
