// Answers calls for search suggestions.
#pragma once

#include "store/batchexecute.hpp"

namespace storedouble {

/// Five suggestions: the term itself, and the term with each of four words that it does not have yet; the
/// words that are added stand in one order, so that different terms have suggestions in common. In Korea
/// there is another word. The word "nothing" in a term: no payload; "nosuggestions": an empty list; "odd":
/// the second of the suggestions has no text.
CallAnswer answer_suggest(const SentCall& call, const Locale& locale);

}  // namespace storedouble
