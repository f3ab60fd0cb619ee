// The record of an app's permissions.
#pragma once

#include <string>
#include <vector>

#include "playfast/app.hpp"

namespace playfast {
inline namespace v0 {

/// What an app may do on a device, as the store lists it. The answer to an AppQuery.
struct AppPermissions : Context {
  std::string app_id;
  std::vector<PermissionGroup> permissions;  ///< as in App; empty: the store lists none

  Time fetched_at;

  bool operator==(const AppPermissions&) const = default;
};

}  // namespace v0
}  // namespace playfast
