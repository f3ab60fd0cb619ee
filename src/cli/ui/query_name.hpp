// What a query is about, as messages and the errors file name it.
#pragma once

#include <compare>
#include <string>

namespace playfast::cli {

struct QueryName {
  std::string item;
  std::string country;
  std::string lang;

  auto operator<=>(const QueryName&) const = default;
};

}  // namespace playfast::cli
