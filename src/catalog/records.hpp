// What a catalog consists of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "record/columns.hpp"

namespace playfast::catalog {

/// An app that a shard lists.
struct CatalogEntry {
  std::string app_id;
  std::int64_t shard = 0;
  std::string generation;  ///< id of the run that made the shards, its Unix time
};

/// How many apps all shards list, by some of them.
struct Estimate {
  std::int64_t apps = 0;
  std::optional<double> standard_error;  ///< of `apps`; none by a single shard of many
  std::int64_t shards = 0;
  std::int64_t shards_sampled = 0;
  std::string generation;
  std::int64_t seed = 0;
};

enum class Change : std::uint8_t { came, went };
constexpr std::string_view to_string(Change change) { return change == Change::came ? "came" : "went"; }

/// An app that one of two catalogs lists.
struct Difference {
  std::string app_id;
  Change change{};
};

const record::Columns<CatalogEntry>& entry_columns();
const record::Columns<Estimate>& estimate_columns();
const record::Columns<Difference>& difference_columns();

}  // namespace playfast::catalog
