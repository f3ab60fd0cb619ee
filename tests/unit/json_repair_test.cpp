#include "page/json/repair.hpp"

#include <gtest/gtest.h>

#include "hostile.hpp"
#include "page/json/document.hpp"

namespace playfast::page {
namespace {

TEST(WithValidStrings, LeavesWhatIsValid) {
  for (const char* json :
       {"", "[1, \"a\"]\n", R"(["\ud83d\ude00","\\ud83d","\"\\","é🎈","\u00e9"])", "{\"a\":\n\t[null]}"}) {
    EXPECT_EQ(with_valid_strings(json), json);
  }
}

TEST(WithValidStrings, SurrogatesWithoutTheirPartnerAreReplaced) {
  EXPECT_EQ(with_valid_strings(R"("\ud83d")"), R"("\ufffd")");
  EXPECT_EQ(with_valid_strings(R"("\uDE00x")"), R"("\ufffdx")");
  EXPECT_EQ(with_valid_strings(R"("\ud83d\n")"), R"("\ufffd\n")");
  EXPECT_EQ(with_valid_strings(R"("\ud83d\ud83d\ude00")"), R"("\ufffd\ud83d\ude00")");
  EXPECT_EQ(with_valid_strings(R"("\ude00\ud83d")"), R"("\ufffd\ufffd")");
  EXPECT_EQ(with_valid_strings(R"("\\\ud83d")"), R"("\\\ufffd")");
}

TEST(WithValidStrings, RawControlsAreEscapedInStringsOnly) {
  EXPECT_EQ(with_valid_strings("[\n\"a\nb\x01\"\n]"), "[\n\"a\\u000ab\\u0001\"\n]");
  EXPECT_EQ(with_valid_strings("\"\\\"\t\""), "\"\\\"\\u0009\"");
}

TEST(WithValidStrings, EndsWhereItGrowsTooLarge) {
  const auto repaired = with_valid_strings("\"" + std::string(1000, '\x01') + "\"", 100);
  EXPECT_GT(repaired.size(), 100U);
  EXPECT_LT(repaired.size(), 110U);
}

TEST(WithValidStrings, CutTextsStayCut) {
  const std::string json = R"(["\ud83d\ude00\\"])";
  for (std::size_t size = 0; size < json.size(); ++size) {
    EXPECT_LE(with_valid_strings(json.substr(0, size)).size(), size + 6);
  }
}

TEST(WithValidStrings, EveryBadByteBecomesReadable) {
  JsonReader reader;
  for (const auto bytes : invalid_utf8) {
    const auto json = "[\"a" + std::string(bytes) + "z\"]";
    EXPECT_FALSE(reader.parse(json)->at(0).text()->empty());
    const auto root = reader.parse(with_valid_strings(json));
    ASSERT_TRUE(root) << root.error().message;
    const auto text = root->at(0).text().value();
    EXPECT_TRUE(text.starts_with("a\uFFFD") && text.ends_with('z')) << text;
  }
}

}  // namespace
}  // namespace playfast::page
