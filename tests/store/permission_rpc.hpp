// Answers calls for the permissions of apps.
#pragma once

#include <map>
#include <string>

#include "store/batchexecute.hpp"
#include "store/recorded_answer.hpp"

namespace storedouble {

/// An app that the store does not have has no payload, one without permissions (".modest") an empty one.
class PermissionRpc {
 public:
  /// Whether this is the RPC.
  static bool answers(const std::string& rpc) { return rpc == "xdSrCf"; }

  CallAnswer answer(const SentCall& call, const Locale& locale) const;
  /// Answers for the app with this text, a recorded answer. To be called before the first answer.
  void set_recording(const std::string& app_id, std::string text);

 private:
  std::map<std::string, SharedRecording> recordings_;
};

}  // namespace storedouble
