// What an HTML parser may be given.
#pragma once

#include <cstddef>
#include <string_view>

#include "playfast/error.hpp"

namespace playfast::page {

/// Bounds of what gumbo is given. Its time grows with the product of depth and tags, and with the
/// square of a tag's attributes: 10,000 nested `<div>` take seconds and 768 MB, 40,000 attributes
/// take seconds. Descriptions have some ten tags.
struct HtmlLimits {
  std::size_t size = 1U << 20U;  ///< bytes
  std::size_t depth = 200;       ///< open tags inside one another
  std::size_t tags = 8'000;      ///< in all, end tags and comments too
  std::size_t attributes = 50;   ///< of one tag
};

/// For whole pages, their scripts and styles taken out. Those of the store have 150 KB, 3,500 tags
/// and, as counted here, a depth of up to 300.
constexpr HtmlLimits page_limits{.size = 2U << 20U, .depth = 1'000, .tags = 20'000, .attributes = 400};

/// Whether the HTML stays within the limits, by one linear scan that errs on the strict side.
/// Errors: not_understood, naming the limit.
Result<void> within_limits(std::string_view html, const HtmlLimits& limits = {});

}  // namespace playfast::page
