// The store's search page: its request and its reader.
#pragma once

#include <string>
#include <string_view>

#include "page/json/document.hpp"
#include "playfast/entry.hpp"
#include "store/calls/call.hpp"
#include "store/lists/entry_list.hpp"

namespace playfast::store {

/// The page's address: /store/search with `q` (what is searched for), `price`, `hl` and `gl`.
std::string search_url(std::string_view origin, const SearchQuery& query);

/// The call that the store's own search page makes; `price` is not in it. Unproven: only pages are recorded.
Call search_call(const SearchQuery& query);

/// What reads the entries of a search: those of its price.
EntryReader search_reader(const SearchQuery& query);

/// Where the sections are in the data of a search page.
inline constexpr page::Path sections_path{0, 1};

/// The sections of a search page of status 200; nothing there where it found nothing. Errors: not_understood,
/// truncated; throttled, blocked or consent where such a page stands in the search's place.
Result<page::Node> search_sections(std::string_view html, page::JsonReader& reader);

/// Reads the results of a search page of status 200, an exact match first; apps of other sections
/// ("Similar apps") are not results. No results are no error. Returns the token for more; empty: there are
/// none. Errors: not_understood (also where no part of the page is of a known kind), truncated; throttled,
/// blocked or consent where such a page stands in the search's place.
Result<std::string> read_search_page(std::string_view html, const SearchQuery& query, EntryReader& entries,
                                     page::JsonReader& reader);

/// The same of the payload of a call, also in the form of 2022. No payload: no results.
Result<std::string> read_search(const page::Node& payload, const SearchQuery& query, EntryReader& entries);

/// An item that is a text. Errors: invalid_item, for one that is blank (with this message), no UTF-8 or too
/// long.
Result<std::string> parse_text_item(std::string_view text, std::string_view empty);

/// A term as it can be searched for. Errors: invalid_item, for one that is blank, no UTF-8 or too long.
Result<std::string> parse_term(std::string_view text);

}  // namespace playfast::store
