// Sections of lists and the pages around them, for tests of developers, similar apps and continuations.
#pragma once

#include <string>

#include "entry_items.hpp"
#include "store/sections.hpp"

namespace playfast {

/// A section with these items, a heading, the path of its own page and a token, under a label.
inline json cluster_section(std::size_t index, const json& items, const std::string& label,
                            const std::string& token = "", const std::string& path = "") {
  auto section = json::array();
  for (std::size_t at = 0; at <= index; ++at) section.push_back(nullptr);
  if (!label.empty()) section[3] = json::array({storedouble::section_label(label)});
  const json link =
      path.empty() ? json() : json{nullptr, nullptr, nullptr, nullptr, {nullptr, nullptr, path}};
  section[index] = {items, {"A heading", nullptr, link, token.empty() ? json() : json{nullptr, token}, 1}};
  return section;
}

/// A page whose block ds:3 has these sections.
inline std::string cluster_page(const json& sections) {
  return "<html><script>AF_initDataCallback({key: 'ds:3', hash: '1', data:" +
         json::array({json::array({nullptr, sections})}).dump() + ", sideChannel: {}});</script></html>";
}

}  // namespace playfast
