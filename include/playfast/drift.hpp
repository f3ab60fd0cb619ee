// What is to be said of how a record was read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "playfast/context.hpp"

namespace playfast {
inline namespace v0 {

/// Something in an answer that is not as expected: the store's layout may have moved.
struct Drift {
  enum class Kind : std::uint8_t {
    unexpected_type,  ///< something is at the field's path, but no value of its kind: it is empty in the
                      ///< record
    disagreement,     ///< two sources differ in the field
    inconsistent,     ///< the field contradicts another one of the same record
    unverified,       ///< there is nothing to compare with: no page, or no schema.org data in it
    partial,          ///< the payload is not understood; the record is made of schema.org data
    country,          ///< the page is for another country than requested
    language,         ///< the page is in another language than requested
    by_page,          ///< the RPC did not do; the record is made of the app's page
    skipped,          ///< an item of a list could not be read, for want of the field, and is left out
    incomplete,       ///< the store did not go on with a list, which may have more
    other_term,       ///< the store shows results for another term than was searched for
  };

  Kind kind{};
  std::string field{};                 ///< of the record; empty where it is about the page
  std::string path{};                  ///< in the payload: "[1][2][0][0]"
  std::optional<std::string> value{};  ///< disagreement: the first source's; inconsistent: the field's, or
                                       ///< the sum of a list; country, language: the page's; other_term:
                                       ///< the term
  std::optional<std::string> other{};  ///< disagreement: the other source's; inconsistent: the other field's
  /// disagreement: `page` where the answers of RPC and page differ, `schema_org` where the page's payload and
  /// its schema.org data do.
  Source other_source = Source::schema_org;
  std::string reason{};  ///< inconsistent: what does not hold; unverified, partial, by_page, incomplete: why

  bool operator==(const Drift&) const = default;
};

}  // namespace v0
}  // namespace playfast
