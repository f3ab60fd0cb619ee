// Variables that look like ours and set nothing.
#pragma once

#include <string>
#include <vector>

namespace playfast::cli {

/// A warning for each variable of this environment (as `environ`) that begins with PLAYFAST_ and names
/// neither an option nor a setting of the project's scripts.
std::vector<std::string> unknown_variables(const char* const* environment);

}  // namespace playfast::cli
