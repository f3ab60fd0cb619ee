#include "store/reference/reference.hpp"

#include "store/row.hpp"

namespace playfast::store {
namespace {

using record::Field;
using record::Type;

constexpr std::array country_table{
    context_row<Country, &Country::code>("code", Type::text, "country code (ISO 3166)").shown(1, 4),
    context_row<Country, &Country::name>("name", Type::text, "name in English").shown(2, 40),
    context_row<Country, &Country::currency>("currency", Type::text, "what its prices are in").shown(3, 8)};

constexpr Field<std::string_view> language_code() {
  Field<std::string_view> field;
  field.name = "code";
  field.type = Type::text;
  field.shape = &record::shape_of<std::string_view>;
  field.write = [](const std::string_view& code, record::Sink& sink) { sink.text(code); };
  field.help = "language code";
  return field.shown(1, 6);
}
constexpr std::array language_table{language_code()};

constexpr std::array category_table{
    context_row<ChartCategory, &ChartCategory::id>("id", Type::text, "category ID").shown(1, 20),
    context_row<ChartCategory, &ChartCategory::name>("name", Type::text, "name in English").shown(2, 40)};

constexpr std::array collection_table{
    context_row<CollectionChoice, &CollectionChoice::name>("id", Type::text, "collection ID").shown(1, 12),
    context_row<CollectionChoice, &CollectionChoice::title>("name", Type::text, "name in English")
        .shown(2, 40)};

}  // namespace

const record::Columns<Country>& country_columns() {
  static const record::Columns columns(country_table);
  return columns;
}
const record::Columns<std::string_view>& language_columns() {
  static const record::Columns columns(language_table);
  return columns;
}
const record::Columns<ChartCategory>& category_columns() {
  static const record::Columns columns(category_table);
  return columns;
}
const record::Columns<CollectionChoice>& collection_columns() {
  static const record::Columns columns(collection_table);
  return columns;
}

}  // namespace playfast::store
