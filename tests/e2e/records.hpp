// What a run printed, as records.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "e2e/process.hpp"

namespace e2e {

/// JSON Lines, parsed.
inline std::vector<nlohmann::json> records(const std::string& text) {
  std::vector<nlohmann::json> all;
  for (const auto& line : lines(text)) all.push_back(nlohmann::json::parse(line));
  return all;
}

}  // namespace e2e
