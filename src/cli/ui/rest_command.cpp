#include "cli/ui/rest_command.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cctype>

#include "cli/options/option_table.hpp"
#include "output/file/place.hpp"

namespace playfast::cli {
namespace {

bool has_all(const Options& options, const Counts& counts) {
  const auto& path = options.output.errors;
  if (path.empty() || path == "-" || counts.more_not_requested) return false;
  const auto place = output::find_place(path);
  return place && place->kind == output::Place::Kind::file;
}

// Whether an item, a country and a language are the whole query. A stream of reviews would begin again, and a
// line does not tell a list from an app in it, nor the level of a suggestion.
bool lines_are_queries(const Options& options) {
  const auto& command = *options.command;
  return command.arguments == Arguments::many && command.name != "reviews" && !options.selection.details &&
         options.selection.expand == 0;
}

// A word of a shell.
std::string quoted(const std::string& text) {
  const auto is_plain = [](unsigned char c) {
    return std::isalnum(c) != 0 ||
           std::string_view("-_./,:@%+=").find(static_cast<char>(c)) != std::string_view::npos;
  };
  if (!text.empty() && std::ranges::all_of(text, is_plain)) return text;
  std::string word;
  for (const char c : text) c == '\'' ? word.append("'\\''") : word.append(1, c);
  return fmt::format("'{}'", word);
}

// " --price free", of those that differ from the default. Each line has its country and language.
std::string selection_arguments(const Options& options) {
  auto rows = option_sections(*options.command).front().rows;
  const auto all = option_rows(*options.command);
  const auto base_url = std::ranges::find(all, "base-url", &OptionRow::name);
  if (base_url != all.end()) rows.push_back(*base_url);
  std::string arguments;
  for (const auto& row : rows) {
    if (row.name == "country" || row.name == "lang" || row.value.text == nullptr) continue;
    const auto text = row.value.text(options);
    if (text == row.value.text(Options())) continue;
    arguments += fmt::format(" --{}", row.name);
    if (!row.is_flag()) arguments += fmt::format(" {}", quoted(text));
  }
  return arguments;
}

}  // namespace

std::string rest_command(const Options& options, const Counts& counts) {
  const bool complete = counts.failed - counts.refused + counts.not_requested == 0;
  if (complete || options.command == nullptr || options.output.resume) return {};
  if (!has_all(options, counts) || !lines_are_queries(options)) return {};
  return fmt::format("playfast {} {}{}", options.command->name, quoted("@" + options.output.errors),
                     selection_arguments(options));
}

}  // namespace playfast::cli
