// The answers of the store's batchexecute endpoint:
//   )]}'
//   [["wrb.fr","UsvDTd","<JSON as a text>",null,null,null,"generic"],["di",228],…]
//   [["er",null,null,null,null,400,null,null,null,3],…]   where the endpoint itself rejects the call
// or, in a second framing, a length and such an array, several times. The lengths are passed over:
// they count UTF-16 units, and an array says itself where it ends.
#pragma once

#include <optional>
#include <string_view>

#include "page/json/document.hpp"
#include "page/json/node.hpp"
#include "playfast/error.hpp"

namespace playfast::page {

/// The answer to one call. Views into the reader's text, valid until its next `parse`.
struct Frame {
  std::optional<std::string_view> payload;  ///< JSON; nothing: there is no data
  Node status;                              ///< `[code, …, [[type, …]]]`; missing where all is well
  std::optional<std::int64_t> error;        ///< the code of an error frame in place of the RPC's own
};

/// Whether a frame's status says that the store is overloaded.
bool is_gateway_error(const Node& status);

/// Whether the text is an answer in which a frame, of whatever RPC, says so.
bool has_gateway_error(std::string_view answer, JsonReader& reader);

/// The first frame of this RPC, in whichever framing; without one, the error frame. Errors: truncated where
/// the answer is cut, not_understood where it is no such answer or has no frame of this RPC.
Result<Frame> find_frame(std::string_view answer, std::string_view rpc, JsonReader& reader);

}  // namespace playfast::page
