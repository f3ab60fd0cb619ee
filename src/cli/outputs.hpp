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
#include "resume/resumed_queries.hpp"

namespace playfast::cli {

/// The columns that the options choose of all. Errors: invalid_option.
Result<std::vector<record::Column>> chosen_columns(const Options& options,
                                                   std::span<const record::Column> all);
template <typename Record>
Result<record::Columns<Record>> chosen_columns(const Options& options, const record::Columns<Record>& all) {
  return chosen_columns(options, std::span<const record::Column>(all))
      .map([&](const std::vector<record::Column>& chosen) { return all.pick(chosen); });
}

/// The log of failures; none without --errors. What it has is kept: with --force, clear it when the run is
/// sure to begin. Errors: as of `output::Log::open`.
Result<output::Log> open_errors_log(const Options& options);

/// What outputs are, whatever their records.
struct OpenedOutputs {
  output::Destination destination;  ///< none with --resume
  output::Log errors;               ///< or none
  std::unique_ptr<output::Encoder> encoder;
  std::vector<record::Column> columns;                        ///< that the encoder writes
  std::unique_ptr<resume::ResumedQueries> resumed = nullptr;  ///< with --resume
  bool begun = false;  ///< the header is there: of a file that is resumed or appended to
};
Result<OpenedOutputs> open_for_columns(const Options& options, std::span<const record::Column> all,
                                       resume::EntryBook* book = nullptr);

/// Outputs for records of one type, which are written with their own columns.
template <typename Record>
struct Outputs {
  output::Destination destination;
  output::Log errors;
  std::unique_ptr<output::Encoder> encoder;
  record::Columns<Record> columns;
  std::unique_ptr<resume::ResumedQueries> resumed = nullptr;
  bool begun = false;

  /// Call it once. The outputs must outlive the writer.
  output::RecordWriter<Record> writer() {
    output::TextSink& direct = destination;
    return {resumed ? *resumed : direct, std::move(encoder), std::move(columns), begun};
  }
};

/// Opens the files and chooses columns and format. `all` are the columns of the command's records. With
/// --dry-run no file is opened. `book` is null where the items do not come from a queue. Errors:
/// invalid_option, output, state.
template <typename Record>
Result<Outputs<Record>> open_outputs(const Options& options, const record::Columns<Record>& all,
                                     resume::EntryBook* book = nullptr) {
  return open_for_columns(options, all, book).map([&](OpenedOutputs&& opened) {
    return Outputs<Record>{std::move(opened.destination), std::move(opened.errors),
                           std::move(opened.encoder),     all.pick(opened.columns),
                           std::move(opened.resumed),     opened.begun};
  });
}

}  // namespace playfast::cli
