// Values that no store should send: each becomes null or an error, and the output stays valid.
#include <gtest/gtest.h>

#include "app_pages.hpp"
#include "output/format/json.hpp"
#include "store/app/fields.hpp"

namespace playfast::store {
namespace {

constexpr std::string_view marker = "\"ODDVALUE\"";

struct Place {
  const char* pointer;  ///< in the data block
  const char* field;
};

constexpr std::array places{Place{"/1/2/51/0/1", "score"},      Place{"/1/2/51/2/1", "ratings"},
                            Place{"/1/2/13/1", "min_installs"}, Place{"/1/2/57/0/0/0/0/1/0/0", "price"},
                            Place{"/1/2/145/0/1/0", "updated"}, Place{"/1/2/73/0/1", "summary"},
                            Place{"/1/2/58/2", "chart_rank"}};

constexpr std::array odd{"1e400",
                         "-1e400",
                         "99999999999999999999",
                         "-1",
                         "1e-400",
                         "10000000000000",
                         "NaN",
                         "[]",
                         "{}",
                         "[[[]]]",
                         "{\"1\":1,\"1\":2}",
                         "true",
                         "\"\"",
                         "\"\\ud800\"",
                         "\"\xC0\x80\"",
                         "\"\xED\xA0\x80\"",
                         "\"\xFF\"",
                         "\"\\u0000\"",
                         "\"#-1\"",
                         "\"#99999999999999999999\""};

// How a field is written; empty where the page was not understood.
std::string written(const Place& place, std::string_view value) {
  auto payload = demo_payload();
  payload[storedouble::Json::json_pointer(place.pointer)] = "ODDVALUE";
  auto text = storedouble::google_text(payload);
  text.replace(text.find(marker), marker.size(), value);
  const auto answer = read_page(page_around(text));
  if (!answer) {
    EXPECT_EQ(answer.error().kind, ErrorKind::not_understood);
    return {};
  }
  std::string line;
  output::append_json(line, app_columns().row(answer->value));
  return storedouble::Json::parse(line)[place.field].dump();
}

// Faults: F42
TEST(OddValues, BecomeNullOrAnError) {
  for (const auto& place : places) {
    for (const std::string_view value : odd) {
      const auto json = written(place, value);
      const bool kept = !json.empty() && json != "null";
      // What is odd for one field may be a value of another: a text is a text, a large count a count.
      if (std::string_view(place.field) == "summary") {
        EXPECT_TRUE(!kept || json.front() == '"') << value << json;
      } else if (kept) {
        EXPECT_TRUE(value == "10000000000000") << place.field << ": " << value << " became " << json;
        EXPECT_TRUE(std::string_view(place.field) != "updated" && std::string_view(place.field) != "score");
      }
    }
  }
}

// Faults: F42
TEST(OddValues, BeforeTheEpochAndBeyondTheCenturyThereAreNoDates) {
  for (const std::string_view value : {"0", "-1", "10000000000000", "4102444800"}) {
    EXPECT_EQ(written({"/1/2/145/0/1/0", "updated"}, value), "null") << value;
  }
  EXPECT_EQ(written({"/1/2/145/0/1/0", "updated"}, "1"), "\"1970-01-01T00:00:01Z\"");
}

}  // namespace
}  // namespace playfast::store
