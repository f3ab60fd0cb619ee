#include "cli/options/parse.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <vector>

#include "cli/options/arguments.hpp"
#include "cli/options/command_position.hpp"
#include "cli/options/split.hpp"
#include "cli/options/values/values.hpp"
#include "output/selection.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

using Environment = const char* (*)(const char*);

// What an option is set to, and what messages name it by: an argument or a variable.
struct Source {
  std::vector<std::string> values;
  std::string name;
  bool is_variable;
};

Result<std::vector<std::string>> values_of_variable(const OptionRow& row, const std::string& name,
                                                    Environment environment) {
  const char* const value = row.has_env ? environment(name.c_str()) : nullptr;
  const std::string text(value == nullptr ? "" : value);
  if (!row.is_flag()) return text.empty() ? std::vector<std::string>() : std::vector{text};
  if (text == "1") return std::vector<std::string>(1);
  if (text.empty() || text == "0") return std::vector<std::string>();
  return invalid(fmt::format("{}: {} is neither 0 nor 1", name, util::quote(text)));
}

// The command line's values, else the environment's, else none. The environment is checked in any case.
Result<Source> source_of(const OptionRow& row, const Split& arguments, Environment environment) {
  auto variable = environment_name(row);
  TRY_ASSIGN(auto values, values_of_variable(row, variable, environment));
  std::vector<std::string> given;
  for (const auto& setting : arguments.settings) {
    if (setting.row == &row) given.push_back(setting.value);
  }
  if (given.empty()) return Source{std::move(values), std::move(variable), true};
  if (row.value.is_list()) given = {fmt::format("{}", fmt::join(given, ","))};
  if (!row.is_flag()) given.erase(given.begin(), given.end() - 1);
  return Source{std::move(given), "--" + std::string(row.name), false};
}

Result<void> set_option(Options& options, const OptionRow& row, const Source& source) {
  for (const auto& value : source.values) {
    if (const auto set = row.value.set(options, value); !set)
      return invalid(fmt::format("{}: {}", source.name, set.error().message));
  }
  return {};
}

// Variables first: an argument may undo what the variable of another option set.
Result<void> set_options(Options& options, const std::vector<OptionRow>& rows, const Split& arguments,
                         Environment environment) {
  for (const bool variables : {true, false}) {
    for (const auto& row : rows) {
      if (row.value.set == nullptr) continue;
      TRY_ASSIGN(const auto source, source_of(row, arguments, environment));
      if (source.is_variable != variables) continue;
      TRY(set_option(options, row, source));
    }
  }
  return {};
}

// Which fields there are depends on the other options. `source` is what --fields was set with.
Result<void> check_fields(const Command& command, const Options& options, bool has_details,
                          std::string_view source) {
  const auto& fields = options.output.fields;
  if (command.columns == nullptr || fields.empty() || fields == "help") return {};
  const auto selected = output::select_columns(command.columns(options), fields);
  if (selected) return {};
  auto detailed = options;
  detailed.selection.details = true;
  if (has_details && output::select_columns(command.columns(detailed), fields))
    return invalid(fmt::format("{}: {} needs --details", source, util::quote(fields)));
  return invalid(fmt::format("{}: {}", source, selected.error().message));
}

Invocation help_on(const Command* command) {
  Invocation help{find_command("help"), {}};
  if (command != nullptr) help.options.selection.items.emplace_back(command->name);
  return help;
}

bool has(const Split& arguments, std::string_view name) {
  return std::ranges::any_of(arguments.settings,
                             [&](const Setting& setting) { return setting.row->name == name; });
}

Result<Invocation> parse_command(const Command& command, std::span<const char* const> arguments,
                                 Environment environment) {
  Invocation invocation{&command, {}};
  auto& options = invocation.options;
  options.command = &command;
  const auto rows = option_rows(command);
  TRY_ASSIGN(auto parts, split(command, rows, arguments));
  if (has(parts, "help")) return help_on(&command);
  if (has(parts, "version")) return Invocation{find_command("version"), {}};
  options.selection.items = std::move(parts.items);
  const auto checked = check_arguments(command, options.selection.items)
                           .and_then([&] { return set_options(options, rows, parts, environment); })
                           .and_then([&] {
                             const auto* const fields = find_option(rows, "--fields");
                             const bool has_details = find_option(rows, "--details") != nullptr;
                             const auto source = has(parts, "fields") || fields == nullptr
                                                     ? "--fields"
                                                     : environment_name(*fields);
                             return check_fields(command, options, has_details, source);
                           });
  if (!checked) return tl::make_unexpected(checked.error());
  return invocation;
}

}  // namespace

Result<Invocation> parse_command_line(std::span<const char* const> arguments, Environment environment) {
  TRY_ASSIGN(const auto position, find_command_position(arguments));
  if (position.at == arguments.size()) {
    if (position.help) return help_on(nullptr);
    if (position.version) return Invocation{find_command("version"), {}};
    return invalid(fmt::format("no command; there are {} (playfast --help)", names_of_commands()));
  }
  TRY_ASSIGN(const auto* const command, find_named_command(arguments[position.at]));
  std::vector<const char*> others(arguments.begin() + 1, arguments.end());
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(position.at) - 1);
  return parse_command(*command, others, environment);
}

}  // namespace playfast::cli
