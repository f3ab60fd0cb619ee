#include "cli/options/sources.hpp"

#include <fmt/format.h>

#include "cli/options/config/config_keys.hpp"
#include "cli/options/values/values.hpp"
#include "output/visible.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

Source source_in_arguments(const OptionRow& row, const Split& arguments) {
  std::vector<std::string> given;
  for (const auto& setting : arguments.settings) {
    if (setting.row->name == row.name) given.push_back(setting.value);
  }
  if (given.empty()) return {};
  if (row.value.is_list()) given = {fmt::format("{}", fmt::join(given, ","))};
  if (!row.is_flag()) given.erase(given.begin(), given.end() - 1);
  return {Origin::argument, std::move(given), "--" + std::string(row.name)};
}

// An empty variable is none.
Result<Source> source_in_environment(const OptionRow& row, const Sources& sources) {
  auto name = environment_name(row);
  const char* const text = row.has_env ? sources.environment(name.c_str()) : nullptr;
  if (text == nullptr || *text == 0) return Source{};
  if (!row.is_flag()) return Source{Origin::variable, {text}, std::move(name)};
  auto values = flag_values(text, row.max_count);
  if (!values) return invalid(invalid_value(row, text, name, values.error()));
  return Source{Origin::variable, std::move(*values), std::move(name)};
}

Result<Source> source_in_file(const OptionRow& row, const Sources& sources) {
  if (sources.file == nullptr) return Source{};
  const auto* const value = sources.file->find(sources.command.name, sources.profile, row.name);
  if (value == nullptr) return Source{};
  TRY_ASSIGN(auto values, values_of(*value, row));
  return Source{Origin::file, std::move(values), fmt::format("{}:{}", sources.file->path(), value->line)};
}

Result<void> set_option(Options& options, const OptionRow& row, const Source& source) {
  for (const auto& value : source.values) {
    if (const auto set = row.value.set(options, value); !set) return source.refuse(row, value, set.error());
  }
  return {};
}

}  // namespace

std::string invalid_value(const OptionRow& row, std::string_view value, std::string_view name,
                          const Error& error) {
  const auto shown =
      row.value.may_be_secret ? std::string() : fmt::format(" {}", util::quote(output::visible(value)));
  return fmt::format("invalid value{} for {}: {}", shown, name, error.message);
}

tl::unexpected<Error> Source::refuse(const OptionRow& row, std::string_view value, const Error& error) const {
  if (origin != Origin::file) return invalid(invalid_value(row, value, place, error));
  return invalid(fmt::format("{}: {}", place, invalid_value(row, value, row.name, error)));
}

Result<Source> source_of(const OptionRow& row, const Sources& sources) {
  auto source = source_in_arguments(row, sources.arguments);
  if (source.origin != Origin::none) return source;
  TRY_ASSIGN(source, source_in_environment(row, sources));
  if (source.origin != Origin::none) return source;
  return source_in_file(row, sources);
}

Result<void> set_options(Options& options, std::span<const OptionRow> rows, const Sources& sources) {
  for (const auto origin : {Origin::file, Origin::variable, Origin::argument}) {
    for (const auto& row : rows) {
      if (row.value.set == nullptr) continue;
      TRY_ASSIGN(const auto source, source_of(row, sources));
      if (source.origin == origin) TRY(set_option(options, row, source));
    }
  }
  return {};
}

}  // namespace playfast::cli
