// What the store's own pages ask for with a chart and with a search.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

namespace playfast::store {

/// The middle part of the long request: so many apps, and which of their parts.
nlohmann::json long_wish(std::uint64_t count);

/// The arguments of a search call: the term, and which parts of which kinds of thing.
nlohmann::json search_arguments(std::string_view term);

}  // namespace playfast::store
