// One thing that is requested from the store.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "net/http.hpp"

namespace playfast::store {

/// A call of an RPC: its id, and its arguments as JSON text.
struct RpcCall {
  std::string_view id;
  std::string arguments;                       ///< those behind the start, where there is one
  std::shared_ptr<const std::string> start{};  ///< of the call, encoded, which others share
};

/// What many calls of an RPC begin with, encoded once for all of them: a call has little more than an id of
/// its own.
class CallStart {
 public:
  /// `arguments`: the start of their JSON text.
  explicit CallStart(std::string_view rpc, std::string_view arguments = {});
  /// The call with the rest of the arguments.
  RpcCall call(std::string rest) const { return {rpc_, std::move(rest), encoded_}; }

 private:
  std::string_view rpc_;
  std::shared_ptr<const std::string> encoded_;
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
