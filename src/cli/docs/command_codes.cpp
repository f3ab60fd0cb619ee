#include "cli/docs/command_codes.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace playfast::cli {
namespace {

bool has(const Command& command, OptionGroup (*group)()) {
  return std::ranges::find(command.options, group) != command.options.end();
}

// Commands that use a queue without making requests to the store.
bool has_link(const Command& command) {
  constexpr std::array<std::string_view, 2> names{"queue", "merge"};
  return std::ranges::find(names, command.name) != names.end();
}

bool may_end_with(const Command& command, std::string_view digits) {
  if (digits == "0" || digits == "2") return true;
  if (digits == "7" || digits == "8") return writes_files(command) || has(command, &database_options);
  if (asks_the_store(command)) return true;
  if (digits == "3") return has(command, &page_output_options);
  if (digits == "4") return has_link(command);
  // Of many items some may fail, and a signal may come between them.
  const bool for_each = digits == "1" || digits.starts_with("129");
  return for_each && command.arguments == Arguments::many;
}

}  // namespace

bool writes_files(const Command& command) {
  return std::ranges::any_of(option_rows(command), [](const OptionRow& row) { return row.name == "output"; });
}

std::vector<ExitCode> exit_codes_of(const Command& command) {
  std::vector<ExitCode> found;
  std::ranges::copy_if(exit_codes(), std::back_inserter(found),
                       [&](const ExitCode& code) { return may_end_with(command, code.codes); });
  return found;
}

bool lists_exit_codes(const Command& command) {
  constexpr std::size_t of_every_command = 2;
  return exit_codes_of(command).size() > of_every_command;
}

}  // namespace playfast::cli
