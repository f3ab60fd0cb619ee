// What a page says of itself for search engines: the second way to read it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "page/json/document.hpp"
#include "playfast/error.hpp"

namespace playfast::page {

/// Properties of a SoftwareApplication, as texts. They come from the page's JSON-LD, which has kept
/// its shape through the store's redesigns. Where it lacks one, the name, the description and the
/// content rating come from microdata (`itemprop`), description and image from OpenGraph; what else
/// is said there is said for people, with sizes, signs and words of the site.
struct SchemaOrg {
  using Property = std::optional<std::string>;

  Property name;
  Property description;
  Property image;  ///< URL
  Property content_rating;
  Property category;  ///< as the store's id: "GAME_ARCADE"
  Property author;
  Property author_url;
  Property rating;        ///< mean, a decimal number
  Property rating_count;  ///< a whole number
  Property price;         ///< of the first offer, a decimal number
  Property currency;      ///< ISO 4217
  Property url;           ///< of the page, in JSON-LD
  Property canonical;     ///< URL of the page, in `<link rel="canonical">`
  bool json_ld = false;   ///< whether there was such a record at all
};

/// The JSON-LD of a page and its canonical URL, by a linear scan that needs no tree. Without a record
/// of an app the rest is empty.
SchemaOrg read_json_ld(std::string_view html, JsonReader& reader);

/// The same, with what JSON-LD lacks taken from the page's tree where it is safe to parse: 10 ms for
/// a page of 1.2 MB. Errors: not_understood, where the page has no name for anything; the message
/// says why there is no tree.
Result<SchemaOrg> read_schema_org(std::string_view html, JsonReader& reader);

}  // namespace playfast::page
