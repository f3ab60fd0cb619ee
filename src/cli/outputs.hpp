// Where a command's records and failures go, as its options say.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "cli/options.hpp"
#include "output/destination.hpp"
#include "output/encoder.hpp"
#include "output/log.hpp"

namespace playfast::cli {

struct Outputs {
  output::Destination destination;
  std::unique_ptr<output::Encoder> encoder;
  output::Log errors;  ///< or none
};

/// The columns that the options choose of all. Errors: invalid_option.
Result<std::vector<record::Column>> chosen_columns(const Options& options,
                                                   std::span<const record::Column> all);

/// Warns of a file whose name promises another format than it gets.
void check_name(const Options& options);

/// The log of failures; none without --errors. What it has is kept: with --force, clear it when the run is
/// sure to begin. Errors: as of `output::Log::open`.
Result<output::Log> open_errors_log(const Options& options);

/// Opens the files and chooses columns and format. `all` are the columns of the command's records;
/// they must outlive the encoder. With --dry-run no file is opened. Errors: invalid_option,
/// output, state.
Result<Outputs> open_outputs(const Options& options, std::span<const record::Column> all);

}  // namespace playfast::cli
