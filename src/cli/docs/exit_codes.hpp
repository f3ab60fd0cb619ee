// What exit codes mean: for the man pages.
#pragma once

#include <span>
#include <string_view>

#include "playfast/error.hpp"

namespace playfast::cli {

struct ExitCode {
  std::string_view codes;
  std::string_view meaning;
  std::span<const ErrorKind> errors = {};  ///< that lead to it, where every item fails this way
};

/// All of them, in order.
std::span<const ExitCode> exit_codes();

/// Of a run that its deadline ended.
inline constexpr int deadline_code = 9;

/// The one of an error.
int exit_code_of(ErrorKind kind);

}  // namespace playfast::cli
