// `playfast countries`, `languages`, `categories` and `collections`: what options may be, as records.
#include "cli/commands/commands.hpp"

#include "cli/commands/run/command.hpp"
#include "cli/outputs.hpp"
#include "store/reference/reference.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

template <typename Record, typename Rows>
Result<void> write_all(output::RecordWriter<Record>& writer, const Rows& rows) {
  for (const auto& row : rows) {
    TRY_ASSIGN(const auto written, writer.write(row));
    if (!written) return {};
  }
  return writer.finish().map([](bool) {});
}

template <typename Record, typename Rows>
int print(const Options& options, const record::Columns<Record>& columns, const Rows& rows) {
  auto outputs = open_outputs(options, columns);
  if (!outputs) return refused(outputs.error());
  auto writer = outputs->writer();
  auto done = write_all(writer, rows).and_then([&] { return outputs->destination.commit(); });
  return done ? 0 : refused(done.error());
}

}  // namespace

int run_countries(const Options& options) {
  return print(options, store::country_columns(), store::countries());
}
int run_languages(const Options& options) {
  return print(options, store::language_columns(), store::languages());
}
int run_categories(const Options& options) {
  return print(options, store::category_columns(), store::categories());
}
int run_collections(const Options& options) {
  return print(options, store::collection_columns(), store::collections);
}

}  // namespace playfast::cli
