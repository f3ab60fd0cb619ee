// Related searches, as an endpoint: they stand in a section of the search page.
#pragma once

#include "playfast/terms.hpp"
#include "record/columns.hpp"
#include "store/calls/endpoint.hpp"

namespace playfast::store {

/// A search without related ones has an empty list, also one without results.
extern const Endpoint<TermQuery, RelatedList> related_endpoint;

const record::Columns<RelatedSearch>& related_columns();

}  // namespace playfast::store
