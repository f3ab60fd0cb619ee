// Whether the file of --errors is one that the run reads or writes for something else.
#pragma once

#include "cli/options/options.hpp"
#include "playfast/error.hpp"

namespace playfast::cli {

/// Compares files, not spellings. Errors: invalid_option for the output, the resume state and an input;
/// output for a path that cannot be looked up.
Result<void> check_errors_name(const Options& options);

}  // namespace playfast::cli
