// What the program knows without asking, as records: stores, languages, categories, charts.
#pragma once

#include <span>

#include "record/field.hpp"
#include "store/charts.hpp"
#include "store/locales.hpp"

namespace playfast::store {

/// Columns of `Country`.
std::span<const record::Column> country_columns();
/// Columns of a language's code, a `std::string_view`.
std::span<const record::Column> language_columns();
/// Columns of `ChartCategory`.
std::span<const record::Column> category_columns();
/// Columns of `CollectionChoice`.
std::span<const record::Column> collection_columns();

}  // namespace playfast::store
