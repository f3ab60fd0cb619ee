#include "cli/options/split.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <utility>

#include "cli/options/arguments.hpp"
#include "cli/options/values/values.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

using Rows = std::vector<OptionRow>;

bool is_flag(const Rows& rows, std::string_view name) {
  const auto* const row = find_option(rows, name);
  return row != nullptr && row->is_flag();
}

bool takes_value(const Rows& rows, std::string_view name) {
  const auto* const row = find_option(rows, name);
  return row != nullptr && !row->is_flag();
}

// "-output FILE" would write to "utput".
Result<void> check_dashes(const Rows& rows, std::string_view argument) {
  if (!argument.starts_with('-') || argument.starts_with("--")) return {};
  const auto meant = '-' + std::string(argument.substr(0, argument.find('=')));
  if (find_option(rows, meant) == nullptr) return {};
  return invalid(fmt::format("unknown option {}{}", util::quote(argument), util::did_you_mean(meant)));
}

Result<void> check_option(const Rows& rows, std::string_view argument) {
  const auto equals = argument.find('=');
  if (argument.starts_with("--") && equals != std::string_view::npos &&
      is_flag(rows, argument.substr(0, equals))) {
    return invalid(fmt::format("{} takes no value", argument.substr(0, equals)));
  }
  if (argument.size() > 2 && argument[0] == '-' && argument[1] != '-' && equals == 2)
    return invalid(fmt::format("{}: omit '=' after a short option", util::quote(argument)));
  return check_dashes(rows, argument);
}

// Forms that CLI11 accepts with a surprising meaning: --force=false turns it on, -o=x writes to "=x", and
// an item "[a,b]" is two.
Result<void> check_forms(const Rows& rows, std::span<const char* const> arguments) {
  bool only_items = false;
  bool value_follows = false;
  for (const std::string_view argument : arguments) {
    const bool is_value =
        std::exchange(value_follows, !value_follows && !only_items && takes_value(rows, argument));
    if (is_value) continue;
    only_items = only_items || argument == "--";
    if (!only_items) TRY(check_option(rows, argument));
    if (argument.starts_with('[') && argument.ends_with(']'))
      return invalid(
          fmt::format("{}: unexpected brackets; pass IDs as separate arguments", util::quote(argument)));
  }
  return {};
}

std::string flag_names(const OptionRow& row) {
  const auto long_name = "--" + std::string(row.name);
  return row.short_name == 0 ? long_name : std::string("-") + row.short_name + "," + long_name;
}

// Values stay texts: the rows check them, more strictly than CLI11 does.
std::vector<CLI::Option*> add_options(CLI::App& app, const Rows& rows, std::vector<std::string>& items) {
  app.set_help_flag();
  app.add_option("items", items);
  std::vector<CLI::Option*> options;
  for (const auto& row : rows) {
    // One value each time: a list never swallows the next argument.
    auto* const option =
        row.is_flag() ? app.add_flag(flag_names(row)) : app.add_option(flag_names(row))->expected(1);
    options.push_back(option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll));
  }
  return options;
}

// An option at the end, or before another one.
tl::unexpected<Error> lacks_value(const Rows& rows, const std::string& name) {
  const auto* const row = find_option(rows, name);
  if (row == nullptr) return invalid(fmt::format("{} needs a value", name));
  return invalid(fmt::format("{} needs {}: {}", name, row->value.name, full_help(*row)));
}

// For CLI11 "--output=" has no value, and it would take the next argument for one.
std::vector<std::string> with_empty_values(const Rows& rows, std::span<const char* const> arguments) {
  std::vector<std::string> all;
  bool only_items = false;
  bool value_follows = false;
  for (const std::string_view argument : arguments) {
    const bool is_value =
        std::exchange(value_follows, !value_follows && !only_items && takes_value(rows, argument));
    only_items = only_items || (argument == "--" && !is_value);
    const auto name = argument.substr(0, argument.find('='));
    const bool empty =
        !only_items && !is_value && name.size() + 1 == argument.size() && takes_value(rows, name);
    all.emplace_back(empty ? name : argument);
    if (empty) all.emplace_back();
  }
  return all;
}

}  // namespace

const OptionRow* find_option(std::span<const OptionRow> rows, std::string_view name) {
  for (const auto& row : rows) {
    const bool named = name == "--" + std::string(row.name) ||
                       (row.short_name != 0 && name == std::string("-") + row.short_name);
    if (named) return &row;
  }
  return nullptr;
}

Result<Split> split(const Command& command, const Rows& rows, std::span<const char* const> arguments) {
  TRY(check_forms(rows, arguments));
  Split result;
  CLI::App app;
  const auto options = add_options(app, rows, result.items);
  auto reversed = with_empty_values(rows, arguments);
  std::ranges::reverse(reversed);
  try {
    app.parse(reversed);
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string text = error.what();
    return lacks_value(rows, text.substr(0, text.find(':')));
  } catch (const CLI::ParseError& error) {
    const auto extras = app.remaining();
    if (extras.empty()) return invalid(error.what());
    return unknown_option(rows, extras.front().substr(0, extras.front().find('=')), command.name);
  }
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto* const row = &rows[at];
    const auto values =
        row->is_flag() ? std::vector<std::string>(options[at]->count()) : options[at]->results();
    for (const auto& value : values) result.settings.push_back({row, value});
  }
  return result;
}

}  // namespace playfast::cli
