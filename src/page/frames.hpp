// The answers of the store's batchexecute endpoint:
//   )]}'
//   [["wrb.fr","UsvDTd","<JSON as a text>",null,null,null,"generic"],["di",228],…]
//   [["er",null,null,null,null,400,null,null,null,3],…]   where the endpoint itself rejects the call
// or, in a second framing, a length and such an array, several times. The lengths are passed over:
// they count UTF-16 units, and an array says itself where it ends.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "page/json/document.hpp"
#include "page/json/node.hpp"
#include "playfast/error.hpp"

namespace playfast::page {

/// The answer to one call. Views into the reader's text, valid until its next `parse`.
struct Frame {
  std::string_view rpc = {};
  std::string_view tag = {};               ///< as the call had it
  Node payload = {};                       ///< JSON as a text; missing: there is no data
  Node status = {};                        ///< `[code, …, [[type, …]]]`; missing where all is well
  std::optional<std::int64_t> error = {};  ///< the code of an error frame in place of the RPC's own
};

/// Takes a frame; false: no more are wanted.
using FrameHandler = std::function<bool(const Frame&)>;

/// The JSON array at the start of the text, up to its closing bracket; empty where none ends.
std::string_view first_array(std::string_view text);

/// Whether a frame's status says that the store is overloaded.
bool is_gateway_error(const Node& status);

/// Whether the text is an answer in which a frame, of whatever RPC, says so.
bool has_gateway_error(std::string_view answer, JsonReader& reader);

enum class FrameReading : std::uint8_t {
  at_once,     ///< an array as a whole, fast where most of it is one frame; all of its frames stay valid
  one_by_one,  ///< in memory for one frame, which is valid until the next; those before an error are handed
               ///< on
};

/// Hands on the frames of RPCs as they come, in whichever framing, and returns the code of the first error
/// frame, if there is one. Errors: truncated where the answer is cut, not_understood where it is no such
/// answer.
Result<std::optional<std::int64_t>> each_frame(std::string_view answer, JsonReader& reader,
                                               const FrameHandler& handle, FrameReading reading);

/// The first frame of this RPC; without one, the error frame. Errors: as above; no_data where the answer has
/// neither.
Result<Frame> find_frame(std::string_view answer, std::string_view rpc, JsonReader& reader);

}  // namespace playfast::page
