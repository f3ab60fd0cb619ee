// Answers calls for charts.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "store/batchexecute.hpp"

namespace storedouble {

/// Takes the call in its long form and in its short one, which have the count and the chart's name at the
/// same places. Games come in the framing with lengths, all else without. Safe to use from many threads.
class ChartRpc {
 public:
  /// Whether this is the RPC.
  static bool answers(const std::string& rpc) { return rpc == "vyAe2"; }

  Response answer(const Call& call, const std::string& country, const std::string& lang);
  /// Answers a chart ("topselling_free GAME") with this text, a recorded answer, whatever the count.
  void set_recording(const std::string& chart, std::string text);

 private:
  std::mutex mutex_;
  std::map<std::string, std::string> recordings_;
};

}  // namespace storedouble
