#include "cli/options/config/unknown_variables.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <string_view>

#include "cli/options/option_table.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

constexpr std::string_view prefix = "PLAYFAST_";

// Without the prefix: what the scripts of examples/, tests/ and .ci/ and the build read.
constexpr std::array<std::string_view, 8> of_scripts{
    "DEMO", "MIRROR", "PACKAGES", "RECORDINGS", "REQUIRE_RECORDINGS", "STORM_APPS", "STORM_SEEDS", "STRICT"};

bool is_of_scripts(std::string_view name) {
  return name.starts_with("BENCH_") || std::ranges::find(of_scripts, name) != of_scripts.end();
}

// Without the prefix.
std::vector<std::string> variables_of_options() {
  std::vector<std::string> names;
  for (const auto& row : all_option_rows()) {
    if (row.has_env) names.push_back(environment_name(row).substr(prefix.size()));
  }
  return names;
}

}  // namespace

std::vector<std::string> unknown_variables(const char* const* environment) {
  std::vector<std::string> warnings;
  std::vector<std::string> known;
  for (; *environment != nullptr; ++environment) {
    const std::string_view variable(*environment);
    if (!variable.starts_with(prefix)) continue;
    const auto name = variable.substr(prefix.size(), variable.find('=') - prefix.size());
    if (is_of_scripts(name)) continue;
    if (known.empty()) known = variables_of_options();
    if (std::ranges::find(known, name) != known.end()) continue;
    const std::vector<std::string_view> names(known.begin(), known.end());
    const auto nearest = util::nearest(name, names);
    const auto meant = nearest.empty() ? std::string() : fmt::format("{}{}", prefix, nearest);
    warnings.push_back(fmt::format("unknown environment variable {}{}",
                                   util::quote(fmt::format("{}{}", prefix, name)),
                                   util::did_you_mean(meant)));
  }
  return warnings;
}

}  // namespace playfast::cli
