#include "cli/input/resume_target.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/options/option_table.hpp"
#include "queue/url.hpp"
#include "util/program_error.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

using output::Format;

Format format_of(const OutputOptions& output) { return output.format.value_or(Format::jsonl); }

// What is written for the same records.
std::string format_text(const OutputOptions& output) {
  if (format_of(output) != Format::csv) return format_of(output) == Format::tsv ? "tsv" : "jsonl";
  return std::string("csv") + (output.csv_raw ? ", raw" : "") + (output.csv_bom ? ", bom" : "");
}

}  // namespace

Result<void> check_resume(const OutputOptions& output) {
  if (output.path.empty() || output.path == "-")
    return fail(ProgramError::invalid_option, "--resume needs a file: --output FILE");
  if (output::can_be_continued(format_of(output))) return {};
  return fail(ProgramError::invalid_option, "--resume needs --format jsonl, csv or tsv");
}

std::unique_ptr<output::Encoder> resumable_encoder(const OutputOptions& output) {
  if (format_of(output) == Format::csv)
    return output::csv_encoder({.formulas = output.csv_raw, .bom = output.csv_bom});
  return format_of(output) == Format::tsv ? output::tsv_encoder() : output::json_lines_encoder();
}

resume::ReviewText review_text(const OutputOptions& output, record::Columns<Review> columns) {
  resume::ReviewText text{std::move(columns), resumable_encoder(output), format_of(output)};
  const auto id = std::ranges::find(text.columns, "review_id", &record::Column::name);
  text.id_column = static_cast<std::size_t>(id - text.columns.begin());
  return text;
}

resume::Target resume_target(const Options& options, std::span<const record::Column> columns) {
  nlohmann::ordered_json job{{"command", options.command->name}};
  const auto sections = option_sections(*options.command);
  for (const auto& row : sections.front().rows) job[std::string(row.name)] = row.value.text(options);
  job["format"] = format_text(options.output);
  // The entries that the state names are those of one stream.
  for (const auto& item : options.selection.items) {
    if (const auto url = queue::is_url(item) ? queue::parse_url(item) : Result<queue::Url>();
        url && !url->stream.empty())
      job["queue"] = url->stream;
  }
  std::vector<std::string_view> fields;
  for (const auto& column : columns) fields.push_back(column.name);
  job["fields"] = util::join(fields, ",");
  return {options.output.path, job.dump(), options.output.force};
}

}  // namespace playfast::cli
