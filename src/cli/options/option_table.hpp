// The command line, written once: commands and options are rows of tables, from which come the parser, the
// environment variables, the help, the man pages and the completions. A command names the groups of options
// that it has.
#pragma once

#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/options.hpp"
#include "cli/options/values/value.hpp"
#include "record/field.hpp"

namespace playfast::cli {

struct OptionRow {
  std::string_view name{};          ///< without dashes
  char short_name = 0;              ///< 0: none
  Value value{};                    ///< without a name the option is a flag
  std::string_view default_text{};  ///< the default, as shown; empty: none to show
  std::string_view help{};          ///< one line; a small set of words is added to it
  std::string_view details{};       ///< what the man page says beyond that
  bool has_env = true;              ///< may be set in the environment too
  bool has_key = true;              ///< may be set in the configuration file too
  unsigned max_count = 1;           ///< how many occurrences of a flag count

  bool is_flag() const { return value.name.empty(); }
};

/// Options that stand together, and the title that they have in the help.
struct OptionGroup {
  std::string_view title{};
  std::span<const OptionRow> rows{};
};
using OptionGroups = std::span<OptionGroup (*const)()>;

/// The options of one title.
struct OptionSection {
  std::string_view title{};
  std::vector<OptionRow> rows{};
};

/// A command line worth imitating, and what it does.
struct Example {
  std::string_view what;
  std::string_view command;
};

enum class Arguments : std::uint8_t { none, one, at_most_one, many };

/// A kind of records, for `playfast schema`.
struct RecordSchema {
  std::string_view name{};  ///< empty: none
  std::string_view title{};
  /// All columns of such records, where several commands print them with some each; null: those of the
  /// command.
  std::span<const record::Column> (*columns)() = nullptr;
  std::string_view option{};  ///< of such a command, the one that makes it print them: "--sample"
};

struct Command {
  std::string_view name{};
  OptionGroups options{};  ///< in the order of the help
  Arguments arguments = Arguments::none;
  Value argument{};
  std::string_view argument_help{};  ///< of arguments unlike those of other commands
  std::string_view help{};           ///< one line
  std::string_view details{};        ///< paragraphs, a blank line between
  std::span<const Example> examples{};
  /// What its records have, with these options; null if it gives no records.
  std::span<const record::Column> (*columns)(const Options&) = nullptr;
  RecordSchema schema{};                          ///< of its records, with the default options
  std::span<const RecordSchema> other_schemas{};  ///< of those that it prints with some options
  double default_rate = 5;                        ///< requests per second
  bool card_of_one = false;                       ///< on a terminal, the record of one query is a card
  int (*run)(const Options&) = nullptr;           ///< returns the exit code
};

/// All, in the order of help.
std::span<const Command* const> command_list();
inline auto commands() {
  return command_list() |
         std::views::transform([](const Command* command) -> const Command& { return *command; });
}
/// Their names and their help.
std::vector<Word> command_words();
/// A few, of several commands.
std::span<const Example> program_examples();
/// Null for none of ours.
const Command* find_command(std::string_view name);
/// Whether its records come from a database: without arguments all of these are meant.
bool reads_database(const Command& command);
/// What a command's arguments are, as help shows it: "ID…", "[COMMAND]"; empty: it has none.
std::string argument_name(const Command& command);
/// How arguments may be given, or which they may be; empty where there are none, or too many to tell.
std::string argument_help(const Command& command);

/// Whether it sends requests.
bool asks_the_store(const Command& command);

/// Those of a command, in the order of the help.
std::vector<OptionSection> option_sections(const Command& command);
std::vector<OptionRow> option_rows(const Command& command);
/// Those of all commands, each name once, in an order that agrees with that of each command.
std::vector<OptionRow> all_option_rows();

/// "PLAYFAST_BASE_URL" for "base-url".
std::string environment_name(const OptionRow& row);

/// The help of an option with what its value may be: "newest, relevance or rating [newest]".
std::string full_help(const OptionRow& row);

// The groups. Options of one name whose meaning depends on the command are rows of several.
OptionGroup locale_options();
OptionGroup via_options();
OptionGroup page_options();
OptionGroup review_options();
OptionGroup search_options();
OptionGroup entry_options();
OptionGroup chart_options();
OptionGroup detail_options();
OptionGroup suggest_options();
OptionGroup catalog_options();

OptionGroup record_options();
OptionGroup resume_options();
OptionGroup history_options();
/// Of commands that read what `history_options` stores.
OptionGroup database_options();
/// Which part of it is shown.
OptionGroup stored_options();
OptionGroup stored_field_options();
OptionGroup stored_list_options();
OptionGroup update_options();
OptionGroup replace_options();
/// Of a command that makes a page of what a database has.
OptionGroup page_output_options();
/// Of a command that writes records as they are.
OptionGroup file_output_options();
OptionGroup run_options();

OptionGroup network_options();
/// The same, with the pace of the sitemaps.
OptionGroup sitemap_network_options();
/// Of commands whose items may come from a queue.
OptionGroup queue_options();
OptionGroup config_options();

OptionGroup quiet_options();
OptionGroup verbose_options();
/// Those that the program has without a command, and each command too.
OptionGroup program_options();

}  // namespace playfast::cli
