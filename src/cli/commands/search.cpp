// `playfast search`.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/entries.hpp"
#include "store/lists/search_page.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

SearchQuery query_of(const Job& job, const Selection& selection) {
  return {job.item, job.country, job.lang, selection.price, selection.limit};
}

// A phrase without quotes is a search for each of its words.
void note_bare_words(const Options& options) {
  const auto& arguments = options.selection.items;
  const auto is_word = [](const std::string& argument) {
    return argument != "-" && !argument.starts_with('@') && argument.find(' ') == std::string::npos;
  };
  if (arguments.size() < 2 || !std::ranges::all_of(arguments, is_word)) return;
  const std::vector<std::string_view> words(arguments.begin(), arguments.end());
  say(Level::note, fmt::format("{} searches; quote a phrase: playfast search \"{}\"", arguments.size(),
                               util::abbreviate(util::join(words, " "))));
}

}  // namespace

int run_search(const Options& options) {
  return run_lists<SearchQuery>(options,
                                {.items = ItemKind{&store::parse_term, "a QUERY"},
                                 .columns = store::search_columns(),
                                 .queries = &queries_of<&query_of>,
                                 .fetch = &fetch_entries<SearchQuery>,
                                 .notes = &note_bare_words},
                                store::detailed_search_columns());
}

}  // namespace playfast::cli
