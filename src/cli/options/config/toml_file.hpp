// Reads TOML into a flat list of settings. Knows which sections a configuration file may have, but no option.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "playfast/error.hpp"

namespace playfast::cli {

enum class FileValueType { text, boolean, list };

/// `key = value`, with the value as text: numbers in decimal, lists with commas between.
struct FileValue {
  std::string key{};
  std::size_t line = 0;
  FileValueType type = FileValueType::text;
  std::string text{};
};

/// The settings of one table.
struct FileSection {
  std::string profile{};  ///< of [profiles.NAME] and [profiles.NAME.COMMAND]; else empty
  std::string command{};  ///< of [COMMAND] and [profiles.NAME.COMMAND]; else empty
  std::size_t line = 0;
  std::vector<FileValue> values{};  ///< by line
};

/// The most bytes that a file may have.
inline constexpr std::size_t max_config_size = 1'000'000;

/// The sections of a file, the top level first. Errors: invalid_option, with `name` and the line in front:
/// what is no TOML, tables that are nested deeper, values that no option can have.
Result<std::vector<FileSection>> parse_toml(std::string_view text, const std::string& name);

}  // namespace playfast::cli
