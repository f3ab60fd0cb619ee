#include "record/shape.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "output/format/json.hpp"
#include "record/write.hpp"
#include "store/app/fields.hpp"
#include "store/lists/entry_fields.hpp"
#include "store/reviews/fields.hpp"

namespace playfast::record {
namespace {

using nlohmann::ordered_json;

// Whether a JSON value is of the shape: at every depth, the keys of objects in their order.
bool is_of(const ordered_json& value, const Shape& shape) {
  if (value.is_null()) return shape.nullable;
  switch (shape.type) {
    case Type::integer:
      return value.is_number_integer();
    case Type::number:
      return value.is_number();
    case Type::boolean:
      return value.is_boolean();
    case Type::list:
      return value.is_array() &&
             std::ranges::all_of(value, [&](const auto& item) { return is_of(item, *shape.item); });
    case Type::object:
      return value.is_object() && std::ranges::equal(value.items(), shape.properties,
                                                     [](const auto& item, const Property& property) {
                                                       return item.key() == property.name &&
                                                              is_of(item.value(), *property.shape);
                                                     });
    case Type::any:
      return true;
    case Type::text:
    case Type::time:
    case Type::day:
    case Type::url:
      break;
  }
  return value.is_string();
}

template <typename Value>
ordered_json written(const Value& value) {
  std::string text;
  output::JsonSink sink(text);
  write(value, sink);
  return ordered_json::parse(text);
}

TEST(Shape, IsThatOfWhatIsWritten) {
  using namespace std::chrono;
  const auto agree = [](const auto& value) {
    return is_of(written(value), shape_of<std::remove_cvref_t<decltype(value)>>);
  };
  EXPECT_TRUE(agree(std::string("a")));
  EXPECT_TRUE(agree(std::int64_t{3}));
  EXPECT_TRUE(agree(2.5));
  EXPECT_TRUE(agree(true));
  EXPECT_TRUE(agree(Time(seconds(1))));
  EXPECT_TRUE(agree(Day(days(1))));
  EXPECT_TRUE(agree(std::optional<bool>()));
  EXPECT_TRUE(agree(std::optional<bool>(true)));
  EXPECT_TRUE(agree(std::vector<std::int64_t>{1, 2}));
  EXPECT_TRUE(agree(std::vector<Category>{{"Games", "GAME"}, {"Tag", std::nullopt}}));
  EXPECT_TRUE(agree(std::vector<PermissionGroup>{{"Storage", {"read"}}, {std::nullopt, {}}}));
  EXPECT_TRUE(agree(std::vector<Criterion>{{"Controls", 5, std::nullopt}, {"Sound", std::nullopt, 4}}));
}

TEST(Shape, OfObjectsHasTheirKeysInOrder) {
  const auto keys = [](const Shape& shape) {
    std::string names;
    for (const auto& property : shape.properties) names += std::string(property.name) + ' ';
    return names;
  };
  EXPECT_EQ(keys(shape_of<Category>), "name id ");
  EXPECT_EQ(keys(shape_of<PermissionGroup>), "group permissions ");
  EXPECT_EQ(keys(shape_of<Criterion>), "name rating stars ");
}

TEST(Shape, SaysWhatMayBeNull) {
  EXPECT_FALSE(shape_of<std::string>.nullable);
  EXPECT_TRUE(shape_of<std::optional<std::string>>.nullable);
  EXPECT_FALSE(shape_of<std::vector<std::string>>.nullable);
  EXPECT_TRUE(shape_of<std::optional<std::vector<std::string>>>.nullable);
  EXPECT_EQ(shape_of<std::optional<std::vector<std::string>>>.item, &shape_of<std::string>);
}

// The type of a row is that of its member, or says of a text what it is.
TEST(Shape, IsThatOfEachRow) {
  const std::initializer_list<std::span<const record::Column>> all{
      store::app_columns(), store::entry_columns(), store::review_columns()};
  for (const auto columns : all) {
    for (const auto& column : columns) {
      ASSERT_NE(column.shape, nullptr) << column.name;
      const auto of_member = column.shape->type;
      EXPECT_TRUE(column.type == of_member || (column.type == Type::url && of_member == Type::text))
          << column.name;
    }
  }
}

}  // namespace
}  // namespace playfast::record
