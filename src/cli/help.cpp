#include "cli/help.hpp"

#include <curl/curl.h>
#include <fmt/format.h>
#include <algorithm>

#include "playfast/version.hpp"

namespace playfast::cli {
namespace {

std::string option_names(const OptionRow& row) {
  const auto short_name = row.short_name == 0 ? std::string("    ") : fmt::format("-{}, ", row.short_name);
  return fmt::format("  {}--{}{}{}", short_name, row.name, row.value.empty() ? "" : " ", row.value);
}

std::string option_line(const OptionRow& row) {
  const auto fallback = row.fallback.empty() ? std::string() : fmt::format(" [{}]", row.fallback);
  return fmt::format("{:<27}{}{}\n", option_names(row), row.help, fallback);
}

constexpr std::string_view common_options =
    "  -h, --help               this text\n"
    "  -V, --version            the version\n";

}  // namespace

std::string program_help() {
  std::string text =
      "playfast reads the public listings of Google Play.\n\n"
      "Usage: playfast COMMAND [OPTION…] [ITEM…]\n\nCommands:\n";
  for (const auto& command : commands()) {
    text += fmt::format("{:<27}{}\n", fmt::format("  {} {}", command.name, command.items), command.help);
  }
  text += "\nOptions:\n";
  text += common_options;
  text +=
      "\nplayfast COMMAND --help tells the options of a command.\n"
      "Example: playfast app com.spotify.music --country us,kr | jq .title\n";
  return text;
}

std::string command_help(const Command& command) {
  auto text = fmt::format("Usage: playfast {} [OPTION…]{}\n\n{}\n", command.name,
                          command.items.empty() ? "" : fmt::format(" [{}]", command.items), command.details);
  std::string_view group;
  for (const auto& row : option_rows(command)) {
    if (row.group != group) text += fmt::format("\n{}:\n", row.group);
    group = row.group;
    text += option_line(row);
  }
  text += common_options;
  text += "\nEach option may also be set as PLAYFAST_ and its name: PLAYFAST_COUNTRY=us,kr\n";
  return text;
}

std::string version_text() { return fmt::format("playfast {}\n{}\n", PLAYFAST_VERSION, curl_version()); }

std::string fields_help(std::span<const record::Column> columns) {
  std::size_t width = 0;
  for (const auto& column : columns) width = std::max(width, column.name.size());
  std::string text;
  for (const auto& column : columns) text += fmt::format("{:<{}}  {}\n", column.name, width, column.help);
  return text;
}

}  // namespace playfast::cli
