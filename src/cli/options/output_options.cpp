// Options that say how records are written, and where.
#include <array>

#include "cli/options/option_table.hpp"
#include "cli/options/values/value_forms.hpp"

namespace playfast::cli {
namespace {

using O = OutputOptions;

constexpr std::array record_rows{
    OptionRow{
        .name = "format",
        .short_name = 'f',
        .value = into<&O::format>(one_of<output::formats>, "FORMAT"),
        .default_text = "table on a terminal, else jsonl",
        .help = "how records are written",
        .details =
            "jsonl is JSON Lines, an object a line; json "
            "is one array, indented on a terminal. In csv and tsv, objects are spread over columns "
            "(device_scores.tv), lists are JSON in a cell and null is empty; a spreadsheet has to be told "
            "that it is UTF-8, or see --csv-bom. tsv writes tab, line feed, carriage return and backslash "
            "as \\t, \\n, \\r and \\\\."},
    OptionRow{.name = "csv-raw",
              .value = flag<&O::csv_raw>(),
              .help = "no ' before CSV texts that begin with = + - @",
              .details =
                  "A spreadsheet would run such a text as a formula. Phone numbers (+ and then digits, "
                  "blanks, parentheses and hyphens only) have none in any case."},
    OptionRow{.name = "csv-bom",
              .value = flag<&O::csv_bom>(),
              .help = "Start CSV with a byte order mark, for Excel"},
    OptionRow{.name = "fields",
              .value = into<&O::fields>(field_names, "NAMES"),
              .help = "fields to print, in this order (help: list them)",
              .details = "An object's name stands for all of its fields."},
    OptionRow{.name = "output",
              .short_name = 'o',
              .value = into<&O::path>(file_by<parse_path>, "FILE"),
              .help = "Write to FILE when all records are there",
              .details =
                  "Until then the records are in a temporary file beside it, FILE.XXXXXX.part, which stays "
                  "when the run is stopped. FILE is also written when some items fail, but not when all do. "
                  "Links are followed; devices and FIFOs are written directly. A second run with the same "
                  "FILE is refused (exit code 8)."},
};

constexpr std::array resume_rows{
    OptionRow{
        .name = "resume",
        .value = flag<&O::resume>(),
        .help = "Resume an interrupted run, appending to FILE",
        .details =
            "FILE is written directly, and FILE.state says what is done. After any end, kill -9 "
            "included, the same command continues: nothing is lost and nothing is written twice. Items "
            "may be added at the end; queries that failed are requested again. It needs --output and "
            "the format jsonl, csv or tsv. Options other than --ordered, --errors and those of the network "
            "and of messages have to be the same (exit code 8)."},
};

constexpr std::array update_rows{
    OptionRow{.name = "update",
              .value = flag<&O::update>(),
              .help = "Resume, then add reviews that are new since FILE was complete",
              .details =
                  "Each stream of a complete FILE begins again with the newest review and ends at the "
                  "first page without a review that is new. A stream that was interrupted is resumed "
                  "instead. --limit is then the number of reviews that an update adds at most for each "
                  "app and language. It needs --sort newest and implies --resume."},
};

constexpr std::array replace_rows{
    OptionRow{.name = "force", .value = flag<&O::force>(), .help = "Overwrite existing files"},
};

constexpr std::array run_rows{
    OptionRow{.name = "ordered",
              .value = flag<&O::ordered>(),
              .help = "Print records in input order",
              .details = "Without it, records are printed in the order in which answers come. With many "
                         "countries or languages "
                         "an ordered run needs more requests: only queries near to each other share one."},
    OptionRow{.name = "errors",
              .value = into<&O::errors>(file_by<parse_path>, "FILE"),
              .help = "Write a JSON line for each failure to FILE (-: stderr)",
              .details = "Queries that were not requested, since the run ended early, have lines too: "
                         "\"playfast app @FILE\" requests what is missing. The keys are time, item, country, "
                         "lang, kind, http_status, attempts and message."},
    OptionRow{.name = "deadline",
              .value = into<&O::deadline>(parsed_by<parse_duration>, "TIME"),
              .help = "End the run after TIME: 40, 40s, 5m, 2h",
              .details = "No request is sent after that, and those on their way are abandoned. What was "
                         "delivered is complete, --output gets its name, and --errors lists the queries that "
                         "were not requested. The exit code is 9."},
    OptionRow{.name = "fail-fast",
              .value = flag<&O::fail_fast>(),
              .help = "End the run when the first item fails",
              .details =
                  "The exit code is that of the failure, or 1 where records were delivered. A block, which "
                  "ends every run, keeps its own."},
    OptionRow{.name = "dry-run",
              .value = flag<&O::dry_run>(),
              .help = "Print the requests without sending them",
              .details = "Method, URL and decoded body of the first request for each question. What would "
                         "follow from the answers (further pages, details) is not known. No file is "
                         "written, and --resume shows a run that begins anew."},
};

constexpr std::string_view title = "Output";

}  // namespace

OptionGroup record_options() { return {title, record_rows}; }
OptionGroup resume_options() { return {title, resume_rows}; }
OptionGroup update_options() { return {title, update_rows}; }
OptionGroup replace_options() { return {title, replace_rows}; }
OptionGroup run_options() { return {title, run_rows}; }

}  // namespace playfast::cli
