// `playfast search`.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/entries.hpp"
#include "cli/commands/run/terms.hpp"

namespace playfast::cli {
namespace {

SearchQuery query_of(const Job& job, const Selection& selection) {
  return {job.item, job.country, job.lang, selection.price, selection.limit};
}

int run(const Options& options) {
  return run_lists<SearchQuery>(options,
                                {.kind = store::ListKind::search,
                                 .items = search_terms,
                                 .queries = &queries_of<&query_of>,
                                 .notes = [](const Options& given) { note_bare_words(given, "search"); }});
}

constexpr std::array groups{&locale_options,  &via_options,    &search_options,  &detail_options,
                            &record_options,  &resume_options, &replace_options, &run_options,
                            &network_options, &config_options, &quiet_options,   &verbose_options,
                            &program_options};

constexpr std::array examples{
    Example{"who ranks for a keyword in three stores",
            "playfast search \"red panda\" --country us,kr,de --fields country,rank,title"},
    Example{"the keywords of a file, paid apps only",
            "playfast search @keywords.txt --price paid --fields query,rank,app_id,price --ordered"},
    Example{"as many as the store gives, up to 200", "playfast search minecraft --limit 200 | jq -r .app_id"},
    Example{"all that is known of the first ten", "playfast search puzzle --limit 10 --details"},
};

}  // namespace

constinit const Command search_command{
    .name = "search",
    .options = groups,
    .arguments = Arguments::many,
    .argument = {.name = "QUERY"},
    .help = "what the store finds",
    .details =
        "Prints the apps that the store finds for each query, an exact match first. For most queries the "
        "store gives up to 30; for some it goes on, up to 250 in all. --limit sends no more requests than "
        "it takes. Where the store gives fewer than the limit, a note says so.\n\n"
        "A query of several words is one argument, in quotes.",
    .examples = examples,
    .columns = &list_columns<store::ListKind::search>,
    .schema = entry_schema,
    .run = &run};

}  // namespace playfast::cli
