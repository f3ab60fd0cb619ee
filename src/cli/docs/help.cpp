#include "cli/docs/help.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>

#include "cli/docs/command_codes.hpp"
#include "util/text.hpp"
#include "util/text_width.hpp"
#include "util/wrap.hpp"

namespace playfast::cli {
namespace {

struct Line {
  std::string left;
  std::string right;
};

std::size_t left_width(const std::vector<Line>& lines) {
  constexpr std::size_t most = 26;
  std::size_t left = 0;
  for (const auto& line : lines) left = std::max(left, std::min(most, util::display_width(line.left)));
  return left;
}

// Two columns, the first `left` wide; a left side that is too long has a line of its own.
std::string columns(const std::vector<Line>& lines, std::size_t left, std::size_t width) {
  const std::string indent(left + 2, ' ');
  std::string text;
  for (const auto& [name, help] : lines) {
    const auto taken = util::display_width(name);
    text += name;
    if (taken > left) text.append(1, '\n').append(indent);
    if (taken <= left) text.append(left + 2 - taken, ' ');
    bool first = true;
    for (const auto& part : util::wrapped(help, width - left - 2)) {
      if (!first) text += indent;
      text.append(part).append(1, '\n');
      first = false;
    }
  }
  return text;
}

std::string paragraphs(std::string_view text, std::size_t width) {
  std::string all;
  for (const auto paragraph : util::split(text, '\n')) {
    for (const auto& line : util::wrapped(paragraph, width)) all += line + '\n';
    if (paragraph.empty()) all += '\n';
  }
  return all;
}

Line option_line(const OptionRow& row) {
  const auto short_name = row.short_name == 0 ? std::string("    ") : fmt::format("-{}, ", row.short_name);
  return {fmt::format("  {}--{}{}{}", short_name, row.name, row.is_flag() ? "" : " ", row.value.name),
          full_help(row)};
}

std::vector<Line> option_lines(const std::vector<OptionRow>& rows) {
  std::vector<Line> lines;
  std::ranges::transform(rows, std::back_inserter(lines), option_line);
  return lines;
}

std::string examples(std::span<const Example> all, std::size_t width) {
  std::string text = all.empty() ? "" : "\nExamples:\n";
  for (const auto& example : all) {
    for (const auto& line : util::wrapped(example.what, width - 4)) text += fmt::format("  # {}\n", line);
    for (const auto& line : util::wrapped_command(example.command, width - 2))
      text += fmt::format("  {}\n", line);
  }
  return text;
}

}  // namespace

std::string synopsis(const Command& command) {
  const auto argument = argument_name(command);
  const bool is_optional = command.arguments == Arguments::many && !argument.ends_with(']');
  if (is_optional) return "[OPTION…] [" + argument + "]";
  return "[OPTION…]" + (argument.empty() ? "" : " " + argument);
}

std::string program_help(std::size_t width) {
  auto text = paragraphs("Fetch apps, reviews, search results and charts from Google Play.", width);
  text += "\nUsage: playfast [OPTION…] COMMAND [OPTION…] [ITEM…]\n\nCommands:\n";
  std::vector<Line> lines;
  for (const auto& command : commands()) {
    lines.push_back(
        {fmt::format("  {} {}", command.name, argument_name(command)), std::string(command.help)});
  }
  text += columns(lines, left_width(lines), width);
  lines.clear();
  std::ranges::transform(program_options().rows, std::back_inserter(lines), option_line);
  text += "\nOptions:\n" + columns(lines, left_width(lines), width);
  text +=
      '\n' +
      paragraphs(
          "Run \"playfast COMMAND --help\" for the options of a command. Options can go before or after it.",
          width);
  return text + examples(program_examples(), width);
}

std::string command_help(const Command& command, std::size_t width) {
  auto text = fmt::format("Usage: playfast {} {}\n\n", command.name, synopsis(command));
  text += paragraphs(command.details, width);
  if (const auto argument = argument_help(command); !argument.empty())
    text += '\n' + paragraphs(argument, width);
  const auto rows = option_rows(command);
  const auto left = left_width(option_lines(rows));
  for (const auto& [title, options] : option_sections(command))
    text += fmt::format("\n{}:\n{}", title, columns(option_lines(options), left, width));
  if (std::ranges::any_of(rows, &OptionRow::has_env)) {
    text += '\n' + paragraphs(fmt::format(
                                  "Options can also be set in the environment, as PLAYFAST_ and the name "
                                  "({}), and in a configuration file (man playfast-config).",
                                  asks_the_store(command) ? "PLAYFAST_COUNTRY=us,kr" : "PLAYFAST_FORMAT=csv"),
                              width);
  }
  text += examples(command.examples, width);
  if (command.columns == nullptr && !lists_exit_codes(command)) return text;
  if (command.columns == nullptr)
    return text + '\n' +
           paragraphs(fmt::format("For exit codes, run \"man playfast-{}\".", command.name), width);
  return text + '\n' +
         paragraphs(fmt::format("For fields, run \"playfast {0} --fields help\"; for exit codes and files, "
                                "\"man playfast-{0}\".",
                                command.name),
                    width);
}

std::string fields_help(std::span<const record::Column> all, std::size_t width) {
  std::vector<Line> lines;
  for (const auto& column : all) lines.push_back({std::string(column.name), std::string(column.help)});
  return columns(lines, left_width(lines), width);
}

}  // namespace playfast::cli
