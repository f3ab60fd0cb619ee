#include "util/json_text.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace playfast::util {
namespace {

TEST(JsonString, IsThatOfAnotherWriterForEveryCharacter) {
  std::string all;
  for (int c = 0; c < 0x80; ++c) {
    const std::string one(1, static_cast<char>(c));
    EXPECT_EQ(json_string(one), nlohmann::json(one).dump()) << c;
    all += one;
  }
  all += "\u00fc\ud55c\U0001F389";
  EXPECT_EQ(json_string(all), nlohmann::json(all).dump());
  EXPECT_EQ(json_string(all + all), nlohmann::json(all + all).dump());
  EXPECT_EQ(json_string(""), "\"\"");
}

TEST(JsonString, IsEscapedAgainWhereItStandsInAnother) {
  const auto inner = json_string("a\"\\\n\x01");
  std::string out = "before ";
  append_json_escaped(out, inner);
  EXPECT_EQ(out, R"(before \"a\\\"\\\\\\n\\u0001\")");
  EXPECT_EQ('"' + out.substr(7) + '"', nlohmann::json(inner).dump());
}

}  // namespace
}  // namespace playfast::util
