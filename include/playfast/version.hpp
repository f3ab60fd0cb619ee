// Which version this is, when compiling and when running.
#pragma once

#include <string_view>

#include "playfast/api.hpp"

#define PLAYFAST_VERSION_MAJOR 0
#define PLAYFAST_VERSION_MINOR 2
#define PLAYFAST_VERSION_PATCH 0
#define PLAYFAST_VERSION "0.2.0"
#define PLAYFAST_DATE "2026-11-27"  ///< of the version's man pages

namespace playfast {
inline namespace v0 {

/// The version of the library that the program runs with: "0.2.0".
PLAYFAST_API std::string_view version();

}  // namespace v0
}  // namespace playfast
