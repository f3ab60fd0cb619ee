// What an option is set to, of all that may set it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/options/config/config_file.hpp"
#include "cli/options/option_table.hpp"
#include "cli/options/split.hpp"

namespace playfast::cli {

/// Where a value comes from, the weakest first.
enum class Origin { none, file, variable, argument };

struct Source {
  Origin origin = Origin::none;
  std::vector<std::string> values{};  ///< what `set` is called with; none for a flag that is switched off
  std::string place{};                ///< "--rate", "PLAYFAST_RATE" or "/x/config.toml:3"

  /// The error of a value that is not valid, with its place.
  tl::unexpected<Error> refuse(const OptionRow& row, std::string_view value, const Error& error) const;
};

/// "invalid value '0' for --concurrency: expected 1 to 256"; without a value that may be secret.
std::string invalid_value(const OptionRow& row, std::string_view value, std::string_view name,
                          const Error& error);

/// All that may set the options of a command.
struct Sources {
  const Command& command;
  const Split& arguments;
  const char* (*environment)(const char*);
  const ConfigFile* file = nullptr;  ///< null: none
  std::string_view profile{};        ///< of the file; empty: none
};

/// The strongest source that has the option. Errors: invalid_option, for a flag's value that is none.
Result<Source> source_of(const OptionRow& row, const Sources& sources);

/// Sets these options, those from weaker sources first: a stronger one may undo another option. Errors:
/// invalid_option, with the name of the source.
Result<void> set_options(Options& options, std::span<const OptionRow> rows, const Sources& sources);

}  // namespace playfast::cli
