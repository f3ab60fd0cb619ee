#include "cli/options/parse.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <vector>

#include "cli/options/arguments.hpp"
#include "cli/options/command_position.hpp"
#include "cli/options/config/config_file.hpp"
#include "cli/options/config/print_config.hpp"
#include "cli/options/sources.hpp"
#include "cli/options/split.hpp"
#include "cli/options/values/values.hpp"
#include "cli/options/values/word_set.hpp"
#include "output/selection.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

using Environment = const char* (*)(const char*);

// Which fields there are depends on the other options.
Result<void> check_fields(const Command& command, const Options& options, const std::vector<OptionRow>& rows,
                          const Sources& sources) {
  const auto& fields = options.output.fields;
  const auto* const row = find_option(rows, "--fields");
  if (row == nullptr || fields.empty() || fields == "help") return {};
  auto selected = output::select_columns(command.columns(options), fields);
  if (selected) return {};
  auto detailed = options;
  detailed.selection.details = true;
  const bool has_details = find_option(rows, "--details") != nullptr;
  if (has_details && output::select_columns(command.columns(detailed), fields))
    selected = invalid("needs --details");
  TRY_ASSIGN(const auto source, source_of(*row, sources));
  return source.refuse(*row, fields, selected.error());
}

// Without --format, a file has the format of its extension, as far as that is one.
void choose_format(OutputOptions& output) {
  if (output.format) return;
  const auto extension = std::filesystem::path(output.path).extension().string();
  for (const auto& [name, format] : output::formats) {
    if (output::is_file_format(format) && same_letters(extension, fmt::format(".{}", name)))
      output.format = format;
  }
}

Invocation help_on(const Command* command) {
  Invocation help{find_command("help")};
  if (command != nullptr) help.options.selection.items.emplace_back(command->name);
  return help;
}

bool has(const Split& arguments, std::string_view name) {
  return std::ranges::any_of(arguments.settings,
                             [&](const Setting& setting) { return setting.row->name == name; });
}

Result<Invocation> parse_command(const Command& command, std::span<const char* const> arguments,
                                 Environment environment) {
  Invocation invocation{.command = &command};
  auto& options = invocation.options;
  options.command = &command;
  options.network.client.rate = command.default_rate;
  const auto rows = option_rows(command);
  TRY_ASSIGN(auto parts, split(command, rows, arguments));
  if (has(parts, "help")) return help_on(&command);
  if (has(parts, "version")) return Invocation{find_command("version")};
  options.selection.items = std::move(parts.items);
  TRY(check_arguments(command, options.selection.items));
  Sources sources{command, parts, environment};
  std::optional<ConfigFile> file;
  if (find_option(rows, "--config") != nullptr) {
    TRY(set_options(options, config_options().rows, sources));
    TRY_ASSIGN(file, load_config(options.config, environment));
    sources.file = file ? &*file : nullptr;
    sources.profile = options.config.profile;
  }
  TRY(set_options(options, rows, sources));
  TRY(check_fields(command, options, rows, sources));
  if (options.config.print) {
    TRY_ASSIGN(invocation.text, print_config(options, sources));
  }
  choose_format(options.output);
  return invocation;
}

}  // namespace

Result<Invocation> parse_command_line(std::span<const char* const> arguments, Environment environment) {
  TRY_ASSIGN(const auto position, find_command_position(arguments));
  if (position.at == arguments.size()) {
    if (position.help) return help_on(nullptr);
    if (position.version) return Invocation{find_command("version")};
    return invalid(fmt::format("expected a command: {} (see playfast --help)", names_of_commands()));
  }
  TRY_ASSIGN(const auto* const command, find_named_command(arguments[position.at]));
  std::vector<const char*> others(arguments.begin() + 1, arguments.end());
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(position.at) - 1);
  return parse_command(*command, others, environment);
}

}  // namespace playfast::cli
