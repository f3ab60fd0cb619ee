// Where a command's records and failures go, as its options say.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "cli/options.hpp"
#include "output/destination.hpp"
#include "output/encoder.hpp"
#include "util/fd.hpp"

namespace playfast::cli {

struct Outputs {
  output::Destination destination;
  std::unique_ptr<output::Encoder> encoder;
  util::Fd errors_file;  ///< or none
};

/// The columns that the options choose of all. Errors: invalid_option.
Result<std::vector<record::Column>> chosen_columns(const Options& options,
                                                   std::span<const record::Column> all);

/// The file for failures; none where none is asked for. Errors: invalid_option, output.
Result<util::Fd> open_errors_file(const Options& options);

/// Opens the files and chooses columns and format. `all` are the columns of the command's records;
/// they must outlive the encoder. With --dry-run no file is opened. Errors: invalid_option, output.
Result<Outputs> open_outputs(const Options& options, std::span<const record::Column> all);

}  // namespace playfast::cli
