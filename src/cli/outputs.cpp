#include "cli/outputs.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/errors_name.hpp"
#include "cli/input/resume_target.hpp"
#include "cli/options/option_table.hpp"
#include "cli/terminal.hpp"
#include "cli/ui/color.hpp"
#include "cli/ui/messages.hpp"
#include "output/selection.hpp"
#include "util/program_error.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

using output::Format;
using record::Column;

bool to_file(const Options& options) { return !options.output.path.empty() && options.output.path != "-"; }

bool is_one_item(const std::vector<std::string>& items) {
  return items.size() == 1 && items[0] != "-" && !items[0].starts_with('@');
}

// Whether records of this query may differ in this column, which a table then must not be without.
bool may_differ(std::string_view column, const Options& options) {
  // In a database are those of many runs.
  if (reads_database(*options.command)) return true;
  if (column == "country") return options.selection.countries.size() > 1;
  if (column == "lang") return options.selection.langs.size() > 1;
  if (column == "chart_collection") return options.selection.collections.size() > 1;
  if (column == "chart_category") return options.selection.categories.size() > 1;
  return !is_one_item(options.selection.items);
}

// `options` must outlive the encoder.
std::unique_ptr<output::Encoder> make_table(const Options& options, std::size_t width, bool bold) {
  return output::table_encoder(
      {.width = width,
       .chosen = !options.output.fields.empty(),
       .bold = bold,
       .may_differ = [&](const Column& column) { return may_differ(column.name, options); },
       .on_hidden =
           [](std::span<const std::string_view> names) {
             say(Level::note,
                 fmt::format("columns hidden (terminal too narrow): {}", util::join(names, ", ")));
           }});
}

// For people a table, or of one record all that matters.
Format default_format(const Options& options, bool terminal) {
  if (!terminal) return Format::jsonl;
  const auto& selection = options.selection;
  const bool one_query =
      is_one_item(selection.items) && selection.countries.size() == 1 && selection.langs.size() == 1;
  return options.command->card_of_one && one_query ? Format::card : Format::table;
}

// The encoder; leaves in `columns` those that it may show.
std::unique_ptr<output::Encoder> make_encoder(const Options& options, const output::Destination& destination,
                                              std::vector<Column>& columns) {
  const bool terminal = is_terminal(destination.fd());
  const bool chosen = !options.output.fields.empty();
  const bool bold = is_colored(options.messages.color, destination.fd());
  const auto width = terminal_width(destination.fd());
  switch (options.output.format.value_or(default_format(options, terminal))) {
    case Format::jsonl:
      return output::json_lines_encoder();
    case Format::json:
      return output::json_encoder(terminal);
    case Format::csv:
      return output::csv_encoder({options.output.csv_raw, options.output.csv_bom, terminal});
    case Format::tsv:
      return output::tsv_encoder(terminal);
    case Format::card:
      return output::card_encoder({.width = width, .chosen = chosen, .bold = bold});
    case Format::table:
      break;
  }
  const auto is_unused = [](const Column& column) {
    return column.table.rank == 0 && !column.table.tells_apart;
  };
  if (!chosen) std::erase_if(columns, is_unused);
  return make_table(options, width, bold);
}

// A name that promises another format.
void warn_of_extension(const OutputOptions& output) {
  constexpr std::array<std::string_view, 6> plain{"", ".txt", ".log", ".out", ".ndjson", ".tmp"};
  const auto extension = std::filesystem::path(output.path).extension().string();
  if (output.format || std::ranges::find(plain, extension) != plain.end()) return;
  say(Level::warning, fmt::format("warning: unknown extension {}; writing JSON Lines (see --format)",
                                  util::quote(extension)));
}

// The other names of a file that is replaced keep what it was.
void warn_of_other_names(const Options& options) {
  const auto place = output::find_place(options.output.path);
  if (place && place->kind == output::Place::Kind::file && place->has_other_names) {
    say(Level::warning, fmt::format("warning: {} has hard links; their other names keep the old content",
                                    options.output.path));
  }
}

}  // namespace

Result<std::vector<Column>> chosen_columns(const Options& options, std::span<const Column> all) {
  if (options.output.fields.empty()) return std::vector<Column>(all.begin(), all.end());
  return output::select_columns(all, options.output.fields);
}

Result<output::Log> open_errors_log(const Options& options) {
  if (options.output.errors.empty()) return output::Log();
  // Failures are added to those of earlier runs wherever records are.
  const auto& output = options.output;
  return output::Log::open(output.errors, output.force || output.resume || output.append);
}

namespace {

// The header is part of the text that is committed.
Result<OpenedOutputs> open_resumed(const Options& options, std::vector<Column> columns,
                                   resume::EntryBook* book) {
  static const SystemClock clock;
  OpenedOutputs outputs{
      output::Destination::none(), {}, resumable_encoder(options.output), std::move(columns)};
  std::string header;
  outputs.encoder->begin(header, outputs.columns);
  TRY_ASSIGN(outputs.resumed, resume::ResumedQueries::open(resume_target(options, outputs.columns),
                                                           std::move(header), clock, book));
  TRY_ASSIGN(outputs.errors, open_errors_log(options));
  if (options.output.force) TRY(outputs.errors.clear());
  outputs.begun = true;
  warn_of_extension(options.output);
  return outputs;
}

Result<void> check_append(const OutputOptions& output) {
  if (!output.append) return {};
  if (output.force || output.resume)
    return fail(ProgramError::invalid_option,
                fmt::format("--append cannot be used with {}", output.force ? "--force" : "--resume"));
  if (output.path.empty() || output.path == "-")
    return fail(ProgramError::invalid_option, "--append needs a file: --output FILE");
  if (output::can_be_continued(output.format.value_or(Format::jsonl))) return {};
  return fail(ProgramError::invalid_option, "--append needs --format jsonl, csv or tsv");
}

// Whether the file has records of this kind, to which others can be added.
Result<bool> begins_alike(const OpenedOutputs& outputs) {
  std::string header;
  outputs.encoder->begin(header, outputs.columns);
  return outputs.destination.continues(header.empty() ? "{" : header);
}

output::Existing existing_of(const OutputOptions& output) {
  if (output.append) return output::Existing::append;
  return output.force ? output::Existing::replace : output::Existing::refuse;
}

}  // namespace

Result<OpenedOutputs> open_for_columns(const Options& options, std::span<const Column> all,
                                       resume::EntryBook* book) {
  TRY_ASSIGN(auto columns, chosen_columns(options, all));
  TRY(check_errors_name(options));
  TRY(check_append(options.output));
  if (options.output.resume) TRY(check_resume(options.output));
  if (options.output.resume && !options.output.dry_run)
    return open_resumed(options, std::move(columns), book);
  OpenedOutputs outputs{output::Destination::standard_output(), {}, nullptr, std::move(columns)};
  if (options.output.dry_run) {
    outputs.encoder = output::json_lines_encoder();
    return outputs;
  }
  if (to_file(options)) {
    TRY_ASSIGN(auto destination, output::Destination::open(options.output.path, existing_of(options.output)));
    outputs.destination = std::move(destination);
  }
  outputs.encoder = make_encoder(options, outputs.destination, outputs.columns);
  if (options.output.append) {
    const auto begun = begins_alike(outputs);
    if (!begun) return tl::make_unexpected(begun.error());
    outputs.begun = *begun;
  }
  // After it: a run that is refused for its output leaves no empty file of errors, which would refuse
  // the next one.
  auto errors = open_errors_log(options);
  const auto cleared = errors && options.output.force ? errors->clear() : Result<void>();
  if (!errors || !cleared) {
    outputs.destination.discard();
    return tl::make_unexpected(errors ? cleared.error() : errors.error());
  }
  outputs.errors = std::move(*errors);
  if (to_file(options)) warn_of_extension(options.output);
  if (to_file(options) && options.output.force) warn_of_other_names(options);
  return outputs;
}

}  // namespace playfast::cli
