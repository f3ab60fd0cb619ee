#include "history/value.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <optional>

#include "store/app/fields.hpp"

namespace playfast::history {
namespace {

TEST(ParseTime, ReadsWhatRecordsHave) {
  EXPECT_EQ(parse_time("1970-01-01T00:00:00Z"), 0);
  EXPECT_EQ(parse_time("2026-02-28T23:59:59Z"), 1'772'323'199);
  EXPECT_EQ(parse_time("1969-12-31T23:59:59Z"), -1);
}

TEST(ParseTime, RefusesWhatIsNoTime) {
  for (const auto* text :
       {"", "2026-02-30T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01 00:00:00Z",
        "2026-01-01T00:00:00", "2026-01-01T00:00:00z", "-026-01-01T00:00:00Z", "2026-01-01T00:00:0 Z",
        "2026-+1-01T00:00:00Z", "2026-01-01T00:00:00Z "})
    EXPECT_EQ(parse_time(text), std::nullopt) << text;
}

Value value_of(const App& app, std::string_view name) {
  Value value;
  const auto& columns = store::app_columns();
  for (std::size_t index = 0; index < columns.size(); ++index) {
    if (columns[index].name == name) read_value(columns.row(app), index, value);
  }
  return value;
}

TEST(ReadValue, HasOneValueForEachColumn) {
  App app;
  app.free = true;
  app.ratings = 7;
  app.score = 4.5;
  app.title = "bad \xC0\x80 bytes";
  app.categories = {{"Name \"quoted\"", std::nullopt}, {"Other", "ID"}};
  EXPECT_EQ(value_of(app, "free").integer, 1);
  EXPECT_EQ(value_of(app, "ratings").integer, 7);
  EXPECT_EQ(value_of(app, "score").number, 4.5);
  EXPECT_EQ(value_of(app, "title").text, "bad \xEF\xBF\xBD\xEF\xBF\xBD bytes");
  EXPECT_EQ(value_of(app, "categories").text,
            R"([{"name":"Name \"quoted\"","id":null},{"name":"Other","id":"ID"}])");
  EXPECT_EQ(value_of(app, "screenshots").text, "[]");
  EXPECT_TRUE(value_of(app, "summary").is_null());
}

TEST(ReadValue, NoNumberIsNull) {
  App app;
  app.score = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(value_of(app, "score").is_null());
}

TEST(Value, IsComparedByKindAndContent) {
  Value one;
  Value other;
  EXPECT_EQ(one, other);
  one.set(std::int64_t{1});
  EXPECT_FALSE(one == other);
  other.set(1.0);
  EXPECT_FALSE(one == other);
  one.set(std::string_view("a\0b", 3));
  other.set(std::string_view("a\0c", 3));
  EXPECT_FALSE(one == other);
  other.set(one.text);
  EXPECT_EQ(one, other);
}

}  // namespace
}  // namespace playfast::history
