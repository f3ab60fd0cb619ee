// The run that commands have which print what a database has recorded.
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "cli/options/options.hpp"
#include "history/queries/query.hpp"

namespace playfast::cli {

/// What tells such commands apart.
struct StoredQuery {
  std::span<const record::Column> columns{};
  /// Opens the query for the columns that are printed.
  std::function<Result<std::unique_ptr<history::RowQuery>>(
      history::Database& database, const history::Filter& filter, std::span<const record::Column> columns)>
      open;
  std::string_view records{};  ///< their name, for the note where there are none
  /// Of tables, where they have charts of numbers: see `output::TrendStyle`.
  std::vector<std::string_view> subject{};
  std::vector<std::string_view> without_trend{};
  bool inverted = false;
};

/// Runs such a command from its first argument to its exit code.
int print_stored(const Options& options, const StoredQuery& query);

}  // namespace playfast::cli
