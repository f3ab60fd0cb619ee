// The pages of developers: their requests and their reader.
#pragma once

#include <string>
#include <string_view>

#include "page/json/document.hpp"
#include "playfast/entry.hpp"
#include "store/lists/entry_list.hpp"

namespace playfast::store {

/// A developer has a page by number, and most have one by name. Digits may be either.
enum class DeveloperForm : std::uint8_t { number, name };

/// The form that is requested first.
DeveloperForm form_of(std::string_view developer);

/// The page's address: /store/apps/dev or /store/apps/developer with `id`, `hl` and `gl`.
std::string developer_url(std::string_view origin, const DeveloperQuery& query, DeveloperForm form);

/// What reads a developer's apps.
EntryReader developer_reader(const DeveloperQuery& query);

/// Reads the apps of a page of status 200 and returns the token for more; empty: there are none. No apps are
/// no error. Errors: not_understood, truncated, wrong_item where it is another developer's; throttled,
/// blocked or consent where such a page stands in its place.
Result<std::string> read_developer_page(std::string_view html, const DeveloperQuery& query,
                                        EntryReader& entries, page::JsonReader& reader);

/// A developer as it can be requested: a number, a name, or the URL of its page. Errors: invalid_item.
Result<std::string> parse_developer(std::string_view text);

}  // namespace playfast::store
