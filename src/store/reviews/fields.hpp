// The table of the Review record: one row a field, in the order of the output.
#pragma once

#include <span>

#include "playfast/review.hpp"
#include "record/columns.hpp"

namespace playfast::store {

/// Every field, as `app_fields`.
std::span<const record::Field<Review>> review_fields();

/// The same, as columns of output.
const record::Columns<Review>& review_columns();

}  // namespace playfast::store
