// The stores (countries) and languages that Google Play has.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace playfast::store {

struct Country {
  std::string_view code;  ///< ISO 3166 alpha-2, lower case
  std::string_view name;
  std::string_view currency;  ///< ISO 4217
};

/// All stores, by code.
std::span<const Country> countries();
/// All languages, as the store writes them ("en", "pt-BR"), by code.
std::span<const std::string_view> languages();

/// The code as the store writes it, whatever its case, "_" taken for "-"; nothing for none of ours.
std::optional<std::string_view> find_country(std::string_view code);
std::optional<std::string_view> find_language(std::string_view code);

}  // namespace playfast::store
