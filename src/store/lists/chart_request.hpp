// What the store's own page asks for with a chart.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>

namespace playfast::store {

/// The middle part of the long request: so many apps, and which of their parts.
nlohmann::json long_wish(std::uint64_t count);

}  // namespace playfast::store
