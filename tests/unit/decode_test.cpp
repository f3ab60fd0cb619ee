#include "store/decode.hpp"

#include <gtest/gtest.h>
#include <vector>

#include "decoded.hpp"

namespace playfast::store {
namespace {

TEST(Text, IsAsItIs) {
  EXPECT_EQ(decoded<Text>(R"(" a \u003cb\u003e &amp; ")"), " a <b> &amp; ");
  EXPECT_EQ(decoded<Url>(R"("https://a.example/?x\u003d1")"), "https://a.example/?x=1");
}

TEST(Text, AnEmptyOneIsNone) {
  EXPECT_EQ(decoded<Text>(R"("")"), "nothing");
  EXPECT_EQ(decoded<HtmlText>(R"("")"), "nothing");
  EXPECT_EQ(decoded<Lines>(R"("")"), "nothing");
}

TEST(Text, AnotherKindOfValueIsNoText) {
  for (const char* json : {"7", "1.5", "true", "[\"a\"]", "{\"1\":\"a\"}", "[]"}) {
    EXPECT_EQ(decoded<Text>(json), "other") << json;
    EXPECT_EQ(decoded<Url>(json), "other") << json;
    EXPECT_EQ(decoded<HtmlText>(json), "other") << json;
    EXPECT_EQ(decoded<Lines>(json), "other") << json;
  }
}

TEST(HtmlText, IsTextWithoutTags) {
  EXPECT_EQ(decoded<HtmlText>(R"("a \u003cb\u003eb\u003c/b\u003e &amp; c\u003cbr\u003ed")"), "a b & c\nd");
}

TEST(HtmlText, TagsWithoutTextAreNone) { EXPECT_EQ(decoded<HtmlText>(R"("<b></b>")"), "nothing"); }

TEST(HtmlText, WhatCannotBeReadSafelyIsOther) {
  std::string html;
  for (int i = 0; i < 1000; ++i) html += "<em>";
  EXPECT_EQ(decoded<HtmlText>('"' + html + '"'), "other");
}

TEST(Lines, AreJoined) {
  EXPECT_EQ(decoded<Lines>(R"("Street 1\n1050 Town\nNorway")"), "Street 1, 1050 Town, Norway");
  EXPECT_EQ(decoded<Lines>(R"("one line")"), "one line");
}

TEST(Count, IsWholeAndNotNegative) {
  EXPECT_EQ(decoded<Count>("0"), "0");
  EXPECT_EQ(decoded<Count>("9223372036854775807"), "9223372036854775807");
  for (const char* json : {"-1", "1.5", "5.0", "1e3", "9223372036854775808", "18446744073709551615", "\"7\"",
                           "true", "[7]", "{}"}) {
    EXPECT_EQ(decoded<Count>(json), "other") << json;
  }
}

TEST(Micros, AreMillionths) {
  EXPECT_EQ(decoded<Micros>("0"), "0");
  EXPECT_EQ(decoded<Micros>("6990000"), "6.99");
  EXPECT_EQ(decoded<Micros>("9900000000"), "9900");
  EXPECT_EQ(decoded<Micros>("1"), "1e-06");
  for (const char* json : {"-1", "6.99", "\"6990000\"", "[6990000]"})
    EXPECT_EQ(decoded<Micros>(json), "other") << json;
}

TEST(UnixTime, IsBetween1970And2100) {
  EXPECT_EQ(decoded<UnixTime>("1"), "1");
  EXPECT_EQ(decoded<UnixTime>("1782338684"), "1782338684");
  EXPECT_EQ(decoded<UnixTime>("4102444799"), "4102444799");
  for (const char* json : {"-1", "4102444800", "10000000000000", "1782338684.5", "\"1782338684\"", "[1]",
                           "9223372036854775807"}) {
    EXPECT_EQ(decoded<UnixTime>(json), "other") << json;
    EXPECT_EQ(decoded<UnixDay>(json), "other") << json;
  }
}

TEST(UnixTime, ZeroIsNone) {
  EXPECT_EQ(decoded<UnixTime>("0"), "nothing");
  EXPECT_EQ(decoded<UnixDay>("0"), "nothing");
}

TEST(UnixDay, IsTheDayInUtc) {
  EXPECT_EQ(decoded<UnixDay>("86399"), "day 0");
  EXPECT_EQ(decoded<UnixDay>("86400"), "day 1");
  EXPECT_EQ(decoded<UnixDay>("1782338684"), "day 20628");
}

const std::vector<const char*> yes{
    "1",           "true",          "\"x\"",         "[1]",       "[true]",
    "[\"x\",[0]]", "[null,[true]]", "[false,\"x\"]", "{\"2\":1}", "[null,{\"2\":true}]"};
const std::vector<const char*> no{"0",       "false",      "\"\"",           "[0]",
                                  "[false]", "[\"\",[0]]", "[null,[false]]", "{\"2\":0}"};

TEST(Present, IsTrueUnlessItSaysNo) {
  for (const char* json : yes) EXPECT_EQ(decoded<Present>(json), "true") << json;
  for (const char* json : no) EXPECT_EQ(decoded<Present>(json), "false") << json;
  for (const char* json : {"[]", "[null]", "[[]]"}) EXPECT_EQ(decoded<Present>(json), "true") << json;
}

TEST(Yes, IsTrueWhereSomethingSaysSo) {
  for (const char* json : yes) EXPECT_EQ(decoded<Yes>(json), "true") << json;
  for (const char* json : no) EXPECT_EQ(decoded<Yes>(json), "false") << json;
  for (const char* json : {"[]", "[null]", "[[]]"}) EXPECT_EQ(decoded<Yes>(json), "false") << json;
}

TEST(Images, AreTheUrlsOfAList) {
  EXPECT_EQ(decoded<Images>(R"([[null,2,[1,2],[null,null,"u1"]],[null,2,null,[null,null,"u2"]]])"), "u1;u2");
  EXPECT_EQ(decoded<Images>(R"([null,[],["x"],[null,2,null,[null,null,7]],[null,2,null,[null,null,"u2"]]])"),
            "u2");
}

TEST(Images, AnEmptyListIsNone) {
  EXPECT_EQ(decoded<Images>("[]"), "nothing");
  EXPECT_EQ(decoded<Images>("[null]"), "nothing");
}

TEST(Images, AListOfSomethingElseIsOther) {
  for (const char* json : {"[[1]]", "\"url\"", "7", "[\"url\"]", "{\"1\":[]}"}) {
    EXPECT_EQ(decoded<Images>(json), "other") << json;
  }
}

}  // namespace
}  // namespace playfast::store
