// What every record begins with.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "playfast/api.hpp"

namespace playfast {
inline namespace v0 {

/// A moment, to the second, UTC.
using Time = std::chrono::sys_seconds;
/// A calendar day, UTC.
using Day = std::chrono::sys_days;

/// Where a record's values come from.
enum class Source : std::uint8_t {
  page,        ///< the payload of a page
  rpc,         ///< the payload of an RPC's answer
  schema_org,  ///< what a page says of itself for search engines
};

/// As records write it: "page", "rpc", "schema.org".
PLAYFAST_API std::string_view to_string(Source source);

/// The query and the source of the answer; begins every record.
struct Context {
  std::string country;  ///< requested, ISO 3166 alpha-2, lower case: "us"
  std::string lang;     ///< requested, as the store writes it: "en", "pt-BR"
  Source source{};

  bool operator==(const Context&) const = default;
};

}  // namespace v0
}  // namespace playfast
