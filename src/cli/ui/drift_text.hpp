// What is said of pages that are not as expected.
#pragma once

#include <string>
#include <string_view>

#include "playfast/client.hpp"

namespace playfast::cli {

/// What is to be said of a drift, without the app: "title differs: …". `lang` is the language asked.
std::string drift_text(const Drift& drift, std::string_view lang);

/// What all warnings have in common of which one stands for all: with a moved layout every record would be
/// warned of. Empty: each is reported.
std::string repeat_key(const Drift& drift, std::string_view lang);

/// Whether the page's second copy does not confirm the record.
bool is_disagreement(const Drift& drift);

}  // namespace playfast::cli
