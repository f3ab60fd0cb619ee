// What exit codes mean: for the man pages.
#pragma once

#include <span>
#include <string_view>

namespace playfast::cli {

struct ExitCode {
  std::string_view codes;
  std::string_view meaning;
  bool of_requests;  ///< only commands that ask the store end with it
};

/// All of them, in order. Those of failures are `ErrorRule::exit_code`.
std::span<const ExitCode> exit_codes();

}  // namespace playfast::cli
