// What each command about a database checks first.
#pragma once

#include "cli/options/options.hpp"
#include "playfast/error.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {

/// Errors: invalid_option, without --db.
inline Result<void> require_database(const Options& options) {
  if (options.output.db.empty()) return fail(ProgramError::invalid_option, "no database: expected --db FILE");
  return {};
}

}  // namespace playfast::cli
