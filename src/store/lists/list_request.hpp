// What the store's own pages ask for with a chart and with a search.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace playfast::store {

/// The middle part of the long request: so many apps, and which of their parts.
nlohmann::json full_chart_mask(std::uint64_t count);

/// The arguments of a search call, as JSON text: the term, which is UTF-8, and which parts of which kinds of
/// thing.
std::string search_arguments(std::string_view term);

}  // namespace playfast::store
