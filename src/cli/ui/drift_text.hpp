// What is said of pages that are not as expected.
#pragma once

#include <string>

#include "cli/ui/query_name.hpp"
#include "playfast/client.hpp"

namespace playfast::cli {

/// What is to be said of a drift, without the app: "title differs: …". `asked` has the country and
/// language asked for.
std::string drift_text(const Drift& drift, const QueryName& asked);

/// What all warnings have in common of which one stands for all: with a moved layout every record would be
/// warned of. Empty: each is reported.
std::string repeat_key(const Drift& drift, const QueryName& asked);

/// Whether it is worth knowing, but nothing is odd about the record or the list.
bool is_note(const Drift& drift);

/// Whether something does not confirm the record, for a run that verifies.
bool is_disagreement(const Drift& drift);

}  // namespace playfast::cli
