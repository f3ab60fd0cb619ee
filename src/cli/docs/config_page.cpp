// playfast-config(5).
#include <fmt/format.h>

#include "cli/docs/man_page.hpp"
#include "cli/docs/roff.hpp"

namespace playfast::cli {
namespace {

constexpr std::string_view example_file = R"(# For every command
country = ["us", "kr"]
rate = 2
user-agent = "example-research/1.0"

# For playfast reviews
[reviews]
lang = ["en", "ko"]
sort = "newest"
limit = 1000

# With --profile nightly
[profiles.nightly]
quiet = true
deadline = "2h"
db = "/srv/play/history.db"

# With --profile nightly, for playfast list
[profiles.nightly.list]
collection = "all"
)";

void format(Roff& page) {
  page.section("FORMAT");
  page.paragraphs(
      "The file is TOML 1.0, at most 1 MB. Each key is the long name of an option without its dashes. At the "
      "top level it applies to every command that has the option; in a section [COMMAND], to this "
      "command.\n\n"
      "Values are checked like those of the command line. An unknown key, an option that the command of its "
      "section does not have and a value that the option does not take are errors (exit status 2), also in "
      "sections that the run does not use. Names of files are checked only when they are used.");
  page.item("Options with a value", "", "A string, or a number where the option takes one: rate = 2.");
  page.item("Lists", "",
            "An array, or a string with commas: country = [\"us\", \"kr\"] or country = \"us,kr\".");
  page.item("Flags", "", "true or false. verbose can also be 0, 1 or 2.");
  page.item("db and list", "",
            "Both are commands, too: db = \"FILE\" is the option, [db] the section. A table of TOML has only "
            "one of them, so beside [db] set the option in the sections of other commands or in a profile.");
  page.raw(".PP");
  std::string names;
  for (const auto& row : all_option_rows()) {
    if (!row.has_key) names += fmt::format("{}{}", names.empty() ? "" : ", ", row.name);
  }
  page.paragraphs("The file cannot set items or these options: " + names + ".");
}

void precedence(Roff& page) {
  page.section("PRECEDENCE");
  page.paragraphs("The first source that sets an option wins; lists are not merged:");
  page.item("1.", "", "the command line");
  page.item("2.", "", "the environment: PLAYFAST_ and the long name, e.g. PLAYFAST_BASE_URL");
  page.item("3.", "", "[profiles.NAME.COMMAND] of the profile that --profile names");
  page.item("4.", "", "[profiles.NAME] of this profile");
  page.item("5.", "", "[COMMAND]");
  page.item("6.", "", "the top level of the file");
  page.item("7.", "", "the default");
  page.raw(".PP");
  page.paragraphs(
      "A flag that is true in the file can be switched off in the environment: PLAYFAST_QUIET=0. To see each "
      "option's value and where it was set, add --print-config to a command.");
}

}  // namespace

std::string config_man_page() {
  Roff page("playfast-config", "configuration file of playfast", 5);
  page.section("DESCRIPTION");
  page.paragraphs(
      "playfast reads values of options from a configuration file, if there is one:\n\n"
      "the FILE of --config or PLAYFAST_CONFIG, which must exist; otherwise "
      "$XDG_CONFIG_HOME/playfast/config.toml; otherwise ~/.config/playfast/config.toml.\n\n"
      "With --no-config (PLAYFAST_NO_CONFIG=1) no file is read.");
  format(page);
  precedence(page);
  page.section("PROFILES");
  page.paragraphs(
      "A profile is a named set of options, [profiles.NAME], that is used when --profile NAME or "
      "PLAYFAST_PROFILE selects it. [profiles.NAME.COMMAND] has those for one command. One profile can be "
      "selected at a time.");
  page.section("EXAMPLES");
  page.verbatim(example_file);
  page.section("SEE ALSO");
  page.raw(".BR \\%playfast (1)");
  return std::move(page).text();
}

}  // namespace playfast::cli
