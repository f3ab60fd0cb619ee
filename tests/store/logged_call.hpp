// The calls of a POST to batchexecute, for the log and for the faults of single calls.
#pragma once

#include <string>
#include <vector>

namespace storedouble {

/// What is done to the answer to one call; those to other calls of its POST are left alone.
enum class FrameFault {
  none,
  missing,        ///< no frame
  null_payload,   ///< a frame without data
  data_error,     ///< the same with status 5, PlayDataError
  malformed,      ///< the same with status 3
  gateway_error,  ///< the same with status 8, PlayGatewayError
  other_app,      ///< `Ws7gDc`: the frame of another app, which it names; other RPCs: as `missing`
  twice,          ///< the frame, two times
  stray_tag,      ///< the frame, with a tag that no call has
};

/// A call as it was received.
struct LoggedCall {
  std::string rpc;
  std::string tag;
  std::string app_id;     ///< of `Ws7gDc`; "" for other RPCs and where it cannot be read
  std::vector<int> mask;  ///< the field numbers of `Ws7gDc`, in the order of the call
  FrameFault fault = FrameFault::none;
};

}  // namespace storedouble
