// Prints records that are there already.
#pragma once

#include <unistd.h>

#include "cli/commands/run/command.hpp"
#include "cli/outputs.hpp"
#include "cli/terminal.hpp"
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

/// Prints them as the options say, on a terminal a single one as a card; the exit code.
template <typename Record, typename Rows>
int print_records(const Options& options, const record::Columns<Record>& columns, const Rows& rows) {
  auto chosen = options;
  const bool to_stdout = options.output.path.empty() || options.output.path == "-";
  if (std::size(rows) == 1 && !options.output.format && to_stdout && is_terminal(STDOUT_FILENO))
    chosen.output.format = output::Format::card;
  auto outputs = open_outputs(chosen, columns);
  if (!outputs) return refused(outputs.error());
  auto writer = outputs->writer();
  auto done = write_records(writer, rows).and_then([&] { return outputs->destination.commit(); });
  return done ? 0 : refused(done.error());
}

}  // namespace playfast::cli
