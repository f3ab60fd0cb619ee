// Pages of search results.
#pragma once

#include <string>

#include "store/batchexecute.hpp"
#include "store/demo_listing.hpp"
#include "store/page_builder.hpp"

namespace storedouble {

/// A search as it is asked for.
struct Search {
  std::string term;
  std::string country;
  std::string lang;
  PriceFilter price = PriceFilter::all;
};

/// The token of what follows its first page; empty: nothing does.
std::string search_token(const Search& search);

/// Answers a call of lGYRle that has the form of the page's own; refuses others.
CallAnswer answer_search(const SentCall& call, const Locale& locale);

/// The page of its results, with the words of `has_word` obeyed: block ds:4, of `lGYRle`, has the sections at
/// [0][1]. A section has the results at [22][0], each wrapped, or the exact match at [23]. Of the layout
/// count `padding`, `routing_table` and `sparse` (for the match's app).
Page build_search_page(const Search& search, const PageLayout& layout = {});

}  // namespace storedouble
