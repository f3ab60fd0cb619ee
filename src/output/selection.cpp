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

// Whether a name, in which * is any text, matches. Each part is taken where it occurs first, so that hostile
// names cost no more than their length times that of the text.
bool matches(std::string_view pattern, std::string_view text) {
  const auto parts = util::split(pattern, '*');
  if (parts.size() == 1) return pattern == text;
  if (!text.starts_with(parts.front())) return false;
  text.remove_prefix(parts.front().size());
  for (std::size_t part = 1; part + 1 < parts.size(); ++part) {
    const auto at = text.find(parts[part]);
    if (at == std::string_view::npos) return false;
    text.remove_prefix(at + parts[part].size());
  }
  return text.ends_with(parts.back());
}

bool selects(std::string_view name, const Column& column) {
  return name == "all" || matches(name, column.name) ||
         (!object_of(column.name).empty() && matches(name, object_of(column.name)));
}

tl::unexpected<Error> unknown_field(std::span<const Column> all, std::string_view name,
                                    std::string_view option) {
  std::vector<std::string_view> names;
  for (const auto& column : all) names.push_back(column.name);
  const auto what = name.empty() ? std::string("empty field name") : "unknown field " + util::quote(name);
  return fail(ProgramError::invalid_option,
              fmt::format("{}{}; {} help lists them", what, util::did_you_mean(name, names), option));
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

Result<std::vector<Column>> select_columns(std::span<const Column> all, std::string_view names,
                                           std::string_view option) {
  std::vector<Column> chosen;
  bool first = true;
  for (const auto part : util::split(names, ',')) {
    auto name = util::trim(part);
    const bool removes = name.starts_with('-');
    if (removes) name.remove_prefix(1);
    if (removes && first) chosen.assign(all.begin(), all.end());
    first = false;
    const auto selected = [&](const Column& column) { return selects(name, column); };
    if (name.empty() || std::ranges::none_of(all, selected)) return unknown_field(all, name, option);
    if (removes) {
      std::erase_if(chosen, selected);
    } else {
      for (const auto& column : all) {
        if (selected(column)) add(chosen, column);
      }
    }
  }
  if (chosen.empty()) return fail(ProgramError::invalid_option, "no field is left");
  return chosen;
}

}  // namespace playfast::output
