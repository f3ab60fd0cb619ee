#include "cli/options/argument_forms.hpp"

#include "cli/options/values.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

using Rows = std::vector<OptionRow>;

bool is_flag(const Rows& rows, std::string_view name) {
  const auto* const row = find_option(rows, name);
  return row != nullptr && row->is_flag();
}

bool takes_value(const Rows& rows, std::string_view name) {
  const auto* const row = find_option(rows, name);
  return row != nullptr && !row->is_flag();
}

// "-output FILE" would write to "utput".
Result<void> check_dashes(const Rows& rows, std::string_view argument) {
  if (!argument.starts_with('-') || argument.starts_with("--")) return {};
  const auto meant = '-' + std::string(argument.substr(0, argument.find('=')));
  if (find_option(rows, meant) == nullptr) return {};
  return invalid("unknown option " + util::in_quotes(argument) + util::did_you_mean(meant));
}

}  // namespace

const OptionRow* find_option(const Rows& rows, std::string_view name) {
  for (const auto& row : rows) {
    const bool named = name == "--" + std::string(row.name) ||
                       (row.short_name != 0 && name == std::string("-") + row.short_name);
    if (named) return &row;
  }
  return nullptr;
}

// Forms that CLI11 takes and that mean something else than they seem: --force=false turns it on,
// -o=x writes to "=x", and an item "[a,b]" is two.
Result<void> check_forms(const Rows& rows, std::span<const char* const> arguments) {
  for (const std::string_view argument : arguments) {
    if (argument == "--") break;
    const auto equals = argument.find('=');
    if (argument.starts_with("--") && equals != std::string_view::npos &&
        is_flag(rows, argument.substr(0, equals))) {
      return invalid(std::string(argument.substr(0, equals)) + " takes no value");
    }
    if (argument.size() > 2 && argument[0] == '-' && argument[1] != '-' && equals == 2) {
      return invalid(util::in_quotes(argument) + ": a short option's value follows it without '='");
    }
  }
  bool only_items = false;
  std::string_view before;
  for (const std::string_view argument : arguments) {
    if (argument == "--") only_items = true;
    if (!only_items && !takes_value(rows, before)) {
      if (auto checked = check_dashes(rows, argument); !checked) return checked;
    }
    if (argument.starts_with('[') && argument.ends_with(']') && !takes_value(rows, before)) {
      return invalid(util::in_quotes(argument) + ": no item stands in brackets");
    }
    before = argument;
  }
  return {};
}

}  // namespace playfast::cli
