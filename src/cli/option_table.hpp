// The command line, written once: commands and their options are rows of two tables, from which
// come the parser, the environment variables and the help.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"

namespace playfast::cli {

/// Commands as bits, for what belongs to some of them.
enum Commands : unsigned {
  for_app = 1,
  for_reviews = 2,
  for_search = 4,
  for_list = 8,
  for_lists = for_search | for_list,
  for_all = ~0U
};

struct Command {
  std::string_view name;
  Commands bit;
  std::string_view items;    ///< what its arguments are: "ID…"; empty: it has none
  std::string_view help;     ///< one line
  std::string_view details;  ///< a paragraph
  int (*run)(const Options&);
};

struct OptionRow {
  Commands commands;          ///< that have it
  std::string_view name;      ///< without dashes
  char short_name;            ///< 0: none
  std::string_view value;     ///< what its value is; empty: a flag
  std::string_view fallback;  ///< the default, as shown; empty: none to show
  std::string_view group;
  std::string_view help;  ///< one line
  bool repeats;           ///< each occurrence adds to those before; else the last one counts
  /// Checks and keeps a value; for flags, called once for each occurrence with an empty one. The
  /// first value of a list replaces the default.
  Result<void> (*set)(Options&, std::string_view value);
};

std::span<const Command> commands();
/// Those of a command, in the order of the help.
std::vector<OptionRow> option_rows(const Command& command);

/// "PLAYFAST_BASE_URL" for "base-url".
std::string environment_name(const OptionRow& row);

}  // namespace playfast::cli
