// The job of --resume.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "cli/options/options.hpp"
#include "output/format/encoder.hpp"
#include "record/columns.hpp"
#include "resume/resumed_streams.hpp"

namespace playfast::cli {

/// Whether these options can be used with --resume. Errors: invalid_option.
Result<void> check_resume(const OutputOptions& output);

/// The encoder of the format, which is one that can be resumed.
std::unique_ptr<output::Encoder> resumable_encoder(const OutputOptions& output);

/// The same for reviews, whose ids are read back.
resume::ReviewText review_text(const OutputOptions& output, record::Columns<Review> columns);

/// The command, every selection option as text, the format and the columns. The items are checked one by one.
resume::Target resume_target(const Options& options, std::span<const record::Column> columns);

}  // namespace playfast::cli
