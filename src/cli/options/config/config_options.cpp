// Options that say which configuration is read.
#include <array>

#include "cli/options/option_table.hpp"
#include "cli/options/values/value_forms.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

using C = ConfigOptions;

// Undoes a --no-config of the environment.
Result<void> set_config(Options& options, std::string_view text) {
  TRY_ASSIGN(options.config.path, parse_path(text));
  options.config.none = false;
  return {};
}

Result<void> set_profile(Options& options, std::string_view text) {
  if (text.empty()) return invalid("expected a name");
  options.config.profile = text;
  return {};
}

constexpr std::array config_rows{
    OptionRow{.name = "config",
              .value = {.name = "FILE", .kind = ValueKind::file, .set = &set_config},
              .help = "Read options from FILE instead of the default file",
              .details = "The default is $XDG_CONFIG_HOME/playfast/config.toml, or "
                         "~/.config/playfast/config.toml. See playfast-config(5).",
              .has_key = false},
    OptionRow{.name = "no-config",
              .value = flag<&C::none>(),
              .help = "Do not read a configuration file",
              .has_key = false},
    OptionRow{.name = "profile",
              .value = {.name = "NAME", .kind = ValueKind::profile, .set = &set_profile},
              .help = "Use the options in [profiles.NAME] of the configuration file",
              .has_key = false},
    OptionRow{.name = "print-config",
              .value = flag<&C::print>(),
              .help = "Print each option's value and where it was set",
              .details = "The output is TOML and can be used as a configuration file, except that the "
                         "password of a URL is replaced by ***. No request is made.",
              .has_env = false,
              .has_key = false},
};

}  // namespace

OptionGroup config_options() { return {"Configuration", config_rows}; }

}  // namespace playfast::cli
