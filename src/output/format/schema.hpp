// JSON Schemas of records, made from their columns.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "record/field.hpp"

namespace playfast::output {

using Columns = std::span<const record::Column>;

/// The schema (draft 2020-12) of records with these columns: with all of them or, where there are
/// forms, with all those of one form. Further keys may come with later versions, so they are not
/// forbidden.
std::string json_schema(std::string_view title, Columns columns, std::span<const Columns> forms = {});

}  // namespace playfast::output
