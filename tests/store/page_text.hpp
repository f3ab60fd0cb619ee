// Text as it is written into pages and links.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "playfast/app.hpp"

namespace storedouble {

/// Safe between tags and in quoted attributes: `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&#39;`.
std::string html_escaped(std::string_view text);

/// Escaped, with line breaks as `<br>`: how the store keeps texts of several lines.
std::string html_lines(std::string_view text);

/// For a query: percent-encoded, with `+` for a space.
std::string form_encoded(std::string_view text);

/// "1,234,567"
std::string with_commas(std::int64_t number);

/// "Jun 5, 2026"
std::string english_date(playfast::Day day);

/// `/store/apps/dev?id=NUMBER`, or `/store/apps/developer?id=NAME` for developers without a number.
std::string developer_path(const std::string& developer_id);

/// The page's own path with its language; `slug` names the app in it, as the store's links do.
std::string details_path(const playfast::App& app, bool slug);

}  // namespace storedouble
