#include "store/text_value.hpp"

#include <gtest/gtest.h>

namespace playfast::store {
namespace {

TEST(ParseValue, TakesWholeTextsOnly) {
  double number = 0;
  EXPECT_TRUE(parse_value("4.315863132476807", number));
  EXPECT_DOUBLE_EQ(number, 4.315863132476807);
  EXPECT_TRUE(parse_value("0", number));
  for (const char* text : {"", " 1", "1 ", "4,5", "nan", "inf", "1e999", "-1", "$6.99", "0x1"}) {
    EXPECT_FALSE(parse_value(text, number)) << text;
  }
  std::int64_t count = 0;
  EXPECT_TRUE(parse_value("138193056", count));
  EXPECT_EQ(count, 138'193'056);
  for (const char* text : {"", "1.5", "-3", "99999999999999999999", "12 "}) {
    EXPECT_FALSE(parse_value(text, count)) << text;
  }
  std::string any;
  EXPECT_TRUE(parse_value(" any text ", any));
  EXPECT_EQ(any, " any text ");
}

TEST(SameValue, ScoresAgreeToATenThousandth) {
  EXPECT_TRUE(same_value(4.315863, 4.315863132476807));
  EXPECT_FALSE(same_value(4.3158, 4.3160));
  EXPECT_TRUE(same_value(std::int64_t{7}, std::int64_t{7}));
  EXPECT_FALSE(same_value(std::int64_t{7}, std::int64_t{8})) << "counters as they are";
  EXPECT_FALSE(same_value(std::string("a"), std::string("a ")));
}

}  // namespace
}  // namespace playfast::store
