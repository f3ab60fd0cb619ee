// What the commands for lists have in common: apps as lists show them, or with --details the apps themselves.
#pragma once

#include "cli/commands/run/endpoint.hpp"
#include "cli/options/option_table.hpp"
#include "client/core.hpp"
#include "store/lists/entry_fields.hpp"

namespace playfast::cli {

/// Writes the entries of lists.
template <typename Query>
RunEnd fetch_entries(Client& client, Queries<Query>& queries, Recorder<Entry>& recorder,
                     const RunOptions& options) {
  return client::Core::of(client).lists(queries, recorder.template all<Query>(), options);
}

/// The query whose list an entry is in.
inline QueryName list_name_of(const Entry& entry) {
  if (entry.chart_collection && entry.chart_category)
    return {*entry.chart_collection + " " + *entry.chart_category, entry.country, entry.lang};
  for (const auto* const item : {&entry.query, &entry.developer_query, &entry.similar_to}) {
    if (*item) return {**item, entry.country, entry.lang};
  }
  return {};
}

/// Writes the apps that the entries of lists name.
template <typename Query>
RunEnd fetch_details(Client& client, Queries<Query>& queries, Recorder<store::DetailedEntry>& recorder,
                     const RunOptions& options) {
  const auto expect = [&](const Query& query, const std::vector<Entry>& entries) {
    for (const auto& entry : entries) recorder.report().expected(name_of(entry));
    return recorder.expect(query, entries.size());
  };
  // An app that fails does not keep its list from being done, unless it ends the run.
  const auto write = [&](const Entry& entry, Result<Answer<App>> answer) {
    if (!answer) {
      recorder.report().failed(answer.error());
      if (answer.error().kind == ErrorKind::not_found && !recorder.missing(name_of(entry))) return false;
      return answer.error().fate() == Fate::stop || recorder.end_part(list_name_of(entry));
    }
    if (!recorder.write({entry, std::move(answer->value)})) return false;
    recorder.answered(entry, answer->warnings);
    return recorder.end_part(list_name_of(entry));
  };
  return client::Core::of(client).lists(queries, recorder.template lists<Query, Entry>(expect), options,
                                        write);
}

/// Of the records of all lists, without --details.
inline constexpr RecordSchema entry_schema{
    "entry", "An app in a list, as \"playfast search\", \"list\", \"developer\" and \"similar\" print it",
    []() -> std::span<const record::Column> { return store::entry_columns(); }};

template <store::ListKind kind>
std::span<const record::Column> list_columns(const Options& options) {
  using Columns = std::span<const record::Column>;
  return options.selection.details ? Columns(store::detailed_columns(kind))
                                   : Columns(store::entry_columns(kind));
}

/// What tells one command for lists from another.
template <typename Query>
struct ListCommand {
  store::ListKind kind{};
  std::optional<ItemKind> items{};
  std::unique_ptr<Queries<Query>> (*queries)(JobList& jobs, const Options& options) = nullptr;
  bool packed = false;
  void (*notes)(const Options& options) = nullptr;
};

/// Runs it with or without --details, which takes list after list.
template <typename Query>
int run_lists(const Options& options, const ListCommand<Query>& command) {
  if (options.selection.details)
    return run_command<Query, store::DetailedEntry>(options,
                                                    {.items = command.items,
                                                     .columns = store::detailed_columns(command.kind),
                                                     .queries = command.queries,
                                                     .fetch = &fetch_details<Query>,
                                                     .notes = command.notes});
  return run_command<Query, Entry>(options, {.items = command.items,
                                             .columns = store::entry_columns(command.kind),
                                             .queries = command.queries,
                                             .fetch = &fetch_entries<Query>,
                                             .packed = command.packed,
                                             .notes = command.notes});
}

}  // namespace playfast::cli
