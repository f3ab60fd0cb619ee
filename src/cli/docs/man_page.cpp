#include "cli/docs/man_page.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cctype>

#include "cli/docs/command_codes.hpp"
#include "cli/docs/help.hpp"
#include "cli/docs/roff.hpp"

namespace playfast::cli {
namespace {

// A line of the help as a sentence.
std::string sentence(std::string_view help, char end = '.') {
  std::string text(help);
  text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  return text + end;
}

void option(Roff& page, const OptionRow& row) {
  const auto names = row.short_name == 0 ? fmt::format("--{}", row.name)
                                         : fmt::format("-{}, --{}", row.short_name, row.name);
  page.item(names, row.value.name, sentence(full_help(row)));
  if (!row.details.empty()) page.more(row.details);
}

void options(Roff& page, const Command& command) {
  page.section("OPTIONS");
  for (const auto& section : option_sections(command)) {
    page.subsection(section.title);
    for (const auto& row : section.rows) option(page, row);
  }
}

void fields(Roff& page, const Command& command) {
  if (command.columns == nullptr) return;
  page.section("FIELDS");
  page.paragraphs(
      "The keys of each record, in this order. Missing values are null; a missing list is empty, and a "
      "missing flag is false. Times are UTC.");
  const auto items = [&](std::span<const record::Column> columns) {
    for (const auto& column : columns) page.item(column.name, "", sentence(column.help));
  };
  const auto plain = command.columns({});
  items(plain);
  for (const auto& schema : command.other_schemas) {
    page.subsection(fmt::format("With {}", schema.option));
    items(schema.columns());
  }
  Options options;
  options.selection.details = true;
  const auto detailed = command.columns(options);
  if (detailed.size() == plain.size()) return;
  page.raw(".PP");
  page.paragraphs("With --details: the fields of playfast-app(1), with the query and the rank after source.");
}

void exit_status(Roff& page, std::span<const ExitCode> rows) {
  page.section("EXIT STATUS");
  for (const auto& row : rows) page.item(row.codes, "", row.meaning);
}

void environment(Roff& page, const Command* command) {
  page.section("ENVIRONMENT");
  page.item(
      "PLAYFAST_NAME", "",
      "Sets an option, by its name in capitals with _ for -: PLAYFAST_FORMAT. The command line overrides "
      "the environment, which overrides the configuration file, see playfast-config(5). Flags are 1, true "
      "or yes, and 0, false or no.");
  if (command == nullptr || asks_the_store(*command)) {
    page.item("https_proxy, ALL_PROXY, NO_PROXY", "",
              "The proxy, unless --proxy is set. Not used for requests to this machine.");
  }
}

void files(Roff& page, bool resume) {
  page.section("FILES");
  page.item("~/.config/playfast/config.toml", "", "Values of options; see playfast-config(5).");
  page.item(
      "FILE.XXXXXX.part", "",
      "The records of --output until the run is complete. Stays after an interrupted run; later runs do "
      "not touch it.");
  if (resume) {
    page.item(
        "FILE.state", "",
        "The progress of a run with --resume, valid for one FILE and one set of options. A second run at "
        "the same time is refused.");
  }
}

void politeness(Roff& page, double rate) {
  page.section("POLITENESS");
  page.paragraphs(fmt::format(
      "By default at most {} requests are sent per second, with a User-Agent that names playfast. "
      "Retry-After is honored, 429 slows the whole run, and a block ends it (exit status 5). playfast does "
      "not circumvent blocks or captchas, and reads public listings only. Before you raise the "
      "rate, consider the terms of Google Play and the laws that apply to you.",
      rate == Command().default_rate ? "five" : fmt::format("{}", rate)));
}

void examples(Roff& page, std::span<const Example> all) {
  if (all.empty()) return;
  page.section("EXAMPLES");
  for (const auto& example : all) page.example(sentence(example.what, ':'), example.command);
}

void see_also(Roff& page, const Command* self) {
  page.section("SEE ALSO");
  std::vector<std::string> names;
  if (self != nullptr) names.emplace_back("playfast");
  for (const auto& command : commands()) {
    if (&command != self) names.push_back(fmt::format("playfast-{}", command.name));
  }
  for (const auto& name : names) page.raw(fmt::format(".BR \\%{} (1),", roff_escaped(name)));
  page.raw(".BR \\%playfast\\-config (5)");
}

}  // namespace

std::string program_man_page() {
  Roff page("playfast", "fetch data from Google Play");
  page.section("SYNOPSIS");
  page.raw(".B playfast\n[\\fIOPTION\\fR...] \\fICOMMAND\\fR [\\fIOPTION\\fR...] [\\fIITEM\\fR...]");
  page.section("DESCRIPTION");
  page.paragraphs(
      "Fetches apps, reviews, search results, charts and more from the public listings of Google Play and "
      "prints them as records.\n\n"
      "stdout has records only; messages go to stderr. The default format is a table on a terminal and "
      "JSON Lines elsewhere.\n\n"
      "Items are arguments; - reads items from stdin and @FILE reads a file, one per line. Blank lines and "
      "lines that start with # are skipped.\n\n"
      "The options of a command may come before or after it.");
  page.section("COMMANDS");
  for (const auto& command : commands()) {
    page.item(command.name, argument_name(command),
              sentence(fmt::format("{}; see playfast-{}(1)", command.help, command.name)));
  }
  exit_status(page, exit_codes());
  environment(page, nullptr);
  files(page, true);
  politeness(page, Command().default_rate);
  examples(page, program_examples());
  see_also(page, nullptr);
  return std::move(page).text();
}

std::string command_man_page(const Command& command) {
  Roff page(fmt::format("playfast-{}", command.name), command.help);
  page.section("SYNOPSIS");
  page.raw(fmt::format(".B playfast {}\n{}", command.name, roff_escaped(synopsis(command))));
  page.section("DESCRIPTION");
  page.paragraphs(std::string(command.details) + "\n\n" + argument_help(command));
  options(page, command);
  fields(page, command);
  if (lists_exit_codes(command)) {
    exit_status(page, exit_codes_of(command));
    environment(page, &command);
  }
  if (writes_files(command))
    files(page, std::ranges::find(command.options, &resume_options) != command.options.end());
  if (asks_the_store(command)) politeness(page, command.default_rate);
  examples(page, command.examples);
  see_also(page, &command);
  return std::move(page).text();
}

}  // namespace playfast::cli
