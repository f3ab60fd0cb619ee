#include "store/frame_faults.hpp"

#include <utility>

#include "store/refusals.hpp"

namespace storedouble {
namespace {

/// The frame without its payload, with this status.
Frame without_data(Frame frame, std::string status) {
  frame.payload = nullptr;
  frame.status = std::move(status);
  return frame;
}

}  // namespace

void add_frames(std::vector<Frame>& frames, Frame frame, FrameFault fault) {
  switch (fault) {
    case FrameFault::missing:
      return;
    case FrameFault::null_payload:
      return frames.push_back(without_data(std::move(frame), "null"));
    case FrameFault::data_error:
      return frames.push_back(without_data(std::move(frame), data_error_status()));
    case FrameFault::malformed:
      return frames.push_back(without_data(std::move(frame), "[3]"));
    case FrameFault::gateway_error:
      return frames.push_back(without_data(std::move(frame), gateway_error_status()));
    case FrameFault::other_app:
      if (frame.rpc == "Ws7gDc") frames.push_back(std::move(frame));
      return;
    case FrameFault::twice:
      frames.push_back(frame);
      return frames.push_back(std::move(frame));
    case FrameFault::stray_tag:
      frame.tag = "stray-" + frame.tag;
      return frames.push_back(std::move(frame));
    case FrameFault::none:
      return frames.push_back(std::move(frame));
  }
}

}  // namespace storedouble
