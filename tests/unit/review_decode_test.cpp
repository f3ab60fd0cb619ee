#include "store/review_decode.hpp"

#include <gtest/gtest.h>

#include "decoded.hpp"

namespace playfast::store {
namespace {

TEST(Stars, AreOneToFive) {
  for (const char* json : {"1", "2", "3", "4", "5"}) EXPECT_EQ(decoded<Stars>(json), json);
}

TEST(Stars, EverythingElseIsOther) {
  for (const char* json :
       {"0", "6", "-1", "1.5", "5.0", "\"5\"", "true", "[5]", "{}", "9223372036854775808"}) {
    EXPECT_EQ(decoded<Stars>(json), "other") << json;
  }
}

TEST(Criteria, HaveANameAndPerhapsARating) {
  EXPECT_EQ(decoded<Criteria>(R"([["vaf_a",[3]],["vaf_b"],["vaf_c",null],["vaf_d",[null]]])"),
            "vaf_a=3;vaf_b=null;vaf_c=null;vaf_d=null");
}

TEST(Criteria, WhatHasNoNameIsPassedOver) {
  EXPECT_EQ(decoded<Criteria>(R"([null,[],[7,[3]],"vaf_x",["vaf_a",["three"]],{"1":"vaf_y"}])"),
            "vaf_a=null");
}

TEST(Criteria, AnEmptyListHasNone) { EXPECT_EQ(decoded<Criteria>("[]"), "nothing"); }

TEST(Criteria, AnotherKindOfValueIsOther) {
  for (const char* json : {"7", "\"vaf_a\"", "true", "{\"1\":[]}"})
    EXPECT_EQ(decoded<Criteria>(json), "other") << json;
}

}  // namespace
}  // namespace playfast::store
