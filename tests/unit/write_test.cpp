#include "record/write.hpp"

#include <gtest/gtest.h>

#include "output/format/json.hpp"

namespace playfast::record {
namespace {

using namespace std::chrono;

template <typename Value>
std::string written(const Value& value) {
  std::string text;
  output::JsonSink sink(text);
  write(value, sink);
  return text;
}

TEST(Write, TimesAreRfc3339InUtc) {
  EXPECT_EQ(written(Time(seconds(1'782'338'684))), "\"2026-06-24T22:04:44Z\"");
  EXPECT_EQ(written(Time(seconds(0))), "\"1970-01-01T00:00:00Z\"");
  EXPECT_EQ(written(Time(seconds(4'102'444'799))), "\"2099-12-31T23:59:59Z\"");
  EXPECT_EQ(written(Time(seconds(2'147'483'648))), "\"2038-01-19T03:14:08Z\"");
}

TEST(Write, DaysAreDates) {
  EXPECT_EQ(written(Day(year{2024} / 2 / 29)), "\"2024-02-29\"");
  EXPECT_EQ(written(Day(days(0))), "\"1970-01-01\"");
}

TEST(Write, WhatIsNotThereIsNull) {
  EXPECT_EQ(written(std::optional<std::string>()), "null");
  EXPECT_EQ(written(std::optional<double>()), "null");
  EXPECT_EQ(written(std::optional<Time>()), "null");
  EXPECT_EQ(written(std::optional<bool>(false)), "false");
  EXPECT_EQ(written(std::optional<std::int64_t>(0)), "0");
  EXPECT_EQ(written(std::optional<std::string>("")), "\"\"");
}

TEST(Write, ListsKeepTheirOrder) {
  EXPECT_EQ(written(std::vector<std::int64_t>{3, 1, 2}), "[3,1,2]");
  EXPECT_EQ(written(std::vector<std::string>{}), "[]");
  EXPECT_EQ(written(std::optional<std::vector<std::int64_t>>()), "null");
}

TEST(Write, CategoriesAreObjects) {
  EXPECT_EQ(written(std::vector<Category>{{"Games", "GAME"}, {"Tag", std::nullopt}}),
            R"([{"name":"Games","id":"GAME"},{"name":"Tag","id":null}])");
}

TEST(Write, PermissionsAreObjects) {
  EXPECT_EQ(written(std::vector<PermissionGroup>{{"Storage", {"read", "write"}}, {std::nullopt, {}}}),
            R"([{"group":"Storage","permissions":["read","write"]},{"group":null,"permissions":[]}])");
}

}  // namespace
}  // namespace playfast::record
