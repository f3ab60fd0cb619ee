// `playfast related`.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/terms.hpp"
#include "store/lists/related.hpp"

namespace playfast::cli {
namespace {

RunEnd fetch_related(Client& client, Queries<TermQuery>& queries, Recorder<RelatedSearch>& recorder,
                     const RunOptions& options) {
  return client.related(queries, recorder.all<TermQuery>(), options);
}

int run_related(const Options& options) {
  return run_command<TermQuery, RelatedSearch>(
      options, {.items = search_terms,
                .columns = store::related_columns(),
                .queries = &queries_of<&term_query_of>,
                .fetch = &fetch_related,
                .notes = [](const Options& given) { note_bare_words(given, "related"); }});
}

constexpr std::array related_groups{&locale_options,  &record_options, &resume_options,  &history_options,
                                    &replace_options, &run_options,    &queue_options,   &network_options,
                                    &config_options,  &quiet_options,  &verbose_options, &program_options};

constexpr std::array related_examples{
    Example{"Related searches in two countries",
            "playfast related \"music studio\" --country us,gb --fields country,rank,related"},
    Example{"Results of the related searches", "playfast related tea | playfast search - --limit 5"},
};

}  // namespace

constinit const Command related_command{
    .name = "related",
    .options = related_groups,
    .arguments = Arguments::many,
    .argument = {.name = "QUERY"},
    .help = "Fetch related searches",
    .details =
        "Prints the searches that the store shows beside the results of each query. A query without "
        "related searches has no record, only a note.\n\n"
        "Quote a query of several words: each argument is a query.",
    .examples = related_examples,
    .columns = &columns_of<&store::related_columns>,
    .schema = {"related", "A related search, printed by \"playfast related\""},
    .run = &run_related};

}  // namespace playfast::cli
