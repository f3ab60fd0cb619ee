#include "cli/options/config/toml_file.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>
#include <optional>

// Its headers only, without what writes TOML. Values of a configuration file are two levels deep at most, and
// toml++ frees its trees by recursion.
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 8
#include <toml++/toml.h>

#include "cli/options/values/values.hpp"
#include "util/text.hpp"
#include "util/try.hpp"
#include "util/utf8.hpp"

namespace playfast::cli {
namespace {

using Sections = std::vector<FileSection>;

tl::unexpected<Error> invalid_at(const std::string& name, std::size_t line, std::string_view message) {
  return invalid(fmt::format("{}:{}: {}", name, line, message));
}

std::size_t line_of(const toml::source_region& source) { return source.begin.line; }

// Each dot of a key makes a table in a table. toml++ finds invalid UTF-8 too, but not its line.
Result<void> check_lines(std::string_view text, const std::string& name) {
  constexpr auto max_dots = 200;
  std::size_t line = 0;
  for (const auto content : util::split(text, '\n')) {
    ++line;
    if (std::ranges::count(content, '.') > max_dots)
      return invalid_at(name, line, fmt::format("more than {} dots in one line", max_dots));
    std::string valid;
    util::append_valid(valid, content);
    if (valid != content) return invalid_at(name, line, "invalid UTF-8");
  }
  return {};
}

// "Error while parsing string: …" becomes "cannot parse string: …".
std::string in_our_words(std::string_view description) {
  constexpr std::string_view begin = "Error while parsing ";
  if (description.starts_with(begin)) return fmt::format("cannot parse {}", description.substr(begin.size()));
  return fmt::format("cannot parse the file: {}", description);
}

struct Entry {
  std::string_view key;
  std::size_t line;
  const toml::node* node;
};

// Tables keep keys in alphabetical order; the first error of the file should be reported.
std::vector<Entry> entries_by_line(const toml::table& table) {
  std::vector<Entry> entries;
  for (const auto& [key, node] : table) entries.push_back({key.str(), line_of(key.source()), &node});
  std::ranges::stable_sort(entries, {}, &Entry::line);
  return entries;
}

// Nothing for tables, lists and times, which no option takes.
std::optional<std::string> text_of_scalar(const toml::node& node) {
  if (const auto* const text = node.as_string()) return text->get();
  if (const auto* const number = node.as_integer()) return std::to_string(number->get());
  if (const auto* const number = node.as_floating_point()) return fmt::format("{}", number->get());
  if (const auto* const flag = node.as_boolean()) return flag->get() ? "true" : "false";
  if (const auto* const date = node.as_date()) {
    const auto& day = date->get();
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
  }
  return std::nullopt;
}

std::optional<std::string> text_of_list(const toml::array& list) {
  std::string text;
  bool first = true;
  for (const auto& node : list) {
    const auto item = text_of_scalar(node);
    if (!item) return std::nullopt;
    text.append(first ? "" : ",").append(*item);
    first = false;
  }
  return text;
}

Result<FileValue> read_value(const Entry& entry, const std::string& name) {
  FileValue value{.key = std::string(entry.key), .line = entry.line};
  const auto* const list = entry.node->as_array();
  if (list != nullptr) value.type = FileValueType::list;
  if (entry.node->is_boolean()) value.type = FileValueType::boolean;
  auto text = list == nullptr ? text_of_scalar(*entry.node) : text_of_list(*list);
  if (!text) {
    return invalid_at(
        name, entry.line,
        fmt::format("{}: expected a string, number, boolean, date or a list of these", entry.key));
  }
  value.text = std::move(*text);
  return value;
}

// Reads a table and the tables in it: those of commands.
Result<void> read_section(Sections& sections, FileSection section, const toml::table& table,
                          const std::string& name) {
  Sections commands;
  for (const auto& entry : entries_by_line(table)) {
    const auto* const inner = entry.node->as_table();
    if (inner == nullptr) {
      TRY_ASSIGN(auto value, read_value(entry, name));
      section.values.push_back(std::move(value));
      continue;
    }
    if (!section.command.empty()) {
      return invalid_at(
          name, entry.line,
          fmt::format("unexpected section {} in {}; sections are [COMMAND], [profiles.NAME] and "
                      "[profiles.NAME.COMMAND]",
                      util::quote(entry.key), section.command));
    }
    const FileSection command{section.profile, std::string(entry.key), entry.line, {}};
    if (command.command.empty()) return invalid_at(name, entry.line, "unknown section ''");
    TRY(read_section(commands, command, *inner, name));
  }
  sections.push_back(std::move(section));
  std::ranges::move(commands, std::back_inserter(sections));
  return {};
}

Result<void> read_profiles(Sections& sections, const toml::node& profiles, std::size_t line,
                           const std::string& name) {
  const auto* const table = profiles.as_table();
  if (table == nullptr) return invalid_at(name, line, "profiles: expected a section [profiles.NAME]");
  for (const auto& entry : entries_by_line(*table)) {
    const auto* const profile = entry.node->as_table();
    if (profile == nullptr || entry.key.empty()) {
      return invalid_at(name, entry.line,
                        fmt::format("unexpected key {} in profiles: expected a section [profiles.NAME]",
                                    util::quote(entry.key)));
    }
    TRY(read_section(sections, {std::string(entry.key), {}, entry.line, {}}, *profile, name));
  }
  return {};
}

}  // namespace

Result<std::vector<FileSection>> parse_toml(std::string_view text, const std::string& name) try {
  if (text.size() > max_config_size)
    return invalid(fmt::format("{}: larger than {} bytes", name, max_config_size));
  TRY(check_lines(text, name));
  auto root = toml::parse(text);
  Sections profiles;
  if (const auto found = root.find("profiles"); found != root.end()) {
    TRY(read_profiles(profiles, found->second, line_of(found->first.source()), name));
    root.erase(found);
  }
  Sections sections;
  TRY(read_section(sections, {.line = 1}, root, name));
  std::ranges::move(profiles, std::back_inserter(sections));
  return sections;
} catch (const toml::parse_error& error) {
  return invalid_at(name, line_of(error.source()), in_our_words(error.description()));
}

}  // namespace playfast::cli
