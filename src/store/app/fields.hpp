// The table of the App record: one row a field, in the order of the output.
#pragma once

#include <array>
#include <span>

#include "playfast/app.hpp"
#include "record/columns.hpp"

namespace playfast::store {

/// Every field: name, type, paths in the payload, decoder, member, help. The parser, the output's
/// keys and their order, `--fields` and its help all come from here.
std::span<const record::Field<App>> app_fields();

/// The same, as columns of output.
const record::Columns<App>& app_columns();

}  // namespace playfast::store
