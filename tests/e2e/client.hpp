// The library's client, sent to a double of the store.
#pragma once

#include "e2e/double.hpp"
#include "playfast/client.hpp"

namespace e2e {

/// As fast as it goes, each request once.
inline playfast::ClientOptions options_for(const Double& store) {
  playfast::ClientOptions options;
  options.base_url = store.here()[1];
  options.rate.reset();
  options.retries = 0;
  return options;
}

inline playfast::Client client_of(const Double& store) { return playfast::Client(options_for(store)); }

}  // namespace e2e
