#include "output/format/schema.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "store/app/fields.hpp"
#include "store/lists/entry_fields.hpp"

namespace playfast::output {
namespace {

using nlohmann::ordered_json;
using record::Column;
using record::shape_of;
using record::Type;

template <typename Member>
Column column(std::string_view name, Type type) {
  Column column;
  column.name = name;
  column.type = type;
  column.shape = &shape_of<Member>;
  column.help = "what it is";
  return column;
}

ordered_json schema_of(Columns columns, std::span<const Columns> forms = {}) {
  return ordered_json::parse(json_schema("A record", columns, forms));
}

template <typename Member>
std::string property(Type type) {
  return schema_of(std::array{column<Member>("it", type)})["properties"]["it"].dump();
}

TEST(Schema, IsOfTheDraftAndOfAnObject) {
  auto schema = schema_of(std::array{column<bool>("it", Type::boolean)});
  EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
  EXPECT_EQ(schema["title"], "A record");
  EXPECT_EQ(schema["type"], "object");
  EXPECT_FALSE(schema.contains("additionalProperties")) << "later versions may have more keys";
}

TEST(Schema, SaysTheTypeOfEachValue) {
  EXPECT_EQ(property<std::string>(Type::text), R"({"type":"string","description":"what it is"})");
  EXPECT_EQ(property<std::int64_t>(Type::integer), R"({"type":"integer","description":"what it is"})");
  EXPECT_EQ(property<double>(Type::number), R"({"type":"number","description":"what it is"})");
  EXPECT_EQ(property<bool>(Type::boolean), R"({"type":"boolean","description":"what it is"})");
  EXPECT_EQ(property<std::string>(Type::url), R"({"type":"string","description":"what it is"})");
}

TEST(Schema, TimesAndDaysHaveTheirFormats) {
  EXPECT_EQ(property<Time>(Type::time),
            R"({"type":"string","format":"date-time","description":"what it is"})");
  EXPECT_EQ(property<std::optional<Day>>(Type::day),
            R"({"type":["string","null"],"format":"date","description":"what it is"})");
}

TEST(Schema, WhatMayBeMissingMayBeNull) {
  EXPECT_EQ(property<std::optional<std::int64_t>>(Type::integer),
            R"({"type":["integer","null"],"description":"what it is"})");
  EXPECT_EQ(property<std::optional<std::vector<std::int64_t>>>(Type::list),
            R"({"type":["array","null"],"items":{"type":"integer"},"description":"what it is"})");
}

TEST(Schema, SaysWhatIsInListsAndInTheirObjects) {
  EXPECT_EQ(property<std::vector<std::string>>(Type::list),
            R"({"type":"array","items":{"type":"string"},"description":"what it is"})");
  EXPECT_EQ(
      property<std::vector<PermissionGroup>>(Type::list),
      R"({"type":"array","items":{"type":"object","properties":{"group":{"type":["string","null"]},)"
      R"("permissions":{"type":"array","items":{"type":"string"}}},"required":["group","permissions"]},)"
      R"("description":"what it is"})");
}

TEST(Schema, WhatHasADotInItsNameStandsInAnObject) {
  auto schema = schema_of(std::array{
      column<bool>("first", Type::boolean), column<std::optional<double>>("outer.one", Type::number),
      column<double>("outer.other", Type::number), column<bool>("last", Type::boolean)});
  EXPECT_EQ(schema["required"].dump(), R"(["first","outer","last"])");
  auto outer = schema["properties"]["outer"];
  EXPECT_EQ(outer["type"], "object");
  EXPECT_EQ(outer["required"].dump(), R"(["one","other"])");
  EXPECT_EQ(outer["properties"]["one"]["type"].dump(), R"(["number","null"])");
  EXPECT_EQ(outer["properties"]["other"]["type"], "number");
}

TEST(Schema, OfSeveralFormsRequiresAllOfOneOfThem) {
  const std::array all{column<bool>("both", Type::boolean), column<bool>("one", Type::boolean),
                       column<bool>("other", Type::boolean)};
  const std::array other{all[0], all[2]};
  auto schema = schema_of(all, std::array{Columns(all).first(2), Columns(other)});
  EXPECT_EQ(schema["oneOf"].dump(), R"([{"required":["both","one"]},{"required":["both","other"]}])");
  EXPECT_FALSE(schema.contains("required"));
}

// The keys in their order.
std::string keys_of(const ordered_json& object) {
  std::string keys;
  for (const auto& [key, value] : object.items()) keys += key + ' ';
  return keys;
}

TEST(Schema, HasTheOrderOfTheColumns) {
  EXPECT_EQ(keys_of(schema_of(store::entry_columns())["properties"]).substr(0, 66),
            "country lang source query chart_collection chart_category develope");
}

TEST(Schema, OfAnAppSaysWhatIsNeverNull) {
  std::string never;
  auto schema = schema_of(store::app_columns());
  for (const auto& [key, property] : schema["properties"].items()) {
    if (property["type"].is_string()) never += key + ' ';
  }
  EXPECT_EQ(never,
            "country lang source app_id url title categories device_scores screenshots permissions "
            "data_safety fetched_at ");
}

}  // namespace
}  // namespace playfast::output
