// The details page of an app: its request and its reader.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "net/http.hpp"
#include "page/json_document.hpp"
#include "playfast/client.hpp"

namespace playfast::store {

/// The page's address: /store/apps/details with `id`, `hl` (language) and `gl` (country).
std::string app_url(std::string_view origin, const AppQuery& query);

/// Reads the app that was asked for out of a page of status 200. Its `fetched_at` is left to the
/// caller.
///
/// Errors: not_understood (naming the field and the path that was not found), wrong_item,
/// truncated; throttled, blocked or consent where such a wall stands in the page's place.
Result<AppAnswer> read_app_page(std::string_view html, const AppQuery& query, page::JsonReader& reader);

}  // namespace playfast::store
