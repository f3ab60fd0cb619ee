// What tests of packs have in common.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "e2e/double.hpp"
#include "e2e/records.hpp"

namespace e2e {

using nlohmann::json;

inline std::string id_lines(int count, int missing_every = 0) {
  std::string text;
  for (int at = 0; at < count; ++at) {
    const bool missing = missing_every > 0 && at % missing_every == missing_every - 1;
    text += "com.bulk.a" + std::to_string(at) + (missing ? ".missing" : "") + '\n';
  }
  return text;
}

// Records by app and country, without what differs between two ways and two moments.
inline std::map<std::string, json> by_query(const std::string& out) {
  std::map<std::string, json> all;
  for (auto record : records(out)) {
    const auto key = record["app_id"].get<std::string>() + " " + record["country"].get<std::string>();
    record.erase("source");
    record.erase("fetched_at");
    EXPECT_TRUE(all.emplace(key, std::move(record)).second) << key << " came twice";
  }
  return all;
}

inline std::size_t posts(const Double& store) {
  return static_cast<std::size_t>(
      std::ranges::count(store.log.entries(), "POST", &storedouble::LogEntry::method));
}

}  // namespace e2e
