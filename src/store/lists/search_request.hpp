// What the store's own search page asks for.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace playfast::store {

/// The arguments of a search call: the term, and which parts of which kinds of thing.
nlohmann::json search_arguments(std::string_view term);

}  // namespace playfast::store
