// The error of a file that cannot be opened, read or written.
#pragma once

#include <fmt/format.h>
#include <cstring>
#include <string>
#include <string_view>

#include "util/program_error.hpp"

namespace playfast::output {

/// "cannot write FILE: No space left on device"; `error` is an errno.
inline tl::unexpected<Error> cannot(std::string_view what, const std::string& path, int error) {
  return fail(ProgramError::output, fmt::format("cannot {} {}: {}", what, path, std::strerror(error)));
}

}  // namespace playfast::output
