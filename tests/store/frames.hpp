// The `wrb.fr` frames of an RPC answer, and the body that is made of them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/gzip.hpp"

namespace storedouble {

/// The JSON text that answers a call, as it stands between the quotes of its frame.
struct Payload {
  std::string escaped;
  std::optional<GzipPiece> gzipped;  ///< the same, compressed once for many bodies
};

using SharedPayload = std::shared_ptr<const Payload>;

SharedPayload make_payload(std::string_view json);
/// The same, compressed too.
SharedPayload make_gzipped_payload(std::string_view json);

/// The answer to one call.
struct Frame {
  std::string rpc;
  std::string tag;              ///< slot 6: the call's
  SharedPayload payload;        ///< slot 2; null for "no data"
  std::string status = "null";  ///< slot 5: JSON
};

/// How a body is written.
struct BodyForm {
  bool lengths = false;  ///< each array with its length before it, in UTF-16 units
  bool gzipped = false;
};

/// The body of an answer: the frames in this order, then those that end every answer.
std::string frames_body(const std::vector<Frame>& frames, const BodyForm& form);

}  // namespace storedouble
