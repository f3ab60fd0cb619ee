// `playfast report`: what a database has recorded, as a page.
#include <unistd.h>
#include <array>
#include <filesystem>

#include "cli/commands/commands.hpp"
#include "cli/commands/history/stored_selection.hpp"
#include "cli/commands/run/command.hpp"
#include "cli/docs/exit_codes.hpp"
#include "cli/options/values/values.hpp"
#include "cli/report/page.hpp"
#include "cli/signals.hpp"
#include "cli/terminal.hpp"
#include "cli/ui/messages.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

Result<output::Destination> open_page(const OutputOptions& output) {
  if (!output.path.empty() && output.path != "-")
    return output::Destination::open(output.path,
                                     output.force ? output::Existing::replace : output::Existing::refuse);
  if (is_terminal(STDOUT_FILENO)) return invalid("a page is not for a terminal: expected --output FILE");
  return output::Destination::standard_output();
}

// The destination is open before the page is made, so that a mistake shows at once. `nothing` says that there
// is nothing to show.
int write_page(history::Database& database, const report::PageRequest& request,
               output::Destination& destination, const std::string& nothing) {
  const auto give_up = [&](const Error& error) {
    destination.discard();
    return refused(error);
  };
  const auto page = report::make_page(database, request);
  if (!page) return give_up(page.error());
  if (stop_signal() != 0) return give_up({});
  if (page->is_empty) return give_up(fail(ErrorKind::not_found, nothing).value());
  const auto written = destination.write(page->html);
  if (!written) return give_up(written.error());
  if (stop_signal() != 0) return give_up({});
  if (!*written) return 0;
  if (const auto committed = destination.commit(); !committed) return refused(committed.error());
  for (const auto& note : page->notes) say(Level::note, note);
  return 0;
}

int run(const Options& options) {
  catch_stop_signals();
  const auto& path = options.output.db;
  if (const auto checked = check_selection(options); !checked) return refused(checked.error());
  auto apps = read_stored_apps(options.selection.items);
  if (!apps) return refused(apps.error());
  const auto database = history::Database::open_to_read(path);
  if (!database) return refused(database.error());
  auto destination = open_page(options.output);
  if (!destination) return refused(destination.error());
  const auto nothing = none_of("records", options, apps->ids.has_value());
  const int code = write_page(**database,
                              {.filter = filter_of(options, std::move(apps->ids)),
                               .lists = names_of_lists(options.stored.list),
                               .source = std::filesystem::path(path).filename().string()},
                              *destination, nothing);
  const bool is_done = code == 0 || code == exit_code_of(ErrorKind::not_found);
  return is_done && apps->any_bad ? 1 : code;
}

constexpr std::array groups{&stored_options, &stored_list_options, &page_output_options,
                            &config_options, &quiet_options,       &program_options};

constexpr std::array examples{
    Example{"Everything that a database has", "playfast report --db play.db -o report.html"},
    Example{"An app in Korea since the start of the year",
            "playfast report com.spotify.music --db play.db --country kr --since 2026-01-01 -o kr.html"},
};

}  // namespace

constinit const Command report_command{
    .name = "report",
    .options = groups,
    .arguments = Arguments::many,
    .argument = {.name = "ID"},
    .help = "Write charts over time as an HTML page, from a database",
    .details =
        "Writes one HTML page for a browser or a printer, from what was stored with --db. For each app and "
        "country it "
        "has charts of the score, ratings, installs and price, with releases marked, and the stars then and "
        "now; for "
        "each app the reviews per week with their mean stars, and its latest changes; for each search and "
        "chart the "
        "ranks of its apps. The page has no scripts and loads nothing, and each chart also says its figures "
        "in words, "
        "for screen readers. With nothing to show there is no page (exit code 3). No request is made.\n\n"
        "The page has up to 50 apps, in the order in which they were first stored, with up to 12 countries "
        "and "
        "languages each, and up to 60 lists with 8 apps each. A note says what is left out: choose with ID, "
        "--country, --lang and --list. Reviews are the same in all countries; up to a year of them is shown, "
        "or the "
        "time of --since and --until.\n\n"
        "ID is a package name (com.spotify.music) or the URL of an app's page.",
    .examples = examples,
    .run = &run};

}  // namespace playfast::cli
