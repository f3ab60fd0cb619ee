#include "store/reference/reference.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <set>

#include "output/format/json.hpp"

namespace playfast::store {
namespace {

template <typename Row>
std::string written(const Row& row, const record::Columns<Row>& columns) {
  std::string text;
  output::append_json(text, columns.row(row));
  return text;
}

TEST(Reference, RowsAreRecords) {
  EXPECT_EQ(written(countries().front(), country_columns()),
            R"({"code":"ad","name":"Andorra","currency":"EUR"})");
  EXPECT_EQ(written(languages().front(), language_columns()), R"({"code":"af"})");
  EXPECT_EQ(written(categories().front(), category_columns()), R"({"id":"APPLICATION","name":"Apps"})");
  EXPECT_EQ(written(collections.front(), collection_columns()), R"({"id":"top-free","name":"Top free"})");
}

TEST(Reference, ColumnsAreShownInTheirOrder) {
  const std::initializer_list<std::span<const record::Column>> all{country_columns(), language_columns(),
                                                                   category_columns(), collection_columns()};
  for (const auto columns : all) {
    std::uint8_t rank = 0;
    for (const auto& column : columns) {
      EXPECT_EQ(column.table.rank, ++rank) << column.name;
      EXPECT_FALSE(column.help.empty()) << column.name;
    }
  }
}

bool is_one_of(std::string_view text, std::string_view letters) {
  return !text.empty() && text.find_first_not_of(letters) == std::string_view::npos;
}

TEST(Reference, CurrenciesAreThreeCapitals) {
  for (const auto& country : countries()) {
    EXPECT_EQ(country.currency.size(), 3U) << country.code;
    EXPECT_TRUE(is_one_of(country.currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")) << country.code;
  }
}

TEST(Reference, CategoriesAreThereOnceInTheStoresWords) {
  std::set<std::string_view> ids;
  std::set<std::string_view> names;
  for (const auto& category : categories()) {
    EXPECT_TRUE(is_one_of(category.id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_")) << category.id;
    EXPECT_TRUE(ids.insert(category.id).second) << category.id;
    EXPECT_TRUE(names.insert(category.name).second) << category.name;
  }
}

TEST(Reference, CollectionsAreThereOnce) {
  std::set<std::string_view> names;
  std::set<std::string_view> wires;
  std::set<std::string_view> titles;
  for (const auto& collection : collections) {
    EXPECT_TRUE(names.insert(collection.name).second) << collection.name;
    EXPECT_TRUE(wires.insert(collection.wire).second) << collection.wire;
    EXPECT_TRUE(titles.insert(collection.title).second) << collection.title;
  }
}

}  // namespace
}  // namespace playfast::store
