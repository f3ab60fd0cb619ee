// Calls of the store's RPCs, one or many in a POST, and what their answers mean.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "net/http.hpp"
#include "page/json/document.hpp"
#include "playfast/error.hpp"
#include "store/calls/call.hpp"

namespace playfast::store {

/// Builds the POST of one or more calls to the batchexecute endpoint.
class RpcRequest {
 public:
  /// A call that travels alone has the tag of the store's own pages; those of a pack have their number, from
  /// "0".
  explicit RpcRequest(std::size_t calls) : calls_(calls) {}
  void add(const RpcCall& call);
  /// The calls are for the language, the country and the parameters of `context`.
  net::Request finish(std::string_view origin, const Call& context);

 private:
  std::size_t calls_;  ///< to be added
  std::size_t added_ = 0;
  std::vector<std::string_view> ids_;  ///< each once
  net::Form form_;
};

/// The calls in the form of such a POST, for people: "xdSrCf [[null,[\"com.a.b\",7],[]]]".
std::vector<std::string> calls_in(const net::Form& form);

/// The answer to a call of a pack: the payload, a missing node where the store says that it has none, or the
/// call's own error.
using CallHandler = std::function<void(std::size_t number, Result<page::Node> payload)>;

/// Reads one RPC answer after another; the payload is valid until the next.
class RpcReader {
 public:
  /// The payload in an answer of status 200; a missing node where the store says that it has none.
  /// Errors: throttled, truncated, blocked or consent where a block page stands in its place, no_data where
  /// the answer has no part for this RPC, rejected where the store did not understand us, not_understood.
  Result<page::Node> read(std::string_view answer, std::string_view rpc);

  /// Hands on what an answer has for the calls of a pack, by their tags, in the order of the answer; a call
  /// has at most one answer. `rpcs`: the calls' ids. Errors: those of the whole answer, as above; what was
  /// handed on before one counts.
  Result<void> read_pack(std::string_view answer, const std::vector<std::string_view>& rpcs,
                         const CallHandler& handle);

 private:
  Result<page::Node> payload_of(const page::Node& payload);

  page::JsonReader frames_;
  page::JsonReader payload_;
};

}  // namespace playfast::store
