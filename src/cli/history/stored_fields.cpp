#include "cli/history/stored_fields.hpp"

#include <algorithm>

#include "cli/history/entities.hpp"
#include "output/selection.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

std::vector<record::Column> make_recorded_fields() {
  std::vector<record::Column> fields;
  for (const auto& entity : entities()) {
    for (const auto& column : entity.columns) {
      const bool is_known = std::ranges::find(fields, column.name, &record::Column::name) != fields.end();
      if (!is_known && entity.role_of(column.name) == history::Role::tracked) fields.push_back(column);
    }
  }
  return fields;
}

}  // namespace

std::span<const record::Column> recorded_fields() {
  static const auto fields = make_recorded_fields();
  return fields;
}

Result<std::string> parse_changed_fields(std::string_view text) {
  if (text != "help") TRY(output::select_columns(recorded_fields(), text, "--field"));
  return std::string(text);
}

std::vector<std::string> changed_fields(std::string_view text) {
  std::vector<std::string> names;
  if (text.empty()) return names;
  for (const auto& column :
       output::select_columns(recorded_fields(), text).value_or(std::vector<record::Column>()))
    names.emplace_back(column.name);
  return names;
}

}  // namespace playfast::cli
