// Lines of input that are JSON objects: records of any command, and lines of --errors.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "page/json/document.hpp"

namespace playfast::cli {

/// What an object says of a query.
struct ItemObject {
  std::string item;     ///< empty: it has none
  std::string country;  ///< as it is written; empty: it has none
  std::string lang;
  std::string problem;  ///< why it is no query; empty: it is one, with codes that are known
};

/// Writes codes as the store does; the problem, empty where they are known or empty.
std::string check_codes(std::string& country, std::string& lang);

/// Reads one object after another.
class ItemObjects {
 public:
  /// Of the `keys` the first counts that the object has, null taken for absent.
  explicit ItemObjects(std::span<const std::string_view> keys) : keys_(keys) {}

  /// `line` begins with a brace.
  ItemObject read(std::string_view line);

 private:
  std::span<const std::string_view> keys_;
  page::JsonReader reader_;
};

}  // namespace playfast::cli
