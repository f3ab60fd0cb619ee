// Calls of the store's RPCs, each by a POST of its own, and what their answers mean.
#pragma once

#include <string>
#include <string_view>

#include "net/http.hpp"
#include "page/json/document.hpp"
#include "playfast/error.hpp"

namespace playfast::store {

/// A call: the RPC's id, and its arguments as JSON text.
struct RpcCall {
  std::string_view id;
  std::string arguments;
};

/// The POST of a call to the batchexecute endpoint, for one language and store.
net::Request rpc_request(std::string_view origin, const RpcCall& call, std::string_view lang,
                         std::string_view country);

/// Reads one RPC answer after another; the payload is valid until the next.
class RpcReader {
 public:
  /// The payload in an answer of status 200; a missing node where the store says that it has none.
  /// Errors: throttled, truncated, blocked or consent where a wall stands in its place,
  /// not_understood (also where the store did not understand us).
  Result<page::Node> read(std::string_view answer, std::string_view rpc);

 private:
  page::JsonReader frames_;
  page::JsonReader payload_;
};

}  // namespace playfast::store
