#include <fmt/format.h>

#include "cli/docs/completion.hpp"

namespace playfast::cli {
namespace {

constexpr std::string_view common = R"(
function __playfast_typed_command -d 'the command that is typed, after options and their values'
    set -l words (commandline -opc)
    set -l at 2
    while test $at -le (count $words)
        if not string match -q -- '-*' $words[$at]
            echo $words[$at]
            return
        end
        if contains -- $words[$at] (__playfast_value_options)
            set at (math $at + 1)
        end
        set at (math $at + 1)
    end
    return 1
end

function __playfast_command -d 'whether this command is typed'
    set -l typed (__playfast_typed_command); and contains -- $typed $argv
end

function __playfast_no_command
    not __playfast_typed_command >/dev/null
end

function __playfast_list -d 'the other words of stdin, behind those that stand before the last comma'
    set -l typed (commandline -ct)
    set -l value (string replace -r '^--[^=]*=' '' -- $typed)
    set -l part (string replace -r '^.*,' '' -- $value)
    set -l before (string match -r '^.*,' -- $value)
    set -l taken (string split , -- $before)
    while read -l line
        set -l word (string split \t -- $line)[1]
        contains -- $word $taken; and continue
        # Where fish mends the case of --OPTION=WORD it loses the option, so here it has nothing to mend.
        if test "$typed" != "$value"; and not string match -q -- "$part*" $word
            set line (string lower -- $line | string replace -- (string lower -- $part) $part)
        end
        echo "$before$line"
    end
end

function __playfast_profiles -d 'the names in [profiles.NAME] of the configuration file'
    set -l folder ~/.config
    test -n "$XDG_CONFIG_HOME"; and set folder $XDG_CONFIG_HOME
    set -l file $folder/playfast/config.toml
    test -n "$PLAYFAST_CONFIG"; and set file $PLAYFAST_CONFIG
    set -l words (commandline -opc)
    for at in (seq (count $words))
        if test "$words[$at]" = --config; and test $at -lt (count $words)
            set file $words[(math $at + 1)]
        else if string match -q -- '--config=*' $words[$at]
            set file (string replace -- --config= '' $words[$at])
        end
    end
    set file (string replace -r '^~/' "$HOME/" -- $file)
    test -f "$file"; or return
    string replace -rf '^\s*\[\s*profiles\.([A-Za-z0-9_-]+)\s*[].].*' '$1' <$file | sort -u
end

function __playfast_items -d 'files after an @'
    set -l typed (commandline -ct)
    string match -q '@*' -- $typed; or return
    __fish_complete_path (string sub -s 2 -- $typed) | string replace -r '^' '@'
end

complete -c playfast -f
)";

// Between single quotes, as fish reads it.
std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + '\'';
}

// A function that gives words, each with its description behind a tab.
std::string word_function(const std::string& name, const std::vector<Word>& words) {
  std::string text = fmt::format("\nfunction {}\n    printf '%s\\t%s\\n'", name);
  for (const auto& word : words)
    text += fmt::format(" \\\n        {} {}", fish_quoted(word.name), fish_quoted(word.help));
  return text + "\nend\n";
}

// The options that the next word belongs to.
std::string value_options_function() {
  std::string text = "\nfunction __playfast_value_options\n    printf '%s\\n'";
  for (const auto& row : all_option_rows()) {
    if (row.is_flag()) continue;
    text += fmt::format(" --{}", row.name);
    if (row.short_name != 0) text += fmt::format(" -{}", row.short_name);
  }
  return text + "\nend\n";
}

// Fields are completed only after a command.
std::string value_part(const OptionRow& row, const Command* command) {
  if (row.is_flag()) return {};
  switch (row.value.kind) {
    case ValueKind::word:
      return " -x -a " + fish_quoted(spaced_names(value_words(row.value)));
    case ValueKind::words:
      return fmt::format(" -x -a '(__playfast_{} | __playfast_list)'", row.name);
    case ValueKind::fields:
      if (command == nullptr) break;
      return fmt::format(" -x -a '(__playfast_fields_{} | __playfast_list)'", command->name);
    case ValueKind::file:
      return " -r -F";
    case ValueKind::profile:
      return " -x -a '(__playfast_profiles)'";
    case ValueKind::text:
      break;
  }
  return " -x";
}

std::string option_line(const OptionRow& row, const std::string& condition, const Command* command) {
  const auto short_name = row.short_name == 0 ? "" : fmt::format(" -s {}", row.short_name);
  return fmt::format("complete -c playfast -n {}{} -l {}{} -d {}\n", condition, short_name, row.name,
                     value_part(row, command), fish_quoted(row.help));
}

std::string command_part(const Command& command) {
  std::string text = fmt::format("\ncomplete -c playfast -n __playfast_no_command -a {} -d {}\n",
                                 command.name, fish_quoted(command.help));
  const auto condition = fish_quoted(fmt::format("__playfast_command {}", command.name));
  for (const auto& row : option_rows(command)) text += option_line(row, condition, &command);
  if (command.arguments == Arguments::many)
    text += fmt::format("complete -c playfast -n {} -a '(__playfast_items)'\n", condition);
  for (const auto& word : value_words(command.argument)) {
    const auto help = word.help.empty() ? "" : " -d " + fish_quoted(word.help);
    text += fmt::format("complete -c playfast -n {} -a {}{}\n", condition, word.name, help);
  }
  return text;
}

}  // namespace

std::string fish_completion() {
  std::string text = "# fish completion for playfast; made by \"playfast completion fish\" from its tables\n";
  text += common;
  text += value_options_function();
  for (const auto& row : all_option_rows()) {
    if (row.value.kind == ValueKind::words)
      text += word_function(fmt::format("__playfast_{}", row.name), value_words(row.value));
  }
  for (const auto& command : commands()) {
    if (command.columns == nullptr) continue;
    const auto words = field_words(command);
    text += word_function(fmt::format("__playfast_fields_{}", command.name), words);
  }
  for (const auto& command : commands()) text += command_part(command);
  text += '\n';
  for (const auto& row : all_option_rows()) text += option_line(row, "__playfast_no_command", nullptr);
  return text;
}

}  // namespace playfast::cli
