// The names of apps: package names, or URLs that hold one.
#pragma once

#include <string>
#include <string_view>

#include "playfast/error.hpp"

namespace playfast::store {

/// The package name in `item`: the item itself, or the `id` of a details page's URL
/// (https://play.google.com/store/apps/details?id=…, with or without the app's name or a slash before
/// the "?", with or without https://; market://details?id=…).
///
/// A package name has two or more parts joined by dots, each a letter followed by letters, digits
/// or "_" (Android's rule), at most 255 characters. Errors: invalid_item, saying why.
Result<std::string> parse_app_id(std::string_view item);

/// Whether `item` is a URL with `hl` or `gl`, the language and country of the page it was copied from.
bool has_locale(std::string_view item);

}  // namespace playfast::store
