// The names of countries and languages, as a report shows them.
#pragma once

#include <string>
#include <string_view>

namespace playfast::report {

/// "South Korea, ko"; a code that is not known as it is. Plain text.
std::string place_text(std::string_view country, std::string_view lang);

/// "South Korea"
std::string country_name(std::string_view country);

}  // namespace playfast::report
