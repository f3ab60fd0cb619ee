#include "util/text_width.hpp"

#include <gtest/gtest.h>
#include <clocale>
#include <cwchar>

#include "util/utf8.hpp"

namespace playfast::util {
namespace {

TEST(DisplayWidth, CountsColumnsNotBytes) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("plain"), 5U);
  EXPECT_EQ(display_width("Ünï"), 3U);
  EXPECT_EQ(display_width("日本語"), 6U);
  EXPECT_EQ(display_width("한국어"), 6U);
  EXPECT_EQ(display_width("ﾊﾝｶｸ"), 4U) << "halfwidth";
  EXPECT_EQ(display_width("العربية"), 7U);
  EXPECT_EQ(display_width("e\u0301"), 1U) << "a mark";
  EXPECT_EQ(display_width("🎈"), 2U);
  EXPECT_EQ(display_width("🇳🇴"), 2U) << "a flag";
  EXPECT_EQ(display_width("❤\uFE0F"), 2U) << "made an emoji";
  EXPECT_EQ(display_width("日\uFE0F"), 2U) << "wide already";
  EXPECT_EQ(display_width("\U0001FAE8"), 2U) << "an emoji newer than the tables";
}

TEST(DisplayWidth, IsNeverLessThanTheSystemSays) {
  const auto* const old = std::setlocale(LC_CTYPE, "C.UTF-8");
  if (old == nullptr) GTEST_SKIP() << "no locale C.UTF-8 here";
  for (char32_t code = 0x20; code < 0x20000; ++code) {
    const int system = ::wcwidth(static_cast<wchar_t>(code));
    if (system <= 0) continue;
    std::string text;
    append_utf8(text, code);
    EXPECT_GE(display_width(text), static_cast<std::size_t>(system))
        << std::hex << static_cast<unsigned>(code);
  }
}

TEST(Fitted, LeavesWhatFits) {
  EXPECT_EQ(fitted("", 1), "");
  EXPECT_EQ(fitted("plain", 5), "plain");
  EXPECT_EQ(fitted("日本語", 6), "日本語");
}

TEST(Fitted, CutsAtACharacterAndSaysSo) {
  EXPECT_EQ(fitted("plainer", 5), "plai…");
  EXPECT_EQ(fitted("日本語", 5), "日本…");
  EXPECT_EQ(fitted("日本語", 4), "日…") << "half a character does not fit";
  EXPECT_EQ(fitted("日本語", 1), "…");
  EXPECT_EQ(fitted("e\u0301e\u0301e\u0301", 2), "e\u0301…") << "marks stay with their letter";
}

TEST(Fitted, NeverTakesMoreThanItMay) {
  const std::string text = "a日e\u0301❤\uFE0F🇳🇴 한b\U0001FAE8…x";
  for (std::size_t width = 1; width < 20; ++width) EXPECT_LE(display_width(fitted(text, width)), width);
}

}  // namespace
}  // namespace playfast::util
