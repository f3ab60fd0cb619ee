#include "cli/report/country_text.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "store/reference/locales.hpp"

namespace playfast::report {

std::string country_name(std::string_view country) {
  const auto all = store::countries();
  const auto found = std::ranges::find(all, country, &store::Country::code);
  return std::string(found == all.end() ? country : found->name);
}

std::string place_text(std::string_view country, std::string_view lang) {
  return fmt::format("{}, {}", country_name(country), lang);
}

}  // namespace playfast::report
