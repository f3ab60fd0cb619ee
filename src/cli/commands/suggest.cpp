// `playfast suggest`.
#include <fmt/format.h>
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/terms.hpp"
#include "cli/input/expanded_terms.hpp"
#include "store/suggest.hpp"

namespace playfast::cli {
namespace {

// What requests the suggestions too, and where its first terms come from.
struct Expansion {
  ExpandedTerms* terms = nullptr;  ///< null without --expand
  JobList* jobs = nullptr;
};

// Writes what is suggested, and expands it.
RunEnd fetch_suggest(Client& client, Queries<TermQuery>& queries, Recorder<Suggestion>& recorder,
                     const RunOptions& options, const Expansion& expansion) {
  auto* const expanded = expansion.terms;
  if (expanded != nullptr && recorder.commits() != nullptr)
    expanded->resume(recorder.commits()->output(), *expansion.jobs);
  const auto write = recorder.all<TermQuery>();
  const auto write_and_expand = [&](const TermQuery& query, Result<Answer<SuggestionList>> answer) {
    if (expanded != nullptr)
      answer ? expanded->answered(query, answer->value.entries) : expanded->failed(query);
    return write(query, std::move(answer));
  };
  const auto end = client.suggestions(queries, write_and_expand, options);
  if (expanded != nullptr) expanded->end_run();
  if (expanded != nullptr && expanded->left_out() > 0) {
    say(Level::warning,
        fmt::format("warning: {} suggestions not expanded: too many to keep", expanded->left_out()));
  }
  return end;
}

int run_suggest(const Options& options) {
  Expansion expansion;
  const auto queries = [&](JobList& jobs, const Options& given) -> std::unique_ptr<Queries<TermQuery>> {
    auto terms = queries_of<&term_query_of>(jobs, given);
    if (given.selection.expand == 0) return terms;
    auto more = std::make_unique<ExpandedTerms>(std::move(terms), given.selection.expand);
    expansion = {more.get(), &jobs};
    return more;
  };
  return run_command<TermQuery, Suggestion>(
      options,
      {.items = search_terms,
       .columns = store::suggestion_columns(),
       .queries = queries,
       .fetch =
           [&](Client& client, Queries<TermQuery>& terms, Recorder<Suggestion>& recorder,
               const RunOptions& given) { return fetch_suggest(client, terms, recorder, given, expansion); },
       .packed = true,
       .notes = [](const Options& given) { note_bare_words(given, "suggest"); }});
}

constexpr std::array suggest_groups{&locale_options,  &suggest_options, &record_options, &resume_options,
                                    &history_options, &replace_options, &run_options,    &queue_options,
                                    &network_options, &config_options,  &quiet_options,  &verbose_options,
                                    &program_options};

constexpr std::array suggest_examples{
    Example{"Suggestions two levels deep", "playfast suggest photo --expand 2 --fields term,suggestion"},
    Example{"The first five apps of each suggestion",
            "playfast suggest photo | playfast search - --limit 5 --fields query,rank,app_id"},
};

}  // namespace

constinit const Command suggest_command{
    .name = "suggest",
    .options = suggest_groups,
    .arguments = Arguments::many,
    .argument = {.name = "TERM"},
    .help = "Fetch search suggestions",
    .details =
        "Prints what the store suggests while each term is typed, at most five suggestions. Terms of one "
        "country and language share requests. A term without suggestions has no record, only a note.\n\n"
        "Quote a term of several words: each argument is a term.",
    .examples = suggest_examples,
    .columns = &columns_of<&store::suggestion_columns>,
    .schema = {"suggestion", "A search suggestion, printed by \"playfast suggest\""},
    .run = &run_suggest};

}  // namespace playfast::cli
