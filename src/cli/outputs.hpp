// Where a command's records and failures go, as its options say.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "cli/options/options.hpp"
#include "output/file/destination.hpp"
#include "output/file/log.hpp"
#include "output/file/record_writer.hpp"
#include "output/format/encoder.hpp"
#include "record/columns.hpp"

namespace playfast::cli {

struct Outputs {
  output::Destination destination;
  std::unique_ptr<output::Encoder> encoder;
  std::vector<record::Column> columns;  ///< that the encoder writes
  output::Log errors;                   ///< or none
};

/// The columns that the options choose of all. Errors: invalid_option.
Result<std::vector<record::Column>> chosen_columns(const Options& options,
                                                   std::span<const record::Column> all);

/// Warns of a file whose name promises another format than it gets.
void check_name(const Options& options);

/// The log of failures; none without --errors. What it has is kept: with --force, clear it when the run is
/// sure to begin. Errors: as of `output::Log::open`.
Result<output::Log> open_errors_log(const Options& options);

/// Opens the files and chooses columns and format. `all` are the columns of the command's records.
/// With --dry-run no file is opened. Errors: invalid_option, output, state.
Result<Outputs> open_outputs(const Options& options, std::span<const record::Column> all);

/// Outputs for records of one type.
template <typename Record>
struct RecordOutputs : Outputs {
  record::Columns<Record> all;

  /// Call it once. The outputs must outlive the writer.
  output::RecordWriter<Record> writer() { return {destination, std::move(encoder), all.pick(columns)}; }
};

template <typename Record>
Result<RecordOutputs<Record>> open_outputs(const Options& options, const record::Columns<Record>& all) {
  return open_outputs(options, std::span<const record::Column>(all)).map([&](Outputs&& outputs) {
    return RecordOutputs<Record>{std::move(outputs), all};
  });
}

}  // namespace playfast::cli
