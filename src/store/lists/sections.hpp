// The sections of a page of the store's, and the clusters of apps in them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "page/json/node.hpp"

namespace playfast::store {

/// What a section is about: the text that its label, a message in base64, holds. No language changes it
/// (wire-format.md 3.3): "similar_apps_GAME", "more_by_5700313618786177705",
/// "search_results_cluster_apps_range_1_20". Empty without a readable label, as in pages of 2022.
std::string section_label(const page::Node& section);

/// Whether a label has this mark and another id than this behind it.
bool names_other(std::string_view label, std::string_view mark, std::string_view id);

/// A list of apps in a section. Valid while the payload is.
struct Cluster {
  page::Node items;            ///< not an array where there are none
  page::Path path;             ///< of the items
  std::string_view heading{};  ///< in the language asked
  std::string_view url{};      ///< path of its own page
  page::Node token{};          ///< for the items that follow; see read_token
};

/// The cluster of a section, which stands in either of two fields. Nothing where neither is there.
std::optional<Cluster> cluster_of(const page::Node& section, const page::Path& path);

}  // namespace playfast::store
