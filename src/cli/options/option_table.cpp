#include "cli/options/option_table.hpp"

#include <algorithm>
#include <cctype>
#include <ranges>

namespace playfast::cli {

std::vector<Word> command_words() {
  std::vector<Word> words;
  for (const auto& command : commands()) words.push_back({command.name, command.help});
  return words;
}

const Command* find_command(std::string_view name) {
  const auto list = command_list();
  const auto found = std::ranges::find(list, name, &Command::name);
  return found == list.end() ? nullptr : *found;
}

bool reads_database(const Command& command) {
  return std::ranges::find(command.options, &stored_options) != command.options.end();
}

std::string argument_name(const Command& command) {
  std::string name(command.argument.name);
  switch (command.arguments) {
    case Arguments::none:
      return {};
    case Arguments::one:
      return name;
    case Arguments::at_most_one:
      return "[" + name + "]";
    case Arguments::many:
      break;
  }
  // Such a name says itself what is repeated.
  if (name.ends_with(']')) return name;
  return reads_database(command) ? "[" + name + "…]" : name + "…";
}

std::string argument_help(const Command& command) {
  if (!command.argument_help.empty()) return std::string(command.argument_help);
  const std::string name(command.argument.name);
  if (command.arguments == Arguments::many && command.argument.kind == ValueKind::file)
    return "Use - to read stdin. With no " + name + ", piped stdin is read.";
  if (command.arguments == Arguments::many && !asks_the_store(command)) {
    return "Use - to read items from stdin or @FILE to read a file, one per line. With no " + name +
           ", piped stdin is read. Of a line that is a JSON object, such as a record, app_id is read. With "
           "no "
           "item at all, all apps are printed.";
  }
  if (command.arguments == Arguments::many) {
    return "Use - to read items from stdin, @FILE to read a file, one per line, or redis://HOST/STREAM to "
           "take them "
           "from a queue. With no " +
           name +
           ", piped stdin is read. A line may be a JSON object, such as a record or a line of --errors; its "
           "country and lang override --country and --lang.";
  }
  const auto words = abbreviated_words(command.argument);
  return words.empty() ? words : name + ": " + words + ".";
}

bool asks_the_store(const Command& command) {
  return std::ranges::any_of(command.options, [](OptionGroup (*group)()) {
    return group == &network_options || group == &sitemap_network_options;
  });
}

std::vector<OptionSection> option_sections(const Command& command) {
  std::vector<OptionSection> sections;
  for (const auto group : command.options) {
    const auto& [title, rows] = group();
    if (sections.empty() || sections.back().title != title) sections.push_back({.title = title});
    auto& all = sections.back().rows;
    all.insert(all.end(), rows.begin(), rows.end());
  }
  return sections;
}

std::vector<OptionRow> option_rows(const Command& command) {
  std::vector<OptionRow> rows;
  for (const auto& section : option_sections(command))
    rows.insert(rows.end(), section.rows.begin(), section.rows.end());
  return rows;
}

// A row that is new goes before the next one of its command that is there.
std::vector<OptionRow> all_option_rows() {
  std::vector<OptionRow> all;
  for (const auto& command : commands()) {
    auto next = all.end();
    const auto rows = option_rows(command);
    for (const auto& row : rows | std::views::reverse) {
      const auto found = std::ranges::find(all, row.name, &OptionRow::name);
      next = found != all.end() ? found : all.insert(next, row);
    }
  }
  return all;
}

std::string environment_name(const OptionRow& row) {
  std::string name = "PLAYFAST_" + std::string(row.name);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return c == '-' ? '_' : static_cast<char>(std::toupper(c)); });
  return name;
}

std::string full_help(const OptionRow& row) {
  std::string text(row.help);
  if (const auto words = abbreviated_words(row.value); row.value.kind == ValueKind::word && !words.empty())
    text += ": " + words;
  if (!row.default_text.empty()) text += " [default: " + std::string(row.default_text) + "]";
  return text;
}

}  // namespace playfast::cli
