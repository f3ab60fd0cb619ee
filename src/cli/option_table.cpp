#include "cli/option_table.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace playfast::cli {

std::vector<OptionGroup> option_groups(const Command& command) {
  std::vector<OptionGroup> groups{{"What", {}}, {"Output", {}}, {"Network", {}}, {"Messages", {}}};
  const std::vector tables{question_options(), output_options(), network_options(), message_options()};
  for (std::size_t at = 0; at < groups.size(); ++at) {
    std::ranges::copy_if(tables[at], std::back_inserter(groups[at].rows),
                         [&](const OptionRow& row) { return (row.commands & command.bit) != 0; });
  }
  std::erase_if(groups, [](const OptionGroup& group) { return group.rows.empty(); });
  return groups;
}

std::vector<OptionRow> option_rows(const Command& command) {
  std::vector<OptionRow> rows;
  for (const auto& group : option_groups(command))
    rows.insert(rows.end(), group.rows.begin(), group.rows.end());
  return rows;
}

std::string environment_name(const OptionRow& row) {
  std::string name = "PLAYFAST_" + std::string(row.name);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return c == '-' ? '_' : static_cast<char>(std::toupper(c)); });
  return name;
}

std::string full_help(const OptionRow& row) {
  std::string text(row.help);
  if (row.value.kind == ValueKind::word) text += ": " + words_in_short(row.value);
  if (!row.fallback.empty()) text += " [" + std::string(row.fallback) + "]";
  return text;
}

}  // namespace playfast::cli
