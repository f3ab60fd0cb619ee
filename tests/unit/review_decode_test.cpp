#include "store/reviews/decode.hpp"

#include <gtest/gtest.h>

#include "decoded.hpp"

namespace playfast::store {
namespace {

TEST(Stars, AreOneToFive) {
  for (const char* text : {"1", "2", "3", "4", "5"}) EXPECT_EQ(decoded<Stars>(text), text);
}

TEST(Stars, EverythingElseIsOther) {
  for (const char* text :
       {"0", "6", "-1", "1.5", "5.0", "\"5\"", "true", "[5]", "{}", "9223372036854775808"}) {
    EXPECT_EQ(decoded<Stars>(text), "other") << text;
  }
}

TEST(Criteria, HaveANameAndPerhapsARatingOrStars) {
  EXPECT_EQ(decoded<Criteria>(R"([["vaf_a",[3]],["vaf_b"],["vaf_c",null],["vaf_d",[null]]])"),
            "vaf_a=3/null;vaf_b=null/null;vaf_c=null/null;vaf_d=null/null");
  EXPECT_EQ(
      decoded<Criteria>(R"([["vaf_a",null,[5]],["vaf_b",[2],[1]],["vaf_c",null,[6]],["vaf_d",null,[]]])"),
      "vaf_a=null/5;vaf_b=2/1;vaf_c=null/null;vaf_d=null/null");
}

TEST(Criteria, MoreThanAnyReviewHasAreOther) {
  std::string many = R"(["vaf_a"])";
  for (int more = 1; more < 100; ++more) many += R"(,["vaf_a"])";
  EXPECT_TRUE(decoded<Criteria>("[" + many + "]").starts_with("vaf_a="));
  EXPECT_EQ(decoded<Criteria>("[" + many + R"(,["vaf_a"]])"), "other");
}

TEST(WrittenOn, NamesTheCodesThatWereSeen) {
  EXPECT_EQ(decoded<WrittenOn>("1"), "phone");
  EXPECT_EQ(decoded<WrittenOn>("2"), "tablet");
  for (const char* text : {"0", "3", "4", "5", "-1", "1.5", "\"1\"", "[1]"})
    EXPECT_EQ(decoded<WrittenOn>(text), "other") << text;
}

TEST(Criteria, WhatHasNoNameIsPassedOver) {
  EXPECT_EQ(decoded<Criteria>(R"([null,[],[7,[3]],"vaf_x",["vaf_a",["three"]],{"1":"vaf_y"}])"),
            "vaf_a=null/null");
}

TEST(Criteria, AnEmptyListHasNone) { EXPECT_EQ(decoded<Criteria>("[]"), "nothing"); }

TEST(Criteria, AnotherKindOfValueIsOther) {
  for (const char* text : {"7", "\"vaf_a\"", "true", "{\"1\":[]}"})
    EXPECT_EQ(decoded<Criteria>(text), "other") << text;
}

}  // namespace
}  // namespace playfast::store
