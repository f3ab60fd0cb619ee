// What every record begins with.
#pragma once

#include <chrono>
#include <string>

namespace playfast {

/// A moment, to the second, UTC.
using Time = std::chrono::sys_seconds;
/// A calendar day, UTC.
using Day = std::chrono::sys_days;

/// What was asked and where the answer came from; begins every record.
struct Context {
  std::string country;  ///< store asked, ISO 3166 alpha-2, lower case: "us"
  std::string lang;     ///< language asked, as the store writes it: "en", "pt-BR"
  std::string source;   ///< "page" or "rpc": from the store's payload of that way; "schema.org": see App

  bool operator==(const Context&) const = default;
};

}  // namespace playfast
