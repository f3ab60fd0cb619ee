#include <fmt/format.h>

#include "cli/docs/completion.hpp"

namespace playfast::cli {
namespace {

// What _arguments and _describe would take for their own syntax.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string described(const std::vector<Word>& words) {
  std::string text;
  for (const auto& word : words) {
    const auto help = word.help.empty() ? std::string() : fmt::format(":{}", escaped(word.help, ":\\"));
    text += fmt::format(" \\\n    {}", shell_quoted(fmt::format("{}{}", word.name, help)));
  }
  return text;
}

// A function that completes words with commas between.
std::string list_function(std::string_view name, std::string_view what, const std::vector<Word>& words) {
  return fmt::format("\n{}() {{\n  _playfast_list {}{}\n}}\n", name, shell_quoted(what), described(words));
}

// Fields are completed only after a command.
std::string value_action(const OptionRow& row, const Command* command) {
  switch (row.value.kind) {
    case ValueKind::word:
      return fmt::format("({})", spaced_names(value_words(row.value)));
    case ValueKind::words:
      return fmt::format("_playfast_{}", row.name);
    case ValueKind::fields:
      if (command == nullptr) break;
      return fmt::format("_playfast_{}_fields", command->name);
    case ValueKind::file:
      return "_files";
    case ValueKind::profile:
      return "_playfast_profiles";
    case ValueKind::text:
      break;
  }
  return " ";
}

std::string option_spec(const OptionRow& row, const Command* command) {
  const auto help = fmt::format("[{}]", escaped(row.help, "[]\\:"));
  const auto value = row.is_flag() ? "" : fmt::format(":{}:{}", row.value.name, value_action(row, command));
  const auto name = fmt::format("--{}{}", row.name, row.is_flag() ? "" : "=");
  if (row.short_name == 0) {
    return shell_quoted((row.value.is_list() ? "*" : "") + name + help + value);
  }
  return fmt::format("'(-{0} --{1})'{{-{0}{2},{3}}}{4}", row.short_name, row.name, row.is_flag() ? "" : "+",
                     name, shell_quoted(help + value));
}

std::string argument_spec(const Command& command) {
  if (command.arguments == Arguments::none) return {};
  if (command.arguments == Arguments::many)
    return " \\\n    " + shell_quoted(fmt::format("*:{}:_playfast_items", command.argument.name));
  const auto words = spaced_names(value_words(command.argument));
  return " \\\n    " + shell_quoted(fmt::format("1:{}:({})", command.argument.name, words));
}

std::string command_function(const Command& command) {
  std::string text = fmt::format("\n_playfast-{}() {{\n  _arguments -S", command.name);
  for (const auto& row : option_rows(command)) text += " \\\n    " + option_spec(row, &command);
  return text + argument_spec(command) + "\n}\n";
}

constexpr std::string_view common = R"zsh(
# What they are, and each with its description. Those that are typed are left out, and case is no matter.
_playfast_list() {
  local what=$1 typed
  local -a choices=("${@[2,-1]}")
  if compset -P '*,'; then
    for typed in ${(s:,:)IPREFIX##--*=}; do
      choices=("${(@)choices:#$typed(|:*)}")
    done
  fi
  _describe $what choices -qS , -M 'm:{a-zA-Z}={A-Za-z}'
}

# The names in [profiles.NAME] and [profiles.NAME.COMMAND] of the configuration file.
_playfast_profiles() {
  local file=${PLAYFAST_CONFIG:-${XDG_CONFIG_HOME:-$HOME/.config}/playfast/config.toml}
  local named=${opt_args[--config]:-$config}
  [[ -n $named ]] && file=${named/#\~\//$HOME/}
  [[ -f $file ]] || return
  local -aU names
  names=(${(f)"$(sed -nE 's/^[[:space:]]*\[[[:space:]]*profiles\.([A-Za-z0-9_-]+)[[:space:]]*[].].*/\1/p' $file)"})
  compadd -a names
}

_playfast_items() {
  if compset -P @; then
    _files
  else
    _message 'an item, - for stdin or @FILE'
  fi
}

_playfast() {
  local curcontext=$curcontext state line config
  local -A opt_args
  _arguments -C -A '-*')zsh";

constexpr std::string_view dispatch = R"( \
    '1:command:_playfast_commands' '*::argument:->argument'
  config=$opt_args[--config]  # which the options after the command replace
  if [[ $state == argument ]] && (( $+functions[_playfast-$line[1]] )); then
    _playfast-$line[1]
  fi
}

if [[ $funcstack[1] == _playfast ]]; then
  _playfast "$@"
else
  compdef _playfast playfast
fi
)";

}  // namespace

std::string zsh_completion() {
  std::string text =
      "#compdef playfast\n# zsh completion for playfast; made by \"playfast completion zsh\" from its "
      "tables\n";
  text += "\n_playfast_commands() {\n  local -a commands=(";
  for (const auto& command : commands()) {
    text += "\n    " + shell_quoted(fmt::format("{}:{}", command.name, escaped(command.help, ":\\")));
  }
  text += "\n  )\n  _describe command commands\n}\n";
  for (const auto& row : all_option_rows()) {
    if (row.value.kind == ValueKind::words)
      text += list_function(fmt::format("_playfast_{}", row.name), row.value.name, value_words(row.value));
  }
  for (const auto& command : commands()) {
    if (command.columns != nullptr) {
      const auto words = field_words(command);
      text += list_function(fmt::format("_playfast_{}_fields", command.name), "NAMES", words);
    }
    text += command_function(command);
  }
  text += common;
  for (const auto& row : all_option_rows()) text += " \\\n    " + option_spec(row, nullptr);
  return text.append(dispatch);
}

}  // namespace playfast::cli
