// A recorded RPC answer, given again.
#pragma once

#include <string>
#include <vector>

#include "store/batchexecute.hpp"

namespace storedouble {

/// Its text as it is, and its frames for calls with a tag of their own.
class RecordedAnswer {
 public:
  explicit RecordedAnswer(std::string text);

  /// The recorded frame of the call's RPC, or else the first one, with the call's tag. Without any frame that
  /// can be read, and for the tag "generic", only the text as a whole is of use.
  static CallAnswer answer(const std::shared_ptr<const RecordedAnswer>& recorded, const SentCall& call);

  bool has_frames() const { return !frames_.empty(); }
  /// Whether the call, when it is the only one, gets the text as it is.
  bool is_whole_for(const SentCall& call) const { return frames_.empty() || call.tag == "generic"; }
  Response whole(bool gzipped) const;

 private:
  std::shared_ptr<const std::string> text_;
  std::vector<Frame> frames_;
  bool lengths_ = false;
};

using SharedRecording = std::shared_ptr<const RecordedAnswer>;

}  // namespace storedouble
