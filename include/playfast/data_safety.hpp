// The record of an app's data safety section.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "playfast/app.hpp"

namespace playfast {
inline namespace v0 {

/// What the developer has declared.
enum class Declared : std::uint8_t {
  yes,      ///< some data is shared or collected
  nothing,  ///< no data is shared or collected
  no,       ///< nothing has been declared: the app has no such section
};

/// As records write it: "yes", "nothing", "no".
PLAYFAST_API std::string_view to_string(Declared declared);

/// A type of data that is shared or collected. Texts in the requested language.
struct DeclaredData {
  std::string type;                    ///< what it is part of: "Personal info"
  std::string data;                    ///< "Email address"
  bool optional = false;               ///< whether users can choose
  std::optional<std::string> purpose;  ///< joined by commas, as the store has it

  bool operator==(const DeclaredData&) const = default;
};

/// What is done for security: "Data is encrypted in transit".
struct SecurityPractice {
  std::string practice;
  std::optional<std::string> description;  ///< text; links are left out

  bool operator==(const SecurityPractice&) const = default;
};

/// What the developer says of the data that an app shares and collects. The answer to an AppQuery.
struct DataSafety : Context {
  std::string app_id;
  Declared declared{};
  std::vector<DeclaredData> shared;     ///< with other companies
  std::vector<DeclaredData> collected;  ///< by the developer
  std::vector<SecurityPractice> security_practices;
  std::optional<std::string> privacy_policy;  ///< URL

  Time fetched_at;

  bool operator==(const DataSafety&) const = default;
};

}  // namespace v0
}  // namespace playfast
