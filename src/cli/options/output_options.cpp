// Options that say how records are written, and where.
#include <array>

#include "cli/options/option_setters.hpp"
#include "cli/options/option_table.hpp"
#include "cli/options/values.hpp"

namespace playfast::cli {
namespace {

using O = Options;

Result<void> set_fields(Options& options, std::string_view text) {
  options.fields = text;
  return text.empty() ? fail(ErrorKind::invalid_option, "no field given; --fields help lists them")
                      : Result<void>();
}

constexpr std::array rows{
    OptionRow{.commands = for_records,
              .name = "format",
              .short_name = 'f',
              .value = {"FORMAT", ValueKind::word, &format_words},
              .fallback = "table on a terminal, else jsonl",
              .help = "how records are written",
              .details =
                  "jsonl is JSON Lines, an object a line; json "
                  "is one array. In csv, objects are spread over columns (device_scores.tv), lists "
                  "are JSON in a cell and null is empty; a spreadsheet has to be told that it is UTF-8.",
              .set = &keep<&O::format, parse_format>},
    OptionRow{.commands = for_records,
              .name = "csv-raw",
              .help = "no ' before CSV texts that begin with = + - @",
              .details = "A spreadsheet would run such a text as a formula.",
              .set = &turn_on<&O::csv_raw>},
    OptionRow{.commands = for_records,
              .name = "fields",
              .value = {"NAMES", ValueKind::fields},
              .help = "fields to print, in this order (help: list them)",
              .details = "An object's name stands for all of its fields.",
              .set = &set_fields},
    OptionRow{.commands = for_records,
              .name = "output",
              .short_name = 'o',
              .value = {"FILE", ValueKind::file},
              .help = "Write to FILE when all records are there",
              .details =
                  "Until then the records are in a temporary file beside it, FILE.XXXXXX.part, which stays "
                  "when the run is stopped. FILE is also written when some items fail, but not when all do. "
                  "Links are followed; devices and FIFOs are written directly. A second run with the same "
                  "FILE is refused (exit code 8).",
              .set = &keep<&O::output, parse_path>},
    OptionRow{.commands = for_reviews,
              .name = "resume",
              .help = "go on where FILE (JSON Lines) ended, crash or not",
              .details = "Each page is on the disk before the next one is asked for; FILE.state says how far "
                         "it has come. No review is lost and none comes twice, whatever ended the run. It "
                         "needs --output and the field review_id.",
              .set = &turn_on<&O::resume>},
    OptionRow{.commands = for_records,
              .name = "force",
              .help = "replace files that exist",
              .set = &turn_on<&O::force>},
    OptionRow{.commands = for_store,
              .name = "ordered",
              .help = "keep the order of the questions",
              .details = "Without it, records are printed in the order in which answers come.",
              .set = &turn_on<&O::ordered>},
    OptionRow{.commands = for_store,
              .name = "errors",
              .value = {"FILE", ValueKind::file},
              .help = "Write a JSON line for each failure to FILE (-: stderr)",
              .details = "Its keys are time, item, country, lang, kind, http_status, attempts and message.",
              .set = &keep<&O::errors, parse_path>},
    OptionRow{.commands = for_store,
              .name = "dry-run",
              .help = "print the requests and send none",
              .details = "Method, URL and decoded body of the first request for each question. What would "
                         "follow from the answers (further pages, details) is not known. No file is "
                         "written, and --resume shows a run that begins anew.",
              .set = &turn_on<&O::dry_run>},
};

}  // namespace

std::span<const OptionRow> output_options() { return rows; }

}  // namespace playfast::cli
