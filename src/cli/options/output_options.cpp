// Options for how and where records are written.
#include <array>

#include "cli/options/option_table.hpp"
#include "cli/options/values/value_forms.hpp"

namespace playfast::cli {
namespace {

using O = OutputOptions;

// Commands that write records and those that write a page have these.
constexpr OptionRow output_row{
    .name = "output",
    .short_name = 'o',
    .value = into<&O::path>(file_by<parse_path>, "FILE"),
    .help = "Write to FILE, created when the run is complete",
    .details =
        "Records are first written to a temporary file, FILE.XXXXXX.part, which is renamed at the end "
        "and stays when the run is interrupted. FILE is also written when some items fail, but not "
        "when all do. Links are followed; devices and FIFOs are written directly. A second run with "
        "the same FILE is refused (exit code 8)."};
constexpr OptionRow force_row{
    .name = "force", .value = flag<&O::force>(), .help = "Overwrite existing files"};

constexpr std::array record_rows{
    OptionRow{
        .name = "format",
        .short_name = 'f',
        .value = into<&O::format>(one_of<output::formats>, "FORMAT"),
        .default_text = "from the extension of -o, else table or card on a terminal, jsonl elsewhere",
        .help = "Output format",
        .details =
            "jsonl is JSON Lines: one object per line. json is one array, indented on a terminal. In csv and "
            "tsv, an object has a column per field (device_scores.tv), a list is JSON in a cell, and null is "
            "empty. tsv writes tab, line feed, carriage return and backslash as \\t, \\n, \\r and \\\\. "
            "table "
            "shows the columns that fit the terminal. card shows one field per line, and is the default for "
            "one app on a terminal."},
    OptionRow{.name = "csv-raw",
              .value = flag<&O::csv_raw>(),
              .help = "Do not put ' before CSV texts that start with = + - @",
              .details = "A spreadsheet may run such a text as a formula. Phone numbers are not "
                         "prefixed: + and then only digits, blanks, parentheses and hyphens."},
    OptionRow{.name = "csv-bom",
              .value = flag<&O::csv_bom>(),
              .help = "Start CSV with a byte order mark, for Excel"},
    OptionRow{.name = "fields",
              .value = into<&O::fields>(field_names, "NAMES"),
              .help = "Fields to print, in this order (help: list them)",
              .details =
                  "The name of an object selects all of its fields, developer_* those whose names match, "
                  "and all every field. -NAME removes a field: --fields=-description,-screenshots."},
    output_row,
};

constexpr std::array resume_rows{
    OptionRow{
        .name = "resume",
        .value = flag<&O::resume>(),
        .help = "Resume an interrupted run, appending to FILE",
        .details =
            "Run the same command again to resume, whether the run failed, was interrupted or was "
            "killed: no record is lost or written twice. FILE.state records what is done. Items may be "
            "added at the end; failed queries are requested again. Needs --output and the format jsonl, "
            "csv or tsv. Options that select or format records must be the same (exit code 8)."},
};

constexpr std::array history_rows{
    OptionRow{
        .name = "db",
        .value = into<&O::db>(file_by<parse_path>, "FILE"),
        .help = "Also store records in FILE, an SQLite database",
        .details =
            "Keeps the history of each app, review and list: a record that did not change adds a few bytes. "
            "Records are stored before they are printed. FILE is created if it does not exist; several runs "
            "may share it. \"playfast schema db\" describes its tables and views. Apps that are not found "
            "are "
            "recorded as missing. Records of --partial and of unknown availability are not stored."},
    OptionRow{
        .name = "changed",
        .value = flag<&O::changed>(),
        .help = "Print only records that changed since they were last stored",
        .details =
            "Compares the fields that are printed with those in --db, without source, URL and time. The "
            "first "
            "record of an app is stored and not printed, and so is a first list or the first reviews of "
            "an app; later, what is new in a list and each new review are printed. An app that is no longer "
            "found "
            "is a failure as without this option. Needs --db; cannot be used with --resume."},
};

constexpr std::array database_rows{
    OptionRow{.name = "db",
              .value = into<&O::db>(file_by<parse_path>, "FILE"),
              .help = "Database, as --db of other commands writes it"},
};

constexpr std::array update_rows{
    OptionRow{
        .name = "update",
        .value = flag<&O::update>(),
        .help = "Add reviews that are new since FILE was complete",
        .details =
            "Starts each complete stream of reviews again at the newest one, and ends at the first page "
            "without a new review. An interrupted stream is resumed instead. --limit is then the "
            "maximum number of reviews added per app and language. Needs --sort newest and implies "
            "--resume. With --db and without --output, FILE is the database: reviews that are new or "
            "were edited since are printed."},
};

constexpr std::array replace_rows{
    OptionRow{.name = "append",
              .value = flag<&O::append>(),
              .help = "Append to FILE if it exists",
              .details = "Each record is added with one write, a CSV header only to an empty FILE. A CSV or "
                         "TSV FILE must have "
                         "the same columns (exit code 8). Needs --output and the format jsonl, csv or tsv."},
    force_row,
};

constexpr std::array page_output_rows{output_row, database_rows.front(), force_row};
constexpr std::array file_output_rows{output_row, force_row};

constexpr std::array run_rows{
    OptionRow{.name = "ordered",
              .value = flag<&O::ordered>(),
              .help = "Print records in input order",
              .details =
                  "By default, records are printed as answers arrive. With many countries or languages "
                  "an ordered run needs more requests, as only neighboring queries share one."},
    OptionRow{.name = "errors",
              .value = into<&O::errors>(file_by<parse_path>, "FILE"),
              .help = "Write failures to FILE as JSON Lines (-: stderr)",
              .details = "Queries that were not requested because the run ended early are listed too: "
                         "the same command with @FILE requests what is missing. With --resume and --append, "
                         "lines are added to FILE. The keys are time, item, country, "
                         "lang, kind, http_status, attempts and message."},
    OptionRow{.name = "deadline",
              .value = into<&O::deadline>(parsed_by<parse_duration>, "TIME"),
              .help = "Maximum time for the whole run, e.g. 40s, 5m or 2h",
              .details =
                  "After that, no request is sent and pending ones are abandoned. Printed records are "
                  "complete, --output is renamed to FILE, and --errors lists the queries that were not "
                  "requested. The exit code is 9."},
    OptionRow{
        .name = "fail-fast",
        .value = flag<&O::fail_fast>(),
        .help = "Stop at the first failure",
        .details =
            "The exit code is that of the failure, or 1 if records were printed. A block always ends the "
            "run with its own exit code."},
    OptionRow{.name = "dry-run",
              .value = flag<&O::dry_run>(),
              .help = "Print the requests without sending them",
              .details =
                  "Prints method, URL and decoded body of the first request of each query. Requests that "
                  "depend on answers (more pages, details) are not shown. No file is written, and "
                  "--resume is treated as a new run."},
};

constexpr std::string_view title = "Output";

}  // namespace

OptionGroup record_options() { return {title, record_rows}; }
OptionGroup resume_options() { return {title, resume_rows}; }
OptionGroup database_options() { return {title, database_rows}; }
OptionGroup history_options() { return {title, history_rows}; }
OptionGroup update_options() { return {title, update_rows}; }
OptionGroup replace_options() { return {title, replace_rows}; }
OptionGroup page_output_options() { return {title, page_output_rows}; }
OptionGroup file_output_options() { return {title, file_output_rows}; }
OptionGroup run_options() { return {title, run_rows}; }

}  // namespace playfast::cli
