// The library's client, sent to a double of the store.
#pragma once

#include <string>
#include <vector>

#include "e2e/double.hpp"
#include "playfast/client.hpp"
#include "store/demo_reviews.hpp"

namespace e2e {

/// As fast as it goes, each request once, apps by their pages.
inline playfast::ClientOptions options_for(const Double& store) {
  playfast::ClientOptions options;
  options.base_url = store.here()[1];
  options.rate.reset();
  options.retries = 0;
  options.via = playfast::Via::page;
  return options;
}

/// The ids of an app's reviews, in the order of the store.
inline std::vector<std::string> all_ids(const std::string& app_id) {
  std::vector<std::string> ids;
  for (const auto number : storedouble::listed_reviews({app_id, "en", 2, {}, {}}))
    ids.push_back(storedouble::review_id(app_id, "en", number));
  return ids;
}

inline playfast::Client client_of(const Double& store) { return playfast::Client(options_for(store)); }

}  // namespace e2e
