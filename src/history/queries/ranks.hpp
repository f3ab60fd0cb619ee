// The ranks of apps in the lists of searches and charts.
#pragma once

#include "history/queries/query.hpp"

namespace playfast::history {

/// The columns of a rank.
std::span<const record::Column> rank_columns();

/// A row for each app in each snapshot of a list, and one where it left, oldest first. `lists` are names, all
/// if there are none; case does not matter. Errors: state, output.
Result<std::unique_ptr<RowQuery>> open_ranks(Database& database, const Filter& filter,
                                             std::span<const std::string> lists,
                                             std::span<const record::Column> columns);

}  // namespace playfast::history
