// What the tests of `playfast search` and `playfast list` have in common.
#pragma once

#include <gtest/gtest.h>
#include <fstream>
#include <string>
#include <vector>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "e2e/records.hpp"
#include "unit/recordings.hpp"

namespace e2e {

inline std::vector<std::string> ids_of(const std::vector<nlohmann::json>& entries) {
  std::vector<std::string> ids;
  for (const auto& entry : entries) ids.push_back(entry["app_id"]);
  return ids;
}

inline void expect_recorded(const Finished& ended, const std::string& expected_file) {
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err, "");
  std::ifstream file(*playfast::recordings_dir() / "expected" / expected_file);
  auto expected = nlohmann::json::parse(file);
  if (expected.is_object()) expected = nlohmann::json(expected["apps"]);
  const auto entries = records(ended.out);
  ASSERT_EQ(entries.size(), expected.size());
  for (std::size_t at = 0; at < entries.size(); ++at) {
    for (const auto& [key, value] : expected[at].items()) EXPECT_EQ(entries[at][key], value) << at << key;
  }
}

}  // namespace e2e
