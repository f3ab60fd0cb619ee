#include <fmt/format.h>

#include "cli/docs/completion.hpp"

namespace playfast::cli {
namespace {

// The names in [profiles.NAME] and [profiles.NAME.COMMAND] of the configuration file.
constexpr std::string_view profiles = R"bash(
_playfast_profiles() {
  local at file=${PLAYFAST_CONFIG:-${XDG_CONFIG_HOME:-$HOME/.config}/playfast/config.toml}
  for ((at = 1; at < COMP_CWORD; at++)); do
    [[ ${COMP_WORDS[at]} == --config ]] || continue
    [[ ${COMP_WORDS[at + 1]} == = ]] && ((at++))
    file=${COMP_WORDS[at + 1]/#\~\//$HOME/}
  done
  [[ -f $file ]] && sed -nE 's/^[[:space:]]*\[[[:space:]]*profiles\.([A-Za-z0-9_-]+)[[:space:]]*[].].*/\1/p' "$file" | sort -u
}
)bash";

// Sets $kind and $words to what may stand at the cursor, and completes it.
constexpr std::string_view complete_bash = R"bash(
_playfast() {
  # What is typed, up to the cursor. Bash's own words end at = : and @ too.
  local typed=${COMP_LINE:0:COMP_POINT} command='' kind=none words='' prefix='' word at
  typed=${typed##*[[:space:]]}
  local part=$typed last=$3 IFS=$' \t\n'
  [[ $last == @ ]] && last=${COMP_WORDS[COMP_CWORD - 2]}

  # The command is the first word that is neither an option nor an option's value.
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=${COMP_WORDS[at]}
    if [[ $word != -* ]]; then
      command=$word
      break
    fi
    _playfast_value "$word"
    [[ $kind == flag || $kind == none || ${COMP_WORDS[at + 1]} == = ]] || ((at++))
    while [[ ${COMP_WORDS[at + 1]} == [:=@]* ]]; do ((at += 2)); done
  done
  kind=none words=''

  if [[ $typed == --*=* ]]; then
    _playfast_value "${typed%%=*}"
    prefix=${typed%%=*}= part=${typed#*=}
  elif [[ $last == -* ]] && _playfast_value "$last" && [[ $kind != flag ]]; then
    :
  elif [[ $typed == -* ]]; then
    kind=word words=$(_playfast_options)
  elif [[ -z $command ]]; then
    kind=word words=$(_playfast_commands)
  else
    _playfast_argument
  fi

  if [[ $kind == list ]]; then
    compopt -o nospace
    if [[ $part == *,* ]]; then
      prefix+=${part%,*},
      part=${part##*,}
    fi
  fi
  COMPREPLY=()
  case $kind in
    word | list)
      for word in $words; do
        [[ ${word,,} == "${part,,}"* && ,${prefix#*=} != *",$word,"* ]] && COMPREPLY+=("$prefix$word")
      done
      ;;
    path) compopt -o default ;;
    items)
      # Told that these are file names, bash would quote the @ as well.
      [[ $part == @* ]] && while IFS= read -r word; do
        [[ -d $word ]] && compopt -o nospace && word+=/
        printf -v word '@%q' "$word"
        COMPREPLY+=("$word")
      done < <(compgen -f -- "${part#@}")
      ;;
  esac

  # Bash replaces only what comes after the last character that ends its words; and an @ there.
  local kept=${typed%"${typed##*["$COMP_WORDBREAKS"]}"}
  COMPREPLY=("${COMPREPLY[@]#"${kept%@}"}")
}

complete -F _playfast playfast
)bash";

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
      return "kind=path";
    case ValueKind::profile:
      return "kind=word words=$(_playfast_profiles)";
    case ValueKind::text:
      break;
  }
  return "kind=text";
}

std::string options_case(std::string_view command, const std::vector<OptionRow>& rows) {
  std::string all;
  for (const auto& row : rows) all += fmt::format("{}{}", all.empty() ? "" : " ", option_names(row, " "));
  return fmt::format("    {}) echo {} ;;\n", command, shell_quoted(all));
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
    options += options_case(command.name, option_rows(command));
    if (command.columns != nullptr) {
      const auto words = spaced_names(field_words(command));
      fields += fmt::format("    {}) echo {} ;;\n", command.name, shell_quoted(words));
    }
    if (command.arguments != Arguments::none)
      arguments += fmt::format("    {}) {} ;;\n", command.name, argument_case(command));
  }
  options += options_case("*", all_option_rows());
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
  return text.append(profiles).append(complete_bash);
}

}  // namespace playfast::cli
