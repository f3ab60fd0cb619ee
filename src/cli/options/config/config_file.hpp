// The configuration file: its settings, checked against the option table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/config/toml_file.hpp"
#include "cli/options/options.hpp"

namespace playfast::cli {

class ConfigFile {
 public:
  /// Checks all of a file: each key is an option that its command has, and each value is one that the option
  /// takes. Errors: invalid_option, with `path` and the line in front.
  static Result<ConfigFile> parse(std::string_view text, std::string path);

  /// The same, of the file at `path`; nothing if it does not exist.
  static Result<std::optional<ConfigFile>> read(const std::string& path);

  const std::string& path() const { return path_; }

  /// Errors: invalid_option, if the file has no such profile.
  Result<void> check_profile(std::string_view profile) const;

  /// What the file has for an option of a command: from [profiles.PROFILE.COMMAND], [profiles.PROFILE],
  /// [COMMAND] or the top level, the first that has it; null for none. An empty profile is none.
  const FileValue* find(std::string_view command, std::string_view profile, std::string_view option) const;

 private:
  ConfigFile(std::string path, std::vector<FileSection> sections)
      : path_(std::move(path)), sections_(std::move(sections)) {}

  std::string path_;
  std::vector<FileSection> sections_;
};

/// $XDG_CONFIG_HOME/playfast/config.toml, else ~/.config/playfast/config.toml; empty without a home.
std::string default_config_path(const char* (*environment)(const char*));

/// The file that the options name, else the default one if it exists; nothing with --no-config. Errors:
/// invalid_option, also for a file or profile that is named but does not exist.
Result<std::optional<ConfigFile>> load_config(const ConfigOptions& options,
                                              const char* (*environment)(const char*));

}  // namespace playfast::cli
