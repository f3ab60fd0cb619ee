// JSON Schemas of records, made from their columns.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "record/field.hpp"

namespace playfast::output {

/// The schema (draft 2020-12) of records that come in one of several forms, each with all of its
/// columns. Further keys may come with later versions, so they are not forbidden.
std::string json_schema(std::string_view title, std::span<const std::span<const record::Column>> forms);

}  // namespace playfast::output
