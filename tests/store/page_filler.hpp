// What fills a details page beside the app: style rules, other apps, reviews. All of it made up.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "playfast/app.hpp"

namespace storedouble {

/// Exactly `size` bytes of style rules.
std::string style_rules(std::size_t size);

/// Members of an object of settings, as the script in the head has them: `"aB3":false,"xY9":"…"`.
std::string settings(std::size_t count);

/// The languages in which the store offers a page, in its order.
const std::array<std::string_view, 115>& page_languages();

/// How much a page holds beside its app.
enum class Bulk { slight, usual };

/// The same apps as cards in the page's body.
const std::string& similar_cards(Bulk bulk);

/// The first reviews and a token for more: JSON of the block of `oCPfdb`.
std::string reviews_payload(const playfast::App& app, Bulk bulk);

}  // namespace storedouble
