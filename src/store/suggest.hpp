// Search suggestions, as an endpoint: the RPC IJ4APc.
#pragma once

#include "playfast/terms.hpp"
#include "record/columns.hpp"
#include "store/calls/endpoint.hpp"

namespace playfast::store {

/// A term without suggestions has an empty list.
extern const Endpoint<TermQuery, SuggestionList> suggest_endpoint;

const record::Columns<Suggestion>& suggestion_columns();

}  // namespace playfast::store
