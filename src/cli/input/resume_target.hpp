// The job of --resume.
#pragma once

#include <span>

#include "cli/options/options.hpp"
#include "record/columns.hpp"
#include "resume/resumable.hpp"

namespace playfast::cli {

/// Whether it can be resumed at all. `columns` are those that the options choose. Errors: invalid_option.
Result<void> check_resume(const OutputOptions& output, std::span<const record::Column> columns);

/// Every selection option as text, and the columns. The items are checked one by one.
resume::Target resume_target(const Options& options, record::Columns<Review> columns);

}  // namespace playfast::cli
