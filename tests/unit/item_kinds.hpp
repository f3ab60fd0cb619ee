// Kinds of items, as commands have them.
#pragma once

#include "cli/input/items.hpp"
#include "store/app/id.hpp"
#include "store/lists/search_page.hpp"

namespace playfast::cli {

inline constexpr std::array<std::string_view, 2> keys_of_apps{"app_id", "item"};
inline constexpr std::array<std::string_view, 2> keys_of_terms{"query", "item"};
inline constexpr ItemKind app_items{&store::parse_app_id, "an ID", keys_of_apps};
inline constexpr ItemKind reviewed_items{&store::parse_app_id, "an ID", keys_of_apps, false};
inline constexpr ItemKind term_items{&store::parse_term, "a QUERY", keys_of_terms};

}  // namespace playfast::cli
