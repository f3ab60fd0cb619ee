// `playfast help` and `playfast version`, and what else is printed of the program itself.
#include "cli/commands/offline/help.hpp"

#include <curl/curl.h>
#include <fmt/format.h>
#include <libdeflate.h>
#include <simdjson.h>
#include <spdlog/version.h>
#include <sqlite3.h>
#include <toml++/impl/version.h>
#include <unistd.h>
#include <utf8proc.h>
#include <CLI/Version.hpp>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/docs/exit_codes.hpp"
#include "cli/docs/help.hpp"
#include "cli/terminal.hpp"
#include "cli/ui/messages.hpp"
#include "output/file/destination.hpp"
#include "playfast/version.hpp"

namespace playfast::cli {
namespace {

// Wider lines are hard to read, narrower ones hold nothing.
std::size_t help_width() { return std::clamp<std::size_t>(terminal_width(STDOUT_FILENO), 60, 120); }

std::string version_text() {
  // curl's own line names those that it is built on: TLS, HTTP/2, compression.
  return fmt::format(
      "playfast {}\n{}\nsimdjson {}.{}.{}, gumbo {}, libdeflate {}, nlohmann/json {}.{}.{}, CLI11 {}, "
      "spdlog {}.{}.{}, fmt {}.{}.{}, toml++ {}.{}.{}, utf8proc {}, SQLite {}\n",
      PLAYFAST_VERSION, curl_version(), int{simdjson::SIMDJSON_VERSION_MAJOR},
      int{simdjson::SIMDJSON_VERSION_MINOR}, int{simdjson::SIMDJSON_VERSION_REVISION}, GUMBO_VERSION,
      LIBDEFLATE_VERSION_STRING, NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
      NLOHMANN_JSON_VERSION_PATCH, CLI11_VERSION, SPDLOG_VER_MAJOR, SPDLOG_VER_MINOR, SPDLOG_VER_PATCH,
      FMT_VERSION / 10'000, FMT_VERSION / 100 % 100, FMT_VERSION % 100, TOML_LIB_MAJOR, TOML_LIB_MINOR,
      TOML_LIB_PATCH, utf8proc_version(), SQLITE_VERSION);
}

}  // namespace

int print(std::string_view text) {
  const auto written = output::Destination::standard_output().write(text);
  if (written) return 0;
  say(Level::error, written.error().message);
  return exit_code_of(written.error().kind);
}

int print_fields(std::span<const record::Column> columns) {
  return print(fields_help(columns, help_width()));
}

namespace {

int run_help(const Options& options) {
  if (options.selection.items.empty()) return print(program_help(help_width()));
  return print(command_help(*find_command(options.selection.items.front()), help_width()));
}

constexpr std::array help_groups{&program_options};

}  // namespace

constinit const Command help_command{
    .name = "help",
    .options = help_groups,
    .arguments = Arguments::at_most_one,
    .argument = {.name = "COMMAND", .kind = ValueKind::word, .words = &command_words},
    .help = "Print help on a command",
    .details = "The same as \"playfast COMMAND --help\".",
    .run = &run_help};

constinit const Command version_command{
    .name = "version",
    .options = help_groups,
    .help = "Print the version and those of the libraries",
    .details =
        "Prints the version of playfast and of its libraries: the one in use for libcurl, the one it was "
        "built with for the others.",
    .run = [](const Options&) { return print(version_text()); }};

}  // namespace playfast::cli
