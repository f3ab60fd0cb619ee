// What the tests of `playfast developer` and `playfast similar` have in common.
#pragma once

#include <gtest/gtest.h>

#include "e2e/lists.hpp"
#include "e2e/packs.hpp"
#include "store/demo_listing.hpp"

namespace e2e {

using Strings = std::vector<std::string>;

inline Double recorded_pages(std::map<std::string, std::filesystem::path> pages,
                             std::map<std::string, std::filesystem::path> apps = {}) {
  Double::Setup setup = small_pages();
  setup.store.page_recordings = std::move(pages);
  setup.store.recordings = std::move(apps);
  return Double(setup);
}

inline Strings first_of(Strings ids, std::size_t count) {
  ids.resize(count);
  return ids;
}

inline Strings targets_of(const Double& store) {
  Strings targets;
  for (const auto& entry : store.log.entries())
    targets.push_back(entry.target.substr(0, entry.target.find('?')));
  return targets;
}

inline const std::string rpc_path = "/_/PlayStoreUi/data/batchexecute";

}  // namespace e2e
