// What the program knows without asking, as records: stores, languages, categories, charts.
#pragma once

#include "record/columns.hpp"
#include "store/lists/charts.hpp"
#include "store/reference/locales.hpp"

namespace playfast::store {

const record::Columns<Country>& country_columns();
const record::Columns<std::string_view>& language_columns();  ///< a language's code
const record::Columns<ChartCategory>& category_columns();
const record::Columns<CollectionChoice>& collection_columns();

}  // namespace playfast::store
