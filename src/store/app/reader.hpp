// A details page, read by one reader or by two.
#pragma once

#include <string_view>

#include "page/json/document.hpp"
#include "playfast/answer.hpp"
#include "playfast/app.hpp"
#include "store/calls/session.hpp"

namespace playfast::store {

/// Reads the app that was asked for out of a page of status 200: the payload, and where asked for
/// the page's schema.org data too, which it is compared with, and its invariants. Its `fetched_at` is left to
/// the caller. Errors: those of `read_app_page`.
Result<Answer<App>> read_app(std::string_view html, const AppQuery& query, page::JsonReader& reader,
                             const Reading& reading);

}  // namespace playfast::store
