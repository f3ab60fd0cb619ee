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
  EXPECT_EQ(formats[static_cast<std::size_t>(Format::table)].name, "table");
  EXPECT_EQ(formats.size(), 4U);
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

}  // namespace
}  // namespace playfast::output
