#include "cli/input/resume_target.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/options/option_table.hpp"
#include "util/program_error.hpp"
#include "util/text.hpp"

namespace playfast::cli {

Result<void> check_resume(const OutputOptions& output, std::span<const record::Column> columns) {
  if (output.path.empty() || output.path == "-")
    return fail(ProgramError::invalid_option, "--resume needs a file: --output FILE");
  if (output.format.value_or(output::Format::jsonl) != output::Format::jsonl)
    return fail(ProgramError::invalid_option, "--resume goes with --format jsonl only");
  if (std::ranges::find(columns, "review_id", &record::Column::name) == columns.end())
    return fail(ProgramError::invalid_option, "--resume needs the field review_id among --fields");
  return {};
}

resume::Target resume_target(const Options& options, record::Columns<Review> columns) {
  nlohmann::ordered_json job;
  const auto sections = option_sections(*find_command("reviews"));
  for (const auto& row : sections.front().rows) job[std::string(row.name)] = row.value.text(options);
  std::vector<std::string_view> fields;
  for (const auto& column : columns) fields.push_back(column.name);
  job["fields"] = util::join(fields, ",");
  return {options.output.path, job.dump(), std::move(columns), options.output.force};
}

}  // namespace playfast::cli
