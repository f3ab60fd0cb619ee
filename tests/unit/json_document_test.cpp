#include "page/json/document.hpp"

#include <gtest/gtest.h>

namespace playfast::page {
namespace {

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

ErrorKind kind_of(const Result<Node>& result) {
  EXPECT_FALSE(result.has_value());
  return result ? ErrorKind{} : result.error().kind;
}

TEST(JsonReader, ReadsOneTextAfterAnother) {
  JsonReader reader;
  EXPECT_EQ(reader.parse(R"(["one"])").value().at(0).text(), "one");
  EXPECT_EQ(reader.parse(R"([["two"]])").value().at({0, 0}).text(), "two");
  const auto large = "[\"" + std::string(1'000'000, 'x') + "\"]";
  EXPECT_EQ(reader.parse(large).value().at(0).text()->size(), 1'000'000U);
  EXPECT_EQ(reader.parse("[3]").value().at(0).integer(), 3);
}

TEST(JsonReader, GoesOnAfterAnError) {
  JsonReader reader;
  EXPECT_FALSE(reader.parse("[1,"));
  EXPECT_FALSE(reader.parse(nested(5000)));
  EXPECT_EQ(reader.parse("[4]").value().at(0).integer(), 4);
}

TEST(JsonReader, DeepTextsAreRefused) {
  for (const std::size_t depth : {201U, 250U, 1025U, 1'000'000U}) {
    JsonReader reader;
    EXPECT_EQ(kind_of(reader.parse(nested(depth))), ErrorKind::not_understood) << depth;
    EXPECT_EQ(kind_of(reader.parse(std::string(depth, '['))), ErrorKind::not_understood) << depth;
  }
  EXPECT_TRUE(JsonReader().parse(nested(150)));
}

TEST(JsonReader, DeepTextsAreRefusedAfterLargeOnesToo) {
  JsonReader reader;
  for (const std::size_t size : {10U, 100'000U, 2'000'000U}) {
    EXPECT_TRUE(reader.parse("[\"" + std::string(size, 'x') + "\"]"));
    EXPECT_EQ(kind_of(reader.parse(nested(201))), ErrorKind::not_understood) << size;
  }
}

TEST(JsonReader, LargeTextsAreRefused) {
  JsonReader reader;
  const auto of_size = [](std::size_t size) { return "\"" + std::string(size - 2, 'x') + "\""; };
  EXPECT_TRUE(reader.parse(of_size(JsonReader::max_size)));
  EXPECT_EQ(kind_of(reader.parse(of_size(JsonReader::max_size + 1))), ErrorKind::too_large);
}

TEST(JsonReader, TextsOfTooManyValuesAreRefused) {
  JsonReader reader;
  const auto numbers = [](std::size_t count) {
    std::string text = "[0";
    while (text.size() < 2 * count) text += ",0";
    return text + "]";
  };
  EXPECT_TRUE(reader.parse(numbers(JsonReader::max_values)));
  EXPECT_EQ(kind_of(reader.parse(numbers(JsonReader::max_values + 10))), ErrorKind::too_large);
  EXPECT_TRUE(reader.parse("[\"" + std::string(JsonReader::max_size - 10, 'x') + "\"]"));
}

TEST(JsonReader, OneBadByteDoesNotLoseTheRest) {
  JsonReader reader;
  const auto root = reader.parse("[\"a\xFFz\",\"\\ud83d\",\"b\nc\",7]");
  ASSERT_TRUE(root) << root.error().message;
  EXPECT_EQ(root->at(0).text(), "a\uFFFDz");
  EXPECT_EQ(root->at(1).text(), "\uFFFD");
  EXPECT_EQ(root->at(2).text(), "b\nc");
  EXPECT_EQ(root->at(3).integer(), 7);
}

TEST(JsonReader, WhatIsNoJsonIsNotUnderstood) {
  JsonReader reader;
  for (const char* text : {"", " ", "[", "[1,]", "[1] x", "[1][2]", "{'a':1}", "[01]", "[1e400]", "[nul]",
                           "[\"\\x\"]", "[\"open]", "undefined", "[123456789012345678901234567890]"}) {
    EXPECT_EQ(kind_of(reader.parse(text)), ErrorKind::not_understood) << text;
  }
}

// Under UBSan, a text without bytes or place showed that simdjson copies from its null pointer.
TEST(JsonReader, NoTextAtAllIsNotUnderstood) {
  JsonReader reader;
  const auto root = reader.parse(std::string_view());
  ASSERT_FALSE(root);
  EXPECT_EQ(root.error().kind, ErrorKind::not_understood);
}

TEST(JsonReader, OfDuplicateKeysOneIsTaken) {
  JsonReader reader;
  EXPECT_TRUE(reader.parse(R"([{"2":1,"2":2}])").value().at(1).integer());
}

}  // namespace
}  // namespace playfast::page
