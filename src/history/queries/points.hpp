// What fields of apps were at each time they were fetched.
#pragma once

#include "history/queries/query.hpp"

namespace playfast::history {

/// The columns that a point may have: the time, what tells subjects apart, and each field whose changes are
/// recorded. `app` must outlive them.
std::vector<record::Column> point_columns(const Entity& app);

/// A row for each snapshot of an app, oldest first. Columns that are fields are null where they were not
/// requested. Errors: state, output.
Result<std::unique_ptr<RowQuery>> open_points(Database& database, const Filter& filter,
                                              std::span<const record::Column> columns);

}  // namespace playfast::history
