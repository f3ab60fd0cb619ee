// `playfast permissions`.
#include "store/permissions.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/run/endpoint.hpp"

namespace playfast::cli {
namespace {

AppQuery query_of(const Job& job, const Selection& /*selection*/) {
  return {job.item, job.country, job.lang};
}

RunEnd fetch(Client& client, Queries<AppQuery>& queries, Recorder<AppPermissions>& recorder,
             const RunOptions& options) {
  const auto write = recorder.each<AppQuery>();
  const auto write_if_any = [&](const AppQuery& query, Result<Answer<AppPermissions>> answer) {
    if (!answer || !answer->value.permissions.empty()) return write(query, std::move(answer));
    recorder.answered(query, answer->warnings);
    recorder.report().listed(name_of(query), 0, std::nullopt);
    return true;
  };
  return client.permissions(queries, write_if_any, options);
}

}  // namespace

int run_permissions(const Options& options) {
  return run_command<AppQuery, AppPermissions>(options, {.items = app_ids,
                                                         .columns = store::permissions_columns(),
                                                         .queries = &queries_of<&query_of>,
                                                         .fetch = &fetch});
}

}  // namespace playfast::cli
