// The ranks of apps in the lists of searches and charts.
#pragma once

#include "history/queries/query.hpp"

namespace playfast::history {

/// The name of a list `t` in SQL. Options that select other items are part of it: "photo price=paid".
inline constexpr std::string_view list_name = "trim(t.name || ' ' || t.variant)";
/// Adds the query of the ids of searches and charts with these names, whatever their case; of all if there
/// are none.
void add_lists(QueryText& query, const Filter& filter, std::span<const std::string> lists);

/// The columns of a rank.
std::span<const record::Column> rank_columns();

/// A row for each app in each snapshot of a list, and one where it left, oldest first. `lists` are names, all
/// if there are none; case does not matter. Errors: state, output.
Result<std::unique_ptr<RowQuery>> open_ranks(Database& database, const Filter& filter,
                                             std::span<const std::string> lists,
                                             std::span<const record::Column> columns);

}  // namespace playfast::history
