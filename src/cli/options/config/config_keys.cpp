#include "cli/options/config/config_keys.hpp"

#include <fmt/format.h>
#include <optional>

#include "cli/options/sources.hpp"
#include "cli/options/split.hpp"
#include "cli/options/values/values.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

using Rows = std::vector<OptionRow>;

struct Mistake {
  std::size_t line;
  std::string message;
};

std::string unknown_section(const FileSection& section) {
  std::vector<std::string_view> names{"profiles"};
  for (const auto& word : command_words()) names.push_back(word.name);
  return fmt::format("unknown section {}{}", util::quote(section.command),
                     util::did_you_mean(section.command, names));
}

// `rows` are the options of the section, `all` those of every command.
std::string unknown_key(const FileSection& section, const FileValue& value, const Rows& rows,
                        const Rows& all) {
  if (find_option(all, "--" + value.key) != nullptr)
    return fmt::format("{} has no option {}", section.command, util::quote(value.key));
  if (find_command(value.key) != nullptr)
    return fmt::format("{} is a command: expected a section [{}]", util::quote(value.key), value.key);
  std::vector<std::string_view> names;
  for (const auto& row : rows) {
    if (row.has_key) names.push_back(row.name);
  }
  return fmt::format("unknown key {}{}", util::quote(value.key), util::did_you_mean(value.key, names));
}

Result<void> check_value(const FileValue& value, const OptionRow& row) {
  const auto values = values_of(value, row);
  if (!values) return invalid(invalid_value(row, value.text, row.name, values.error()));
  Options scratch;
  for (const auto& text : *values) {
    const auto set = row.value.kind == ValueKind::file ? Result<void>() : row.value.set(scratch, text);
    if (!set) return invalid(invalid_value(row, text, row.name, set.error()));
  }
  return {};
}

// Empty for none.
std::string mistake_in(const FileSection& section, const FileValue& value, const Rows& rows,
                       const Rows& all) {
  const auto* const row = find_option(rows, "--" + value.key);
  if (row == nullptr) return unknown_key(section, value, rows, all);
  if (!row->has_key) {
    return fmt::format("{} cannot be set in a configuration file: it applies to one run (--{})",
                       util::quote(value.key), value.key);
  }
  const auto checked = check_value(value, *row);
  return checked ? std::string() : checked.error().message;
}

// The first one of a section.
std::optional<Mistake> find_mistake(const FileSection& section, const Rows& all) {
  const auto* const command = find_command(section.command);
  if (command == nullptr && !section.command.empty()) return Mistake{section.line, unknown_section(section)};
  const auto rows = command == nullptr ? all : option_rows(*command);
  for (const auto& value : section.values) {
    if (auto message = mistake_in(section, value, rows, all); !message.empty())
      return Mistake{value.line, std::move(message)};
  }
  return std::nullopt;
}

}  // namespace

Result<void> check_keys(const std::vector<FileSection>& sections, const std::string& path) {
  const auto all = all_option_rows();
  std::optional<Mistake> first;
  for (const auto& section : sections) {
    auto mistake = find_mistake(section, all);
    if (mistake && (!first || mistake->line < first->line)) first = std::move(mistake);
  }
  if (!first) return {};
  return invalid(fmt::format("{}:{}: {}", path, first->line, first->message));
}

Result<std::vector<std::string>> values_of(const FileValue& value, const OptionRow& row) {
  const bool is_list = value.type == FileValueType::list;
  if (row.is_flag() && is_list) return invalid("expected true or false, not a list");
  if (row.is_flag()) return flag_values(value.text, row.max_count);
  if (value.type == FileValueType::boolean) return invalid(fmt::format("expected {}", row.value.name));
  if (is_list && !row.value.is_list()) return invalid("expected one value, not a list");
  return std::vector{value.text};
}

}  // namespace playfast::cli
