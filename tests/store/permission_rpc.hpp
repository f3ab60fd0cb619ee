// Answers calls for the permissions of apps.
#pragma once

#include <map>
#include <string>

#include "store/batchexecute.hpp"

namespace storedouble {

/// An app that is missing (".missing") has no payload, one without permissions (".modest") an empty one.
class PermissionRpc {
 public:
  /// Whether this is the RPC.
  static bool answers(const std::string& rpc) { return rpc == "xdSrCf"; }

  Response answer(const Call& call, const std::string& country, const std::string& lang) const;
  /// Answers for the app with this text, a recorded answer. To be called before the first answer.
  void set_recording(const std::string& app_id, std::string text) { recordings_[app_id] = std::move(text); }

 private:
  std::map<std::string, std::string> recordings_;
};

}  // namespace storedouble
