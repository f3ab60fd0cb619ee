#include "cli/errors_name.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "output/file/place.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

using output::Place;

tl::unexpected<Error> same_as(const std::string& what, const Options& options) {
  return fail(ProgramError::invalid_option,
              fmt::format("--errors and {} are the same file: {}", what, options.output.errors));
}

// What cannot be looked up is refused where it is opened.
bool leads_to(const std::string& path, const Place& errors) {
  const auto place = output::find_place(path);
  return place && same_file(*place, errors);
}

}  // namespace

Result<void> check_errors_name(const Options& options) {
  if (options.output.errors.empty() || options.output.errors == "-") return {};
  TRY_ASSIGN(const auto errors, output::find_place(options.output.errors));
  if (errors.descriptor == STDERR_FILENO || leads_to("/dev/null", errors)) return {};
  const auto& output = options.output.path;
  if (output.empty() || output == "-") {
    if (errors.id && errors.id == util::file_id(STDOUT_FILENO)) return same_as("standard output", options);
  } else if (const auto place = output::find_place(output)) {  // else it is refused where it is opened
    if (same_file(*place, errors)) return same_as("--output", options);
    if (options.output.resume && leads_to(place->path + ".state", errors))
      return same_as("the resume state", options);
  }
  for (const auto& item : options.selection.items) {
    if (item.starts_with('@') && leads_to(item.substr(1), errors)) return same_as("the input", options);
  }
  const bool reads_it = errors.kind == Place::Kind::file && errors.id;
  if (reads_it && errors.id == util::file_id(STDIN_FILENO)) return same_as("standard input", options);
  return {};
}

}  // namespace playfast::cli
