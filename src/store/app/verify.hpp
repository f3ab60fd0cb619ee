// The record of an RPC's answer against that of the app's page.
#pragma once

#include <span>

#include "playfast/answer.hpp"
#include "playfast/app.hpp"
#include "record/field.hpp"

namespace playfast::store {

/// Adds to the RPC's answer a warning for each of the fields in which the page differs, then the page's own
/// warnings; what both were warned of is there once.
///
/// Between the two requests counts may move by 1 % or 10, whichever is more, and scores by 0.05. Texts of
/// counts and scores, and the place in a chart, are not compared.
void compare_with_page(Answer<App> page, std::span<const record::Field<App>* const> fields,
                       Answer<App>& answer);

}  // namespace playfast::store
