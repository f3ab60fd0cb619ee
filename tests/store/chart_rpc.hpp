// Answers calls for charts.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "store/batchexecute.hpp"
#include "store/recorded_answer.hpp"

namespace storedouble {

/// Takes the call in its long form and in its short one, which have the count and the chart's name at the
/// same places. Games come in the framing with lengths, all else without. Safe to use from many threads.
class ChartRpc {
 public:
  /// Whether this is the RPC.
  static bool answers(const std::string& rpc) { return rpc == "vyAe2"; }

  CallAnswer answer(const SentCall& call, const Locale& locale);
  /// Answers a chart ("topselling_free GAME") with this text, a recorded answer, whatever the count.
  void set_recording(const std::string& chart, std::string text);
  /// Has these apps in a chart from now on.
  void set_ids(const std::string& chart, std::vector<std::string> app_ids);

 private:
  std::vector<std::string> ids_of(const std::string& collection, const std::string& category,
                                  const std::string& country, std::size_t count);

  std::mutex mutex_;
  std::map<std::string, std::vector<std::string>> ids_;  ///< of charts that were set
  std::map<std::string, SharedRecording> recordings_;
};

}  // namespace storedouble
