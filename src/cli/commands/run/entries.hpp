// What searches and charts have in common: lists of apps, or with --details the apps themselves.
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

/// Writes the apps that the entries of lists name.
template <typename Query>
RunEnd fetch_details(Client& client, Queries<Query>& queries, Recorder<store::DetailedEntry>& recorder,
                     const RunOptions& options) {
  const auto expect = [&](const Entry& entry) {
    recorder.report().expected(name_of(entry));
    return true;
  };
  const auto write = [&](const Entry& entry, Result<Answer<App>> answer) {
    if (!answer) {
      recorder.report().failed(answer.error());
      return true;
    }
    if (!recorder.write({entry, std::move(answer->value)})) return false;
    recorder.answered(entry, answer->warnings);
    return true;
  };
  return client::Core::of(client).lists(queries, recorder.template lists<Query, Entry>(expect), options,
                                        write);
}

/// Of the records of both, without --details.
inline constexpr RecordSchema entry_schema{
    "entry", "An app in a list, as \"playfast search\" and \"playfast list\" print it without --details",
    []() -> std::span<const record::Column> { return store::entry_columns(); }};

template <auto plain, auto detailed>
std::span<const record::Column> list_columns(const Options& options) {
  using Columns = std::span<const record::Column>;
  return options.selection.details ? Columns(detailed()) : Columns(plain());
}

/// The command with or without --details.
template <typename Query>
int run_lists(const Options& options, const Endpoint<Query, Entry>& plain,
              const record::Columns<store::DetailedEntry>& detailed_columns) {
  if (!options.selection.details) return run_command(options, plain);
  return run_command<Query, store::DetailedEntry>(options, {.items = plain.items,
                                                            .columns = detailed_columns,
                                                            .queries = plain.queries,
                                                            .fetch = &fetch_details<Query>,
                                                            .notes = plain.notes});
}

}  // namespace playfast::cli
