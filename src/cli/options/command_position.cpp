#include "cli/options/command_position.hpp"

#include "cli/options/arguments.hpp"
#include "cli/options/split.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

using Rows = std::vector<OptionRow>;

void note_program_option(CommandPosition& position, const OptionRow& row) {
  position.help = position.help || row.name == "help";
  position.version = position.version || row.name == "version";
}

// "-qfcsv": flags, then perhaps an option whose value is the rest or the next argument. How many arguments
// it takes.
Result<std::size_t> pass_short_options(CommandPosition& position, const Rows& rows, std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    const auto* const row = find_option(rows, std::string{'-', text[at]});
    if (row == nullptr) return unknown_option(rows, text, "COMMAND");
    if (!row->is_flag()) return at + 1 == text.size() ? 2 : 1;
    note_program_option(position, *row);
  }
  return 1;
}

Result<std::size_t> pass_option(CommandPosition& position, const Rows& rows, std::string_view text) {
  if (!text.starts_with("--")) return pass_short_options(position, rows, text);
  const auto name = text.substr(0, text.find('='));
  const auto* const row = find_option(rows, name);
  if (row == nullptr) return unknown_option(rows, name, "COMMAND");
  note_program_option(position, *row);
  return row->is_flag() || name.size() < text.size() ? 1 : 2;
}

}  // namespace

Result<CommandPosition> find_command_position(std::span<const char* const> arguments) {
  CommandPosition position{.at = 1};
  Rows rows;
  while (position.at < arguments.size()) {
    const std::string_view text(arguments[position.at]);
    if (text.size() < 2 || text[0] != '-' || text == "--") return position;
    if (rows.empty()) rows = all_option_rows();
    TRY_ASSIGN(const auto passed, pass_option(position, rows, text));
    position.at += passed;
  }
  position.at = arguments.size();
  return position;
}

}  // namespace playfast::cli
