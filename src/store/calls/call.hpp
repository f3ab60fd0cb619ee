// One thing that is requested from the store.
#pragma once

#include <string>
#include <string_view>

#include "net/http.hpp"
#include "store/calls/rpc.hpp"

namespace playfast::store {

/// A page, or a call of an RPC for one language and country.
struct Call {
  std::string page{};  ///< its URL; empty: an RPC
  RpcCall rpc{};
  std::string lang{};
  std::string country{};
  std::string parameters{};  ///< of an RPC's address, beside those of the endpoint: "&age=AGE_RANGE1"
};

/// The request that makes the call. `origin`: the store's, without a slash at its end; pages have it in their
/// URL.
net::Request request_of(const Call& call, std::string_view origin);

}  // namespace playfast::store
