// Named groups of countries.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace playfast::store {

struct CountryGroup {
  std::string_view name;  ///< as options have it, lower case
  std::string_view title;
  std::string_view members;  ///< codes with a blank between, by code; only countries that have a store
};

/// All groups, in the order of help.
std::span<const CountryGroup> country_groups();

/// The codes of a group's members, by its name in whatever case; nothing for none of ours.
std::optional<std::vector<std::string_view>> countries_of_group(std::string_view name);

}  // namespace playfast::store
