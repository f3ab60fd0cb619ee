// Which country and language a page was made for.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "page/datasets.hpp"
#include "page/json/document.hpp"
#include "playfast/app.hpp"
#include "playfast/drift.hpp"

namespace playfast::store {

/// As a page's link to the store's terms has it: ".../intl/en-US_us/about/play-terms.html".
struct PageLocale {
  std::string lang;     ///< "en-US"; empty where the page does not say
  std::string country;  ///< ISO 3166 alpha-2, lower case; empty where the page does not say

  bool operator==(const PageLocale&) const = default;
};

/// The locale in the URL of a link to the store's terms; empty where it has none.
PageLocale locale_in(std::string_view terms_url);

/// Adds a warning where the page is of another country than the query's, and one where it is in another
/// language; regional variants are one language. `blocks` are the page's. The language is that of
/// `<html lang>`, else that of the terms. What a page does not say is not compared.
void check_locale(std::string_view html, std::span<const page::Dataset> blocks, const AppQuery& query,
                  page::JsonReader& reader, std::vector<Drift>& warnings);

/// Those of an app page's warnings that are about the page, not about a field of the app.
std::vector<Drift> locale_warnings(std::vector<Drift> warnings);

}  // namespace playfast::store
