// What the commands about search terms have in common.
#pragma once

#include "cli/commands/run/endpoint.hpp"
#include "playfast/terms.hpp"
#include "store/lists/search_page.hpp"

namespace playfast::cli {

inline constexpr std::array<std::string_view, 5> term_keys{"suggestion", "related", "query", "term", "item"};
inline constexpr ItemKind search_terms{&store::parse_term, "a QUERY", term_keys};

inline TermQuery term_query_of(const Job& job, const Selection& /*selection*/) {
  return {job.item, job.country, job.lang};
}

/// Notes that a phrase without quotes is a query for each of its words.
void note_bare_words(const Options& options, std::string_view command);

}  // namespace playfast::cli
