// One thing that is requested from the store.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "net/http.hpp"

namespace playfast::store {

/// A call of an RPC: its id, and its arguments as JSON text.
struct RpcCall {
  std::string_view id;
  std::string arguments;
};

/// A page, or a call of an RPC for one language and country.
struct Call {
  std::string page{};  ///< its URL; empty: an RPC
  RpcCall rpc{};
  std::string lang{};
  std::string country{};
  std::string parameters{};  ///< of an RPC's address, beside those of the endpoint: "&age=AGE_RANGE1"
  std::size_t weight = 0;    ///< bytes that its answer is expected to have; 0: unknown, so a pack of its own
};

/// The request for a page, or of a call that travels alone. `origin`: the store's, without a slash at its
/// end; pages have it in their URL.
net::Request request_of(const Call& call, std::string_view origin);

}  // namespace playfast::store
