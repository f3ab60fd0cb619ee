// The formats that are JSON, and the names of all.
#include "output/format/encoder.hpp"

#include <gtest/gtest.h>

#include "output/selection.hpp"
#include "store/app/fields.hpp"

namespace playfast::output {
namespace {

std::string encoded(Encoder& encoder, const std::vector<std::string>& titles) {
  std::string text;
  const auto columns = store::app_columns().pick(select_columns(store::app_columns(), "title").value());
  encoder.begin(text, columns);
  for (const auto& title : titles) {
    App app;
    app.title = title;
    encoder.record(text, columns.row(app));
  }
  encoder.end(text);
  return text;
}

TEST(Formats, HaveTheirNames) {
  EXPECT_EQ(formats[static_cast<std::size_t>(Format::jsonl)].name, "jsonl");
  EXPECT_EQ(formats[static_cast<std::size_t>(Format::json)].name, "json");
  EXPECT_EQ(formats[static_cast<std::size_t>(Format::csv)].name, "csv");
  EXPECT_EQ(formats[static_cast<std::size_t>(Format::tsv)].name, "tsv");
  EXPECT_EQ(formats[static_cast<std::size_t>(Format::table)].name, "table");
  EXPECT_EQ(formats[static_cast<std::size_t>(Format::card)].name, "card");
  EXPECT_EQ(formats.size(), 6U);
}

TEST(JsonLines, AreOneObjectALine) {
  EXPECT_EQ(encoded(*json_lines_encoder(), {}), "");
  EXPECT_EQ(encoded(*json_lines_encoder(), {"a", "b"}), "{\"title\":\"a\"}\n{\"title\":\"b\"}\n");
}

TEST(Json, IsOneArray) {
  EXPECT_EQ(encoded(*json_encoder(), {}), "[]\n");
  EXPECT_EQ(encoded(*json_encoder(), {"a"}), "[\n{\"title\":\"a\"}\n]\n");
  EXPECT_EQ(encoded(*json_encoder(), {"a", "b"}), "[\n{\"title\":\"a\"},\n{\"title\":\"b\"}\n]\n");
}

TEST(Json, IsIndentedForATerminal) {
  const auto columns = store::app_columns().pick(
      select_columns(store::app_columns(), "title,price,device_scores.tv,histogram,screenshots").value());
  App app;
  app.title = "a{\"[,:\\";
  app.histogram = {1, 2, 3, 4, 5};
  const auto encoder = json_encoder(true);
  std::string text;
  encoder->begin(text, columns);
  encoder->record(text, columns.row(app));
  encoder->record(text, columns.row(app));
  encoder->end(text);
  const std::string object = R"(  {
    "title": "a{\"[,:\\",
    "price": null,
    "device_scores": {
      "tv": null
    },
    "histogram": [
      1,
      2,
      3,
      4,
      5
    ],
    "screenshots": []
  })";
  EXPECT_EQ(text, "[\n" + object + ",\n" + object + "\n]\n");
  EXPECT_EQ(encoded(*json_encoder(true), {}), "[]\n");
  EXPECT_EQ(encoded(*json_encoder(true), {"\u202E"}), "[\n  {\n    \"title\": \"\\u202e\"\n  }\n]\n");
}

TEST(Tsv, EscapesWhatEndsCellsAndLinesOnly) {
  EXPECT_EQ(encoded(*tsv_encoder(), {}), "title\n");
  EXPECT_EQ(encoded(*tsv_encoder(), {"a\tb", "c\nd\r\\e", "\"=1,\x01", "\xFF"}),
            "title\na\\tb\nc\\nd\\r\\\\e\n\"=1,\x01\n\uFFFD\n");
  EXPECT_EQ(encoded(*tsv_encoder(true), {"a\tb\x1b\xFF"}), "title\na\\tb\\x1b\\xff\n");
}

TEST(Tsv, SeparatesCellsByTabs) {
  const auto columns = store::app_columns().pick(
      select_columns(store::app_columns(), "title,score,screenshots,price").value());
  App app;
  app.title = "T";
  app.screenshots = {"a\tb"};
  app.price = 1.5;
  std::string text;
  tsv_encoder()->record(text, columns.row(app));
  EXPECT_EQ(text, "T\t\t[\"a\\\\tb\"]\t1.5\n") << "a tab in JSON is \\t, whose backslash is escaped";
}

}  // namespace
}  // namespace playfast::output
