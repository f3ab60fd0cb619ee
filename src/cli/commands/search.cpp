// `playfast search`.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/entries.hpp"
#include "cli/commands/run/terms.hpp"

namespace playfast::cli {
namespace {

SearchQuery search_query_of(const Job& job, const Selection& selection) {
  return {job.item, job.country, job.lang, selection.price, selection.limit};
}

void note(const Options& options) {
  note_bare_words(options, "search");
  if (options.network.client.via == Via::rpc && options.selection.price != Price::all)
    say(Level::note, "no price filter of RPC is known; --price requests search pages");
}

int run_search(const Options& options) {
  const bool by_rpc = options.network.client.via == Via::rpc && options.selection.price == Price::all;
  return run_lists<SearchQuery>(options, {.kind = store::ListKind::search,
                                          .items = search_terms,
                                          .queries = &queries_of<&search_query_of>,
                                          .packed = by_rpc,
                                          .notes = &note});
}

constexpr std::array search_groups{&locale_options, &via_options,     &search_options,  &detail_options,
                                   &record_options, &resume_options,  &history_options, &replace_options,
                                   &run_options,    &queue_options,   &network_options, &config_options,
                                   &quiet_options,  &verbose_options, &program_options};

constexpr std::array search_examples{
    Example{"Ranks for a keyword in three countries",
            "playfast search \"red panda\" --country us,kr,de --fields country,rank,title"},
    Example{"Keywords from a file, paid apps only",
            "playfast search @keywords.txt --price paid --fields query,rank,app_id,price --ordered"},
    Example{"Up to 200 results", "playfast search minecraft --limit 200 | jq -r .app_id"},
    Example{"The full records of the first ten results", "playfast search puzzle --limit 10 --details"},
};

}  // namespace

constinit const Command search_command{
    .name = "search",
    .options = search_groups,
    .arguments = Arguments::many,
    .argument = {.name = "QUERY"},
    .help = "Search for apps",
    .details =
        "Prints the results of each query, an exact match first. The store returns up to 30 results for "
        "most queries and up to 250 for some. With --limit, no more requests are sent than needed; a note "
        "says when fewer results than that are available.\n\n"
        "With --via rpc, three queries share a request, and each takes 0.2 MB instead of a page of 1.2 MB. "
        "This request is untested against the live store, so it is not the default.\n\n"
        "Quote a query of several words: each argument is a query.",
    .examples = search_examples,
    .columns = &list_columns<store::ListKind::search>,
    .schema = entry_schema,
    .run = &run_search};

}  // namespace playfast::cli
