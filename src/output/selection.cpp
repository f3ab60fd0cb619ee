#include "output/selection.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <string>

#include "util/program_error.hpp"
#include "util/text.hpp"

namespace playfast::output {
namespace {

using record::Column;

std::string_view object_of(std::string_view name) {
  const auto dot = name.find('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(0, dot);
}

tl::unexpected<Error> unknown_field(std::span<const Column> all, std::string_view name,
                                    std::string_view given) {
  std::vector<std::string_view> names;
  for (const auto& column : all) names.push_back(column.name);
  const auto what =
      name.empty() ? "an empty field in " + util::quote(given) : "unknown field " + util::quote(name);
  return fail(ProgramError::invalid_option,
              fmt::format("{}{}; the fields are: {}", what, util::did_you_mean(name, names),
                          util::join(names, ", ")));
}

void add(std::vector<Column>& chosen, const Column& column) {
  const auto same_name = [&](const Column& other) { return other.name == column.name; };
  if (std::any_of(chosen.begin(), chosen.end(), same_name)) return;
  const auto object = object_of(column.name);
  const auto sibling = std::find_if(chosen.rbegin(), chosen.rend(), [&](const Column& other) {
    return !object.empty() && object_of(other.name) == object;
  });
  chosen.insert(sibling == chosen.rend() ? chosen.end() : sibling.base(), column);
}

}  // namespace

Result<std::vector<Column>> select_columns(std::span<const Column> all, std::string_view names) {
  std::vector<Column> chosen;
  for (const auto part : util::split(names, ',')) {
    const auto name = util::trim(part);
    bool known = false;
    for (const auto& column : all) {
      if (column.name != name && object_of(column.name) != name) continue;
      add(chosen, column);
      known = true;
    }
    if (!known || name.empty()) return unknown_field(all, name, names);
  }
  return chosen;
}

}  // namespace playfast::output
