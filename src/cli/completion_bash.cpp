#include <fmt/format.h>

#include "cli/completion.hpp"

namespace playfast::cli {
namespace {

// Sets $kind and $words to what may stand at the cursor, and completes it.
constexpr std::string_view complete_bash = R"(
_playfast() {
  # What is typed, up to the cursor. Bash's own words end at = : and @ too.
  local line=${COMP_LINE:0:COMP_POINT} kind=none words= option= prefix= part
  local typed=${line##*[[:space:]]} before=()
  read -ra before <<< "${line%"$typed"}"
  local command=${before[1]} last=${before[-1]} part=$typed

  if ((${#before[@]} < 2)); then
    kind=word words="$(_playfast_commands) --help --version"
  elif [[ $typed == --*=* ]]; then
    _playfast_value "${typed%%=*}"
    prefix=${typed%%=*}= part=${typed#*=}
  elif [[ $last == -* ]] && _playfast_value "$last" && [[ $kind != flag ]]; then
    :
  elif [[ $typed == -* ]]; then
    kind=word words=$(_playfast_options)
  else
    _playfast_argument
  fi

  COMPREPLY=()
  if [[ $kind == items && $part == @* ]]; then
    prefix=@ part=${part#@} kind=file
  fi
  if [[ $kind == list ]]; then
    compopt -o nospace
    if [[ $part == *,* ]]; then
      prefix+=${part%,*},
      part=${part##*,}
    fi
  fi
  case $kind in
    word | list) mapfile -t COMPREPLY < <(compgen -P "$prefix" -W "$words" -- "$part") ;;
    file)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -P "$prefix" -f -- "$part")
      ;;
  esac

  # Bash replaces what comes after the last of these only.
  local reply breaks
  for breaks in = : @; do
    if [[ $typed == *$breaks* && $COMP_WORDBREAKS == *$breaks* ]]; then
      for reply in "${!COMPREPLY[@]}"; do
        COMPREPLY[reply]=${COMPREPLY[reply]#"${typed%"${typed##*$breaks}"}"}
      done
    fi
  done
}

complete -F _playfast playfast
)";

std::string option_names(const OptionRow& row, std::string_view between) {
  const auto name = "--" + std::string(row.name);
  return row.short_name == 0 ? name : fmt::format("{}{}-{}", name, between, row.short_name);
}

std::string value_case(const OptionRow& row) {
  if (row.is_flag()) return "kind=flag";
  switch (row.value.kind) {
    case ValueKind::word:
      return fmt::format("kind=word words={}", shell_quoted(spaced_names(value_words(row.value))));
    case ValueKind::words:
      return fmt::format("kind=list words={}", shell_quoted(spaced_names(value_words(row.value))));
    case ValueKind::fields:
      return "kind=list words=$(_playfast_fields)";
    case ValueKind::file:
      return "kind=file";
    case ValueKind::text:
      break;
  }
  return "kind=text";
}

std::string argument_case(const Command& command) {
  if (command.arguments == Arguments::many) return "kind=items";
  return fmt::format("kind=word words={}", shell_quoted(spaced_names(value_words(command.argument))));
}

// A function of one case statement.
std::string function(std::string_view name, std::string_view of, const std::string& cases) {
  return fmt::format("\n{}() {{\n  case {} in\n{}  esac\n}}\n", name, of, cases);
}

}  // namespace

std::string bash_completion() {
  std::string options;
  std::string fields;
  std::string arguments;
  for (const auto& command : commands()) {
    std::string all;
    for (const auto& row : option_rows(command)) all += (all.empty() ? "" : " ") + option_names(row, " ");
    options += fmt::format("    {}) echo {} ;;\n", command.name, shell_quoted(all));
    if (command.columns != nullptr) {
      const auto words = spaced_names(field_words(command));
      fields += fmt::format("    {}) echo {} ;;\n", command.name, shell_quoted("help " + words));
    }
    if (command.arguments != Arguments::none)
      arguments += fmt::format("    {}) {} ;;\n", command.name, argument_case(command));
  }
  std::string values;
  for (const auto& row : all_option_rows())
    values += fmt::format("    {}) {} ;;\n", option_names(row, " | "), value_case(row));
  values += "    *) kind=none; return 1 ;;\n";

  std::string text = "# bash completion for playfast; made by \"playfast completion bash\" from its tables\n";
  text +=
      fmt::format("\n_playfast_commands() {{\n  echo {}\n}}\n", shell_quoted(spaced_names(command_words())));
  text += function("_playfast_options", "$command", options);
  text += function("_playfast_fields", "$command", fields);
  text += function("_playfast_argument", "$command", arguments);
  text += function("_playfast_value", "$1", values);
  return text.append(complete_bash);
}

}  // namespace playfast::cli
