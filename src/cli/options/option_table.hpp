// The command line, written once: commands and their options are rows of tables, from which come the
// parser, the environment variables, the help, the man pages and the completions.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/options.hpp"
#include "cli/options/value.hpp"
#include "record/field.hpp"

namespace playfast::cli {

/// Commands as bits, for what belongs to some of them.
enum Commands : unsigned {
  for_app = 1,
  for_reviews = 2,
  for_search = 4,
  for_list = 8,
  for_reference = 16,  ///< the commands that print what the program knows by itself
  for_others = 32,
  for_lists = for_search | for_list,
  for_store = for_app | for_reviews | for_lists,
  for_records = for_store | for_reference,
  for_all = ~0U
};

struct OptionRow {
  Commands commands = for_all;  ///< that have it
  std::string_view name{};      ///< without dashes
  char short_name = 0;          ///< 0: none
  Value value = no_value;       ///< without one it is a flag
  std::string_view fallback{};  ///< the default, as shown; empty: none to show
  std::string_view help{};      ///< one line; a small set of words is added to it
  std::string_view details{};   ///< what the man page says beyond that
  bool has_variable = true;     ///< may be set in the environment too
  /// Checks and keeps a value; for flags, called once for each occurrence with an empty one. Each
  /// occurrence of a list adds to those before; of others the last one counts. Null for what the
  /// parser itself sees to.
  Result<void> (*set)(Options&, std::string_view value) = nullptr;
  /// The value as canonical text, whatever it was written as. Every selection option has it: the job of
  /// --resume is made of these.
  std::string (*text)(const Options&) = nullptr;

  bool is_flag() const { return value.name.empty(); }
};

/// Options that stand together in the help.
struct OptionGroup {
  std::string_view name{};
  std::vector<OptionRow> rows;
};

/// A command line worth imitating, and what it does.
struct Example {
  std::string_view what;
  std::string_view command;
};

enum class Arguments : std::uint8_t { none, one, at_most_one, many };

struct Command {
  std::string_view name{};
  Commands bit = for_others;
  Arguments arguments = Arguments::none;
  Value argument = no_value;
  std::string_view help{};     ///< one line
  std::string_view details{};  ///< paragraphs, a blank line between
  std::span<const Example> examples{};
  /// What its records have, with these options; null if it gives no records.
  std::span<const record::Column> (*columns)(const Options&) = nullptr;
  int (*run)(const Options&) = nullptr;
};

std::span<const Command> commands();
/// A few, of several commands.
std::span<const Example> program_examples();
/// Null for none of ours.
const Command* find_command(std::string_view name);
/// What a command's arguments are, as help shows it: "ID…", "[COMMAND]"; empty: it has none.
std::string argument_name(const Command& command);
/// How arguments may be given, or which they may be; empty where there are none, or too many to tell.
std::string argument_help(const Command& command);

/// Those of a command, in the order of the help.
std::vector<OptionGroup> option_groups(const Command& command);
std::vector<OptionRow> option_rows(const Command& command);
/// Those of all commands, each name once: rows of one name stand together.
std::vector<OptionRow> all_option_rows();

/// "PLAYFAST_BASE_URL" for "base-url".
std::string environment_name(const OptionRow& row);

/// The help of an option with what its value may be: "newest, relevance or rating [newest]".
std::string full_help(const OptionRow& row);

// The rows of option_groups(), a table for each group.
std::span<const OptionRow> question_options();
std::span<const OptionRow> output_options();
std::span<const OptionRow> network_options();
std::span<const OptionRow> message_options();
/// Those that the program has without a command, and each command too.
std::span<const OptionRow> program_options();

}  // namespace playfast::cli
