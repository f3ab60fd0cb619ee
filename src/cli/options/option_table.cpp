#include "cli/options/option_table.hpp"

#include <algorithm>
#include <cctype>

namespace playfast::cli {

namespace {

OptionGroup group(std::string_view name, std::span<const OptionRow> rows) {
  return {name, {rows.begin(), rows.end()}};
}

OptionGroup messages() {
  auto all = group("Messages", message_options());
  all.rows.insert(all.rows.end(), program_options().begin(), program_options().end());
  return all;
}

std::vector<OptionGroup> all_groups() {
  return {group("Selection", question_options()), group("Output", output_options()),
          group("Network", network_options()), messages()};
}

std::vector<OptionRow> rows_of(const std::vector<OptionGroup>& groups) {
  std::vector<OptionRow> rows;
  for (const auto& group : groups) rows.insert(rows.end(), group.rows.begin(), group.rows.end());
  return rows;
}

}  // namespace

std::vector<OptionGroup> option_groups(const Command& command) {
  auto groups = all_groups();
  for (auto& group : groups)
    std::erase_if(group.rows, [&](const OptionRow& row) { return (row.commands & command.bit) == 0; });
  std::erase_if(groups, [](const OptionGroup& group) { return group.rows.empty(); });
  return groups;
}

std::vector<OptionRow> option_rows(const Command& command) { return rows_of(option_groups(command)); }
std::vector<OptionRow> all_option_rows() {
  auto rows = rows_of(all_groups());
  const auto again = std::ranges::unique(rows, {}, &OptionRow::name);
  rows.erase(again.begin(), again.end());
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
  if (const auto words = words_in_short(row.value); row.value.kind == ValueKind::word && !words.empty())
    text += ": " + words;
  if (!row.fallback.empty()) text += " [" + std::string(row.fallback) + "]";
  return text;
}

}  // namespace playfast::cli
