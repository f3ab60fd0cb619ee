// The XML of sitemaps, https://www.sitemaps.org/protocol.html: an index lists files, a file lists pages.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "playfast/error.hpp"

namespace playfast::catalog {

/// A sitemap has at most so many URLs, says the protocol.
inline constexpr std::size_t max_locs = 50'000;

/// Calls `visit` with the text of each <loc> in the order of the document: without the white space around it
/// and without CDATA around it, entities as they are written. `root` is "urlset" or "sitemapindex".
///
/// One pass from "<" to "<", without a tree: in a real file 99 % is links that nobody needs. Comments,
/// processing instructions and CDATA between elements are skipped, no entity is expanded, and what follows
/// the root's end is not read. Errors: truncated, where the root does not end; not_understood, for another
/// root, a document type definition or too many URLs.
Result<void> scan_locs(std::string_view xml, std::string_view root,
                       const std::function<void(std::string_view loc)>& visit);

/// The text with the five entities of XML decoded; others stay.
std::string decode_entities(std::string_view text);

}  // namespace playfast::catalog
