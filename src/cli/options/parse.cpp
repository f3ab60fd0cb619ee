#include "cli/options/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <vector>

#include "cli/options/argument_forms.hpp"
#include "cli/options/values.hpp"
#include "output/selection.hpp"
#include "store/app/id.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

using Rows = std::vector<OptionRow>;

std::string names_of_commands() {
  std::vector<std::string_view> names;
  for (const auto& word : command_words()) names.push_back(word.name);
  return util::join(names, ", ");
}

// What other programs call our commands.
constexpr std::array other_commands{Word{"app", "details"}, Word{"app", "info"},    Word{"list", "charts"},
                                    Word{"list", "top"},    Word{"search", "find"}, Word{"help", "usage"}};

// A word that is none of the allowed: which it is, what may have been meant, what there are.
tl::unexpected<Error> unknown(std::string_view what, std::string_view text, const std::vector<Word>& words,
                              std::span<const Word> also_called = {}) {
  std::vector<std::string_view> names;
  std::vector<Word> called;
  for (const auto& word : words) {
    names.push_back(word.name);
    called.push_back({word.name, word.name});
  }
  called.insert(called.end(), also_called.begin(), also_called.end());
  return invalid("unknown " + std::string(what) + " " + util::in_quotes(text) +
                 util::did_you_mean(nearest_called(text, called)) + "; there are " + util::join(names, ", "));
}

tl::unexpected<Error> unknown_command(std::string_view what, std::string_view text) {
  return unknown(what, text, command_words(), other_commands);
}

std::string flag_names(const OptionRow& row) {
  const auto long_name = "--" + std::string(row.name);
  return row.short_name == 0 ? long_name : std::string("-") + row.short_name + "," + long_name;
}

// One command's parser. Values stay texts: the rows check them, more strictly than CLI11 does.
void add_options(CLI::App& app, const Rows& rows, std::vector<std::string>& items) {
  app.set_help_flag();
  app.add_option("items", items);
  for (const auto& row : rows) {
    if (row.is_flag()) {
      app.add_flag(flag_names(row))->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    } else {
      // One value each time: a list never swallows the next argument.
      app.add_option(flag_names(row))->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
  }
}

// What a row is set to: the command line's values, else the environment's, else none.
std::vector<std::string> values_of(const OptionRow& row, const CLI::App& app, const char* environment) {
  const auto* const option = app.get_option("--" + std::string(row.name));
  if (row.is_flag()) {
    const bool in_environment = environment != nullptr && std::string_view(environment) == "1";
    return std::vector<std::string>(option->count() > 0 ? option->count() : std::size_t{in_environment});
  }
  auto values = option->results();
  if (values.empty() && environment != nullptr && *environment != '\0') values.emplace_back(environment);
  if (!row.value.is_list() || values.size() < 2) return values.empty() ? values : std::vector{values.back()};
  std::string joined = values.front();
  for (std::size_t at = 1; at < values.size(); ++at) joined += ',' + values[at];
  return {joined};
}

Result<void> check_flag_variable(const OptionRow& row, const std::string& name, const char* value) {
  if (!row.is_flag() || value == nullptr) return {};
  const std::string_view text(value);
  if (text.empty() || text == "0" || text == "1") return {};
  return invalid(name + ": " + util::in_quotes(text) + " is neither 0 nor 1");
}

// What messages name an option by: what it was set with.
std::string source_of(const OptionRow& row, const CLI::App& app) {
  const auto flag = "--" + std::string(row.name);
  return app.get_option(flag)->count() > 0 ? flag : environment_name(row);
}

Result<void> set_options(Options& options, const CLI::App& app, const Rows& rows,
                         const char* (*environment)(const char*)) {
  for (const auto& row : rows) {
    if (row.set == nullptr) continue;
    const auto variable = environment_name(row);
    const char* const from_environment = row.has_variable ? environment(variable.c_str()) : nullptr;
    if (auto checked = check_flag_variable(row, variable, from_environment); !checked) return checked;
    for (const auto& value : values_of(row, app, from_environment)) {
      auto set = row.set(options, value);
      if (!set) return invalid(source_of(row, app) + ": " + set.error().message);
    }
  }
  return {};
}

// CLI11's words for what is wrong with the arguments' form, in ours.
tl::unexpected<Error> malformed(const Command& command, const CLI::App& app, const Rows& rows,
                                const CLI::ParseError& error) {
  const auto extras = app.remaining();
  if (extras.empty()) return invalid(error.what());
  std::vector<std::string> options;
  options.reserve(rows.size());
  for (const auto& row : rows) options.push_back("--" + std::string(row.name));
  const std::vector<std::string_view> names(options.begin(), options.end());
  const auto unknown = extras.front().substr(0, extras.front().find('='));
  return invalid("unknown option " + util::in_quotes(unknown) + util::did_you_mean(unknown, names) +
                 "; playfast " + std::string(command.name) + " --help lists them");
}

// An option at the end, or before another one.
tl::unexpected<Error> lacks_value(const Rows& rows, const std::string& name) {
  const auto* const row = find_option(rows, name);
  if (row == nullptr) return invalid(name + " needs a value");
  return invalid(name + " needs " + std::string(row->value.name) + ": " + full_help(*row));
}

// Which fields there are depends on the other options.
Result<void> check_fields(const Command& command, const Options& options, const CLI::App& app,
                          const Rows& rows) {
  if (command.columns == nullptr || options.fields.empty() || options.fields == "help") return {};
  const auto selected = output::select_columns(command.columns(options), options.fields);
  if (selected) return {};
  auto detailed = options;
  detailed.details = true;
  const bool has_details = find_option(rows, "--details") != nullptr;
  if (has_details && output::select_columns(command.columns(detailed), options.fields)) {
    return invalid(source_of(*find_option(rows, "--fields"), app) + ": " + util::in_quotes(options.fields) +
                   " needs --details");
  }
  return invalid(source_of(*find_option(rows, "--fields"), app) + ": " + selected.error().message);
}

Invocation help_on(const Command* command) {
  Invocation help{find_command("help"), {}};
  if (command != nullptr) help.options.items.emplace_back(command->name);
  return help;
}

// " (did you mean '--category GAME'?)", for the value of an option.
std::string suggest_option(const Command& command, std::string_view value) {
  for (const auto& row : option_rows(command)) {
    if (row.value.words == nullptr) continue;
    for (const auto& word : row.value.words()) {
      if (word.name == value)
        return util::did_you_mean("--" + std::string(row.name) + " " + std::string(value));
    }
  }
  return {};
}

// How many arguments a command takes, and of which words.
Result<void> check_arguments(const Command& command, const std::vector<std::string>& items) {
  const auto name = std::string(command.name);
  const auto argument = std::string(command.argument.name);
  if (command.arguments == Arguments::one && items.empty()) {
    return invalid(name + " needs a " + argument + ": " + words_in_short(command.argument));
  }
  const std::size_t most = command.arguments == Arguments::none   ? 0
                           : command.arguments == Arguments::many ? items.size()
                                                                  : 1;
  if (items.size() > most) {
    if (most == 0)
      return invalid("unexpected argument " + util::in_quotes(items[0]) + suggest_option(command, items[0]));
    return invalid(util::in_quotes(items[most]) + ": " + name + " takes one " + argument);
  }
  if (command.argument.words == nullptr) return {};
  for (const auto& item : items) {
    const auto words = command.argument.words();
    if (std::ranges::find(words, item, &Word::name) != words.end()) continue;
    const bool names_command = command.argument.words == &command_words;
    return names_command ? unknown_command(argument, item) : unknown(argument, item, words);
  }
  return {};
}

Result<Invocation> parse_command(const Command& command, std::span<const char* const> arguments,
                                 const char* (*environment)(const char*)) {
  Invocation invocation{&command, {}};
  const auto rows = option_rows(command);
  if (const auto checked = check_forms(rows, arguments); !checked)
    return tl::make_unexpected(checked.error());
  CLI::App app(std::string(command.help), "playfast " + std::string(command.name));
  add_options(app, rows, invocation.options.items);
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(reversed);
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string text = error.what();
    return lacks_value(rows, text.substr(0, text.find(':')));
  } catch (const CLI::ParseError& error) {
    return malformed(command, app, rows, error);
  }
  if (app.count("--help") > 0) return help_on(&command);
  if (app.count("--version") > 0) return Invocation{find_command("version"), {}};
  if (const auto checked = check_arguments(command, invocation.options.items); !checked)
    return tl::make_unexpected(checked.error());
  if (const auto set = set_options(invocation.options, app, rows, environment); !set)
    return tl::make_unexpected(set.error());
  if (const auto checked = check_fields(command, invocation.options, app, rows); !checked)
    return tl::make_unexpected(checked.error());
  return invocation;
}

}  // namespace

Result<Invocation> parse_command_line(std::span<const char* const> arguments,
                                      const char* (*environment)(const char*)) {
  if (arguments.size() < 2)
    return invalid("no command; there are " + names_of_commands() + " (playfast --help)");
  const std::string_view first(arguments[1]);
  if (first == "--help" || first == "-h") return help_on(nullptr);
  if (first == "--version" || first == "-V") return Invocation{find_command("version"), {}};
  const auto* const command = find_command(first);
  if (first.starts_with('-')) {
    return invalid(util::in_quotes(first) + ": the command comes first; there are " + names_of_commands());
  }
  if (command == nullptr && store::parse_app_id(first)) {
    return invalid("unknown command " + util::in_quotes(first) + " (did you mean 'playfast app " +
                   std::string(first) + "'?)");
  }
  if (command == nullptr) return unknown_command("command", first);
  return parse_command(*command, arguments.subspan(2), environment);
}

}  // namespace playfast::cli
