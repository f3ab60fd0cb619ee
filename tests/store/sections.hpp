// The sections of lists, as pages and answers have them.
#pragma once

#include <cstddef>
#include <string>

#include "store/google_json.hpp"

namespace storedouble {

/// A message that names a section's kind, as the store labels it: base64.
std::string section_label(const std::string& kind);

/// A section with this at an index, and a label; without one where the kind is empty, as in 2022.
Json section(std::size_t index, Json content, const std::string& kind);

/// `[items, [title, null, link, [null, token], 1]]`; no link without a path, no token without one.
Json cluster(Json items, const std::string& title, const std::string& path, const std::string& token);

}  // namespace storedouble
