// The reader of the configuration file: the input is its text.
#include "cli/options/config/config_file.hpp"
#include "cli/options/config/config_keys.hpp"
#include "cli/options/option_table.hpp"
#include "fuzz.hpp"

using namespace playfast;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto file = cli::ConfigFile::parse(fuzz::text_of(data, size), "f");
  if (!file) {
    fuzz::require(file.error().message.starts_with("f:"));
    return 0;
  }
  // What was accepted sets options of some command.
  for (const auto& command : cli::commands()) {
    for (const auto& row : cli::option_rows(command)) {
      const auto* const value = file->find(command.name, "", row.name);
      fuzz::require(value == nullptr || cli::values_of(*value, row).has_value());
    }
  }
  return 0;
}
