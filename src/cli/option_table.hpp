// The command line, written once: commands and their options are rows of two tables, from which
// come the parser, the environment variables and the help.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/options.hpp"

namespace playfast::cli {

struct Command {
  std::string_view name;
  std::string_view items;    ///< what its arguments are: "ID…"
  std::string_view help;     ///< one line
  std::string_view details;  ///< a paragraph
  int (*run)(const Options&);
};

struct OptionRow {
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
std::span<const OptionRow> option_rows();

/// "PLAYFAST_BASE_URL" for "base-url".
std::string environment_name(const OptionRow& row);

}  // namespace playfast::cli
