#include "cli/history/imported_row.hpp"

#include <gtest/gtest.h>

#include "history/value.hpp"

namespace playfast::cli {
namespace {

const std::string keys = R"("app_id":"a.b","country":"us","lang":"en","fetched_at":"2026-01-01T00:00:00Z")";

std::string entity_of_line(const std::string& line) {
  ImportedRow row;
  const auto read = row.read(line);
  return read ? std::string(row.entity().name) : read.error().message;
}

std::string with(const std::string& more) { return "{" + keys + more + "}"; }

TEST(ImportedRow, IsOfTheKindThatHasItsKeys) {
  EXPECT_EQ(entity_of_line(with("")), "app");
  EXPECT_EQ(entity_of_line(with(R"(,"permissions":[],"title":"T")")), "app");
  EXPECT_EQ(entity_of_line(with(R"(,"permissions":[])")), "permissions");
  EXPECT_EQ(entity_of_line(with(R"(,"review_id":"r","score":5)")), "review");
  EXPECT_EQ(entity_of_line(with(R"(,"rank":1,"query":"term","title":"T")")), "entry");
  EXPECT_EQ(entity_of_line(with(R"(,"rank":1,"query":"term","title":"T","version":"1")")), "app");
  EXPECT_EQ(entity_of_line(with(R"(,"suggestion":"s","term":"t","rank":1)")), "suggestion");
  EXPECT_EQ(entity_of_line(with(R"(,"related":"s","query":"t","rank":1)")), "related");
  EXPECT_EQ(entity_of_line(with(R"(,"kind":"event","title":"t","event_type":2)")), "event");
  EXPECT_EQ(entity_of_line(with(R"(,"availability":"missing","reason":null)")), "availability");
  EXPECT_EQ(entity_of_line(with(R"(,"declared":"yes")")), "datasafety");
}

TEST(ImportedRow, IsOfItsKindWhateverKeysOthersAdded) {
  EXPECT_EQ(entity_of_line(with(R"(,"rank":1,"query":"term","title":"T","batch":7)")), "entry");
  EXPECT_EQ(entity_of_line(with(R"(,"permissions":[],"batch":7)")), "permissions");
  EXPECT_EQ(entity_of_line(with(R"(,"permissions":[],"device_scores":{"tv":4},"batch":7)")), "app");
}

TEST(ImportedRow, WhatIsNoRecordIsRefused) {
  for (const auto& line :
       {std::string(), std::string("null"), std::string("[1]"), std::string("{\"app_id\":"),
        with(R"(,"title":1)"), with(R"(,"score":"4")"), with(R"(,"screenshots":{})"),
        with(R"(,"ratings":1.5)"), with(R"(,"ratings":18446744073709551615)"), with(R"(,"free":0)"),
        std::string("{\"app_id\":null}"), std::string("{\"title\":\"\xFF\"}"),
        std::string(R"({"app_id":"a.b"})"), "{\"title\":" + std::string(10'000, '[')}) {
    ImportedRow row;
    const auto read = row.read(line);
    ASSERT_FALSE(read) << line;
    EXPECT_EQ(read.error().kind, ErrorKind::not_understood);
  }
}

std::string message_of(const std::string& line) {
  ImportedRow row;
  const auto read = row.read(line);
  return read ? "(accepted)" : read.error().message;
}

TEST(ImportedRow, NeedsWhatTellsItFromOthers) {
  const std::string locale = R"("country":"us","lang":"en","fetched_at":"2026-01-01T00:00:00Z")";
  EXPECT_EQ(message_of("{" + locale + "}"), "no app_id in the record");
  EXPECT_EQ(message_of(R"({"app_id":null,)" + locale + "}"), "no app_id in the record");
  EXPECT_EQ(message_of(R"({"app_id":"",)" + locale + "}"), "no app_id in the record");
  EXPECT_EQ(message_of(with(R"(,"review_id":null)")), "no review_id in the record");
  EXPECT_EQ(message_of(R"({"app_id":"a.b","country":"us","lang":null,"fetched_at":"2026-01-01T00:00:00Z"})"),
            "no lang in the record");
  EXPECT_EQ(message_of(R"({"app_id":"a.b","country":"us","lang":"en","fetched_at":null})"),
            "no fetched_at in the record");
  EXPECT_EQ(message_of(with(R"(,"title":null)")), "(accepted)");
}

TEST(ImportedRow, HasTheValuesOfItsColumns) {
  ImportedRow row;
  ASSERT_TRUE(row.read(
      with(R"(,"title":"a\u0000b","device_scores":{"tv":4},"categories":[{"name":"N","id":null}])")));
  std::string all;
  history::Value value;
  for (std::size_t index = 0; index < row.columns().size(); ++index) {
    history::read_value(row, index, value);
    if (value.is_null()) continue;
    all += std::string(row.columns()[index].name) + "=" +
           (value.kind == history::Value::Kind::integer ? std::to_string(value.integer) : value.text) + " ";
  }
  EXPECT_EQ(
      all, "country=us lang=en app_id=a.b title=" + std::string("a\0b", 3) +
               R"( categories=[{"name":"N","id":null}] device_scores.tv=4 fetched_at=2026-01-01T00:00:00Z )");
  const std::vector<std::string_view> names{"country",          "lang",      "app_id", "title", "categories",
                                            "device_scores.tv", "fetched_at"};
  EXPECT_EQ(row.names(), names);
  ASSERT_TRUE(row.read(with("")));
  EXPECT_EQ(row.names().size(), 4U);
}

}  // namespace
}  // namespace playfast::cli
