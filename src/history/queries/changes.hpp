// What changed between two times that a record was fetched.
#pragma once

#include "history/queries/query.hpp"

namespace playfast::history {

/// The columns of a change.
std::span<const record::Column> change_columns();

/// A row for each change of a field, oldest first; of fields with these names, or of all if there are none.
/// Errors: state, output.
Result<std::unique_ptr<RowQuery>> open_changes(Database& database, std::span<const Entity> entities,
                                               const Filter& filter, std::span<const std::string> fields,
                                               std::span<const record::Column> columns);

}  // namespace playfast::history
