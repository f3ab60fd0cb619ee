#include "util/base64.hpp"

#include <gtest/gtest.h>

namespace playfast::util {
namespace {

TEST(DecodeBase64, ReadsBothAlphabetsWithAndWithoutPadding) {
  EXPECT_EQ(decode_base64(""), "");
  EXPECT_EQ(decode_base64("Zg=="), "f");
  EXPECT_EQ(decode_base64("Zm8"), "fo");
  EXPECT_EQ(decode_base64("Zm9vYmFy"), "foobar");
  EXPECT_EQ(decode_base64("+/-_"), "\xfb\xff\xbf");
}

TEST(DecodeBase64, AnythingElseIsNone) {
  for (const char* text : {"Zm9v YmFy", "Z=g", "\xC3\xA9", "a.b"})
    EXPECT_EQ(decode_base64(text), std::nullopt) << text;
}

}  // namespace
}  // namespace playfast::util
