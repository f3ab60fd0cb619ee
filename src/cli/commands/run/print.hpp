// Prints records that are there already.
#pragma once

#include "cli/commands/run/command.hpp"
#include "cli/outputs.hpp"
#include "util/try.hpp"

namespace playfast::cli {

template <typename Record, typename Rows>
Result<void> write_records(output::RecordWriter<Record>& writer, const Rows& rows) {
  for (const auto& row : rows) {
    TRY_ASSIGN(const auto written, writer.write(row));
    if (!written) return {};
  }
  return writer.finish().map([](bool) {});
}

/// Prints them as the options say; the exit code.
template <typename Record, typename Rows>
int print_records(const Options& options, const record::Columns<Record>& columns, const Rows& rows) {
  auto outputs = open_outputs(options, columns);
  if (!outputs) return refused(outputs.error());
  auto writer = outputs->writer();
  auto done = write_records(writer, rows).and_then([&] { return outputs->destination.commit(); });
  return done ? 0 : refused(done.error());
}

}  // namespace playfast::cli
