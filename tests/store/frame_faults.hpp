// Makes the spoiled frames that the rules ask for.
#pragma once

#include <vector>

#include "store/frames.hpp"
#include "store/logged_call.hpp"

namespace storedouble {

/// Adds the frame that answers a call, with what the fault does to it. For the fault `other_app` the frame
/// has to be that of the other app already.
void add_frames(std::vector<Frame>& frames, Frame frame, FrameFault fault);

}  // namespace storedouble
