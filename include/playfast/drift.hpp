// What is to be said of how a record was read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace playfast {
inline namespace v0 {

/// Something in an answer that is not as expected: the store's layout may have moved.
struct Drift {
  enum class Kind : std::uint8_t {
    unexpected_type,  ///< something is at the field's path, but no value of its kind: it is empty in the
                      ///< record
    disagreement,     ///< the payload and the page's schema.org data differ in the field
    unverified,       ///< there is no schema.org data to compare with
    partial,          ///< the payload is not understood; the record is made of schema.org data
    language,         ///< the page is in another language than asked for
    by_page,          ///< the RPC did not do; the record is made of the app's page
    skipped,          ///< an item of a list could not be read, for want of the field, and is left out
  };

  Kind kind{};
  std::string field{};                      ///< of the record; empty where it is about the page
  std::string path{};                       ///< in the payload: "[1][2][0][0]"
  std::optional<std::string> value{};       ///< disagreement: the payload's; language: the page's
  std::optional<std::string> schema_org{};  ///< disagreement: the other value
  std::string reason{};                     ///< unverified, partial, by_page: why
};

}  // namespace v0
}  // namespace playfast
