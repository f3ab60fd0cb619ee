#include "store/lists/sections.hpp"

#include <algorithm>
#include <array>

#include "util/base64.hpp"

namespace playfast::store {
namespace {

constexpr std::array<std::uint16_t, 2> cluster_fields{22, 21};
const page::Path label_path{3, 0};
const page::Path heading_path{1, 0};
const page::Path url_path{1, 2, 4, 2};
const page::Path token_path{1, 3, 1};

}  // namespace

std::string section_label(const page::Node& section) {
  return util::decode_base64(section.at(label_path).text().value_or("")).value_or("");
}

bool names_other(std::string_view label, std::string_view mark, std::string_view id) {
  const auto at = label.find(mark);
  if (at == std::string_view::npos) return false;
  const auto named = label.substr(at + mark.size());
  const auto is_id = [](char c) {
    return c == '.' || c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  return !named.starts_with(id) || (named.size() > id.size() && is_id(named[id.size()]));
}

std::optional<Cluster> cluster_of(const page::Node& section, const page::Path& path) {
  for (const auto field : cluster_fields) {
    const auto content = section.at(field);
    const auto items = content.at(0);
    if (!items.is_array() && !content.is_empty_message()) continue;
    return Cluster{items, path / field / 0, content.at(heading_path).text().value_or(""),
                   content.at(url_path).text().value_or(""), content.at(token_path)};
  }
  return std::nullopt;
}

}  // namespace playfast::store
