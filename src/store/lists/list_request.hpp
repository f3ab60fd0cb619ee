// What the store's own pages ask for with a chart and with a search.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

#include "store/calls/call.hpp"

namespace playfast::store {

/// The middle part of the long request: so many apps, and which of their parts.
nlohmann::json full_chart_mask(std::uint64_t count);

/// The RPC that answers with the first results of a search.
inline constexpr std::string_view search_rpc = "lGYRle";

/// The call of a search: for the term, which is UTF-8, and which parts of which kinds of thing.
RpcCall search_rpc_call(std::string_view term);

}  // namespace playfast::store
