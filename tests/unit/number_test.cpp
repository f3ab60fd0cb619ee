#include "util/number.hpp"

#include <gtest/gtest.h>

namespace playfast::util {
namespace {

template <typename Number>
std::string text(Number value) {
  std::string out;
  append_number(out, value);
  return out;
}

TEST(AppendNumber, WritesPricesAsPeopleDo) {
  EXPECT_EQ(text(100000.0), "100000");
  EXPECT_EQ(text(6.99), "6.99");
  EXPECT_EQ(text(0.0), "0");
  EXPECT_EQ(text(0.00001), "0.00001");
  EXPECT_EQ(text(123456789012345.0), "123456789012345");
  EXPECT_EQ(text(4.315863), "4.315863");
}

TEST(AppendNumber, HasRoomForTheLargestAndTheSmallest) {
  EXPECT_EQ(text(1.7976931348623157e308), "1.7976931348623157e+308");
  EXPECT_EQ(text(5e-324), "5e-324");
  EXPECT_EQ(text(-1e15), "-1e+15");
  EXPECT_EQ(text(INT64_MIN), "-9223372036854775808");
}

}  // namespace
}  // namespace playfast::util
