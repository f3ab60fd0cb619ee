// The store's batchexecute endpoint: reads its calls and frames its answers.
#pragma once

#include <optional>
#include <string>

#include "store/google_json.hpp"
#include "store/http.hpp"

namespace storedouble {

/// A call as it was sent: the RPC's id and its arguments.
struct Call {
  std::string rpc;
  Json arguments;
};

/// The one call of a POST's body ("f.req=…"); nothing for what is none.
std::optional<Call> parse_call(const std::string& body);

/// Answers to one call. `payload` is JSON text, or nothing for "no data"; `status` stands in slot 5.
/// With lengths each array has its own, in UTF-16 units, before it.
Response rpc_answer(const std::string& rpc, const std::optional<std::string>& payload,
                    const Json& status = nullptr, bool lengths = false);

/// The answer of a store that does not understand the call.
Response rpc_refusal(const std::string& rpc);

/// The answer to a call that the endpoint itself rejects: an error frame with this code, and none of the RPC.
Response rpc_error(int code);

}  // namespace storedouble
