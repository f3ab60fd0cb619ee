// What exit codes mean: for the man pages.
#pragma once

#include <span>
#include <string_view>

#include "cli/options/option_table.hpp"

namespace playfast::cli {

struct ExitCode {
  std::string_view codes;
  std::string_view meaning;
  Commands commands;  ///< that may end with it
};

/// All of them, in order. Those of failures are `ErrorRule::exit_code`.
std::span<const ExitCode> exit_codes();

}  // namespace playfast::cli
