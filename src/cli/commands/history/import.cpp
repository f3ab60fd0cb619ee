// `playfast import`: records of earlier runs, for a database.
#include <fmt/format.h>
#include <unistd.h>
#include <array>
#include <utility>

#include "cli/commands/commands.hpp"
#include "cli/commands/history/required_database.hpp"
#include "cli/commands/run/command.hpp"
#include "cli/docs/exit_codes.hpp"
#include "cli/history/importer.hpp"
#include "cli/input/items.hpp"
#include "cli/signals.hpp"
#include "cli/standard_descriptors.hpp"
#include "cli/ui/messages.hpp"
#include "util/program_error.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

struct Counts {
  std::uint64_t files = 0;
  std::uint64_t failed = 0;       ///< lines
  std::uint64_t other_files = 0;  ///< that are not JSON Lines
};

void tell_failure(const LineReader& reader, const std::string& why, Counts& counts) {
  constexpr std::uint64_t max_told = 10;
  ++counts.failed;
  if (counts.failed <= max_told)
    say(Level::error, fmt::format("{}:{}: {}", reader.name(), reader.line_number(), why));
  if (counts.failed == max_told) say(Level::note, "further bad lines not shown");
}

// One message for all lines of a CSV file or a page.
void tell_other_file(const LineReader& reader, Counts& counts) {
  ++counts.other_files;
  say(Level::error,
      fmt::format("{} is not JSON Lines; import reads what --format jsonl wrote", reader.name()));
}

// False: a signal came.
Result<bool> import_file(LineReader& reader, Importer& importer, Counts& counts) {
  std::string line;
  bool is_first = true;
  while (!must_end()) {
    switch (reader.next(line)) {
      case LineReader::Pull::line: {
        const auto text = util::trim(line);
        if (text.empty()) break;
        if (std::exchange(is_first, false) && !text.starts_with('{')) {
          tell_other_file(reader, counts);
          return true;
        }
        const auto added =
            reader.is_cut() ? fail(ErrorKind::not_understood, "line too long") : importer.add(line);
        if (!added && added.error().kind != ErrorKind::not_understood)
          return tl::make_unexpected(added.error());
        if (!added) tell_failure(reader, added.error().message, counts);
        break;
      }
      case LineReader::Pull::pending:
        TRY(importer.commit());
        wait_readable(reader.fd());
        break;
      case LineReader::Pull::again:
        break;
      case LineReader::Pull::end:
        TRY(importer.end_file());
        return true;
      case LineReader::Pull::failed:
        return fail(ProgramError::invalid_option,
                    fmt::format("cannot read {}: {}", reader.name(), reader.error()));
    }
  }
  return false;
}

Result<Counts> import_all(const std::vector<std::string>& files, Importer& importer) {
  std::vector<std::unique_ptr<LineReader>> readers;
  for (const auto& file : files) {
    if (file == "-") {
      readers.push_back(standard_input());
    } else {
      TRY_ASSIGN(auto reader, open_lines(file));
      readers.push_back(std::move(reader));
    }
  }
  Counts counts;
  for (auto& reader : readers) {
    TRY_ASSIGN(const bool whole, import_file(*reader, importer, counts));
    if (!whole) break;
  }
  TRY(importer.commit());
  return counts;
}

int run(const Options& options) {
  catch_stop_signals();
  auto files = options.selection.items;
  if (files.empty() && !stdin_was_closed() && ::isatty(STDIN_FILENO) == 0) files.emplace_back("-");
  if (files.empty())
    return refused(fail(ProgramError::invalid_option, "no files: expected FILE or - (stdin)").value());
  if (const auto given = require_database(options); !given) return refused(given.error());
  auto importer = Importer::open(options.output.db);
  if (!importer) return refused(importer.error());
  const auto counts = import_all(files, *importer);
  if (!counts) return refused(counts.error());
  const auto fresh = importer->fresh();
  if (!fresh) return refused(fresh.error());
  const auto repeated = *fresh < importer->added() ? fmt::format(", {} new", *fresh) : "";
  const auto skipped = importer->skipped() > 0 ? fmt::format(", {} skipped", importer->skipped()) : "";
  const auto failed = counts->failed > 0 ? fmt::format(", {} failed", counts->failed) : "";
  say(Level::note, fmt::format("{} record{}{}{}{}", importer->added(), importer->added() == 1 ? "" : "s",
                               repeated, failed, skipped));
  if (stop_signal() != 0) return stop_code();
  return counts->failed + counts->other_files > 0 ? 1 : 0;
}

constexpr std::array groups{&database_options, &config_options, &quiet_options, &program_options};

constexpr std::array examples{
    Example{"The files of a daily job", "playfast import daily/*.jsonl --db history.db"}};

}  // namespace

constinit const Command import_command{
    .name = "import",
    .options = groups,
    .arguments = Arguments::many,
    .argument = {.name = "FILE", .kind = ValueKind::file},
    .help = "Add records of earlier runs to a database",
    .details =
        "Reads JSON Lines that other commands printed, and stores the records in a database as --db would "
        "have "
        "done. Files may be given in any order and more than once: each record counts at its fetched_at. "
        "The database is created if it does not exist.\n\n"
        "Each record needs country, lang, fetched_at and the keys of its kind, such as app_id: choose them "
        "too where "
        "--fields is used. Reviews need no country. Other keys that a record does not have were not "
        "requested.\n\n"
        "Lists are taken as cut by a limit: an app has left only if a later list is long enough to show it. "
        "Records of --details are stored as apps, without their rank.",
    .examples = examples,
    .run = &run};

}  // namespace playfast::cli
