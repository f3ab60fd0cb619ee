// What the tests of `playfast catalog` have in common.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>

#include "e2e/resume_batch.hpp"

namespace e2e {

inline Double::Setup sitemaps(storedouble::SitemapOptions options, std::vector<std::string> faults = {}) {
  auto setup = small_pages(std::move(faults));
  setup.store.sitemaps = options;
  return setup;
}

inline Strings sorted(Strings texts) {
  std::ranges::sort(texts);
  return texts;
}

/// Of records, in order; repeated ones too.
inline Strings app_ids_of(const std::string& out) {
  Strings ids;
  for (const auto& line : lines(out)) ids.push_back(nlohmann::json::parse(line).at("app_id"));
  return sorted(std::move(ids));
}

inline std::size_t shard_requests(const Double& store) {
  return static_cast<std::size_t>(std::ranges::count_if(
      store.log.entries(), [](const auto& entry) { return entry.target.ends_with(".xml.gz"); }));
}

class Catalog : public ResumeBatch {
 protected:
  static constexpr storedouble::SitemapOptions many{.apps = 5'000, .shards = 120};
};

}  // namespace e2e
