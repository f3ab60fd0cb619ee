// The details page of an app: its request and its reader.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "net/http.hpp"
#include "page/html/schema_org.hpp"
#include "page/json/document.hpp"
#include "playfast/answer.hpp"
#include "playfast/app.hpp"
#include "record/field.hpp"

namespace playfast::store {

/// The store that records name in their URLs, whichever was asked.
constexpr std::string_view store_origin = "https://play.google.com";

/// The address of a page about an app: /store/apps/NAME with `id`, `hl` (language) and `gl` (country).
std::string app_page_url(std::string_view origin, std::string_view name, const AppQuery& query);

/// The page's address: /store/apps/details with the same.
std::string app_url(std::string_view origin, const AppQuery& query);

/// Which app a page is about by its canonical URL, else by that of its JSON-LD.
std::optional<std::string> app_id_of(const page::SchemaOrg& page);

/// Sets what a record has from the query: all but the time.
void set_context(App& app, const AppQuery& query, Source source);

/// Reads the app that was asked for out of the payload of a page of status 200. Its `fetched_at` is
/// left to the caller. `schema_org`, if there, is what the page says beside the payload: what is required
/// and not in the payload is taken from there, with a warning. A page of another country or in another
/// language is a warning, too.
///
/// Errors: not_understood (naming the field and the path that was not found), wrong_item,
/// truncated; throttled, blocked or consent where such a page stands in the app's place.
Result<Answer<App>> read_app_page(std::string_view html, const AppQuery& query, page::JsonReader& reader,
                                  const page::SchemaOrg* schema_org = nullptr);

}  // namespace playfast::store
