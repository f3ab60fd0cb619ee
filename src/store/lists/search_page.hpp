// The store's search page: its request and its reader.
#pragma once

#include <string>
#include <string_view>

#include "page/json/document.hpp"
#include "playfast/answer.hpp"
#include "playfast/entry.hpp"

namespace playfast::store {

/// The page's address: /store/search with `q` (what is searched for), `price`, `hl` and `gl`.
std::string search_url(std::string_view origin, const SearchQuery& query);

inline std::string name_of(const SearchQuery& query) { return query.term; }

/// Where the sections are in the data of a search page.
inline constexpr page::Path sections_path{0, 1};

/// The sections of a search page of status 200; nothing there where it found nothing. Errors: not_understood,
/// truncated; throttled, blocked or consent where such a page stands in the search's place.
Result<page::Node> search_sections(std::string_view html, page::JsonReader& reader);

/// What kind of section it is, in the same words in every language: its label is the base64 of a message that
/// names it, such as search_results_cluster_apps_range_1_20. Empty in pages of 2022.
std::string section_label(const page::Node& section);

/// Reads the results of a search page of status 200, an exact match first; apps of other sections
/// ("Similar apps") are not results. No results are no
/// error. Errors: not_understood (also where no part of the page is of a known kind), truncated;
/// throttled, blocked or consent where such a page stands in the search's place.
Result<Answer<EntryList>> read_search_page(std::string_view html, const SearchQuery& query, Time fetched_at,
                                           page::JsonReader& reader);

/// A term as it can be searched for. Errors: invalid_item, for one that is blank, no UTF-8 or too long.
Result<std::string> parse_term(std::string_view text);

}  // namespace playfast::store
