// The record of an app's permissions.
#pragma once

#include <string>
#include <vector>

#include "playfast/app.hpp"

namespace playfast {
inline namespace v0 {

/// What an app may do on a device, as the store tells it. Asked for with an AppQuery.
struct AppPermissions : Context {
  std::string app_id;
  std::vector<PermissionGroup> permissions;  ///< as in App; empty: the app needs none

  Time fetched_at;

  bool operator==(const AppPermissions&) const = default;
};

}  // namespace v0
}  // namespace playfast
