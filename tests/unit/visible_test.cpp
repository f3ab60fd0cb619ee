#include "output/visible.hpp"

#include <gtest/gtest.h>

#include "hostile.hpp"
#include "util/utf8.hpp"

namespace playfast::output {
namespace {

TEST(Visible, OrdinaryTextStaysAsItIs) {
  for (const auto text :
       {""sv, "plain text \\ \"quoted\""sv, "Ünï 日本語 עברית 🎈"sv, "❤\uFE0F"sv, "a\u00A0b"sv}) {
    EXPECT_EQ(visible(text), text);
  }
}

TEST(Visible, ControlsAreWrittenOut) {
  EXPECT_EQ(visible("\x1b[31mred"), "\\x1b[31mred");
  EXPECT_EQ(visible("a\nb\rc\td\0e"sv), "a\\x0ab\\x0dc\\x09d\\x00e");
  EXPECT_EQ(visible("\x7f"), "\\x7f");
  EXPECT_EQ(visible("\u0080\u009b"), "\\u0080\\u009b");
}

TEST(Visible, HiddenAndReorderingCharactersAreWrittenOut) {
  EXPECT_EQ(visible("a\u202Eb\u200Bc\uFEFF"), "a\\u202eb\\u200bc\\ufeff");
  EXPECT_EQ(visible("\U000E0041"), "\\ue0041");
  for (const auto code : std::initializer_list<char32_t>{
           0xAD,   0x61C,  0x115F,  0x180E,  0x200B,  0x200C,  0x200D,  0x200E, 0x200F, 0x2028,
           0x2029, 0x202A, 0x202E,  0x2060,  0x2066,  0x2069,  0x206F,  0x3164, 0xFE00, 0xFEFF,
           0xFFF9, 0xFFFB, 0x1D173, 0x1D17A, 0xE0000, 0xE0001, 0xE007F, 0xE0FFF}) {
    std::string text;
    util::append_utf8(text, code);
    EXPECT_EQ(visible(text).find(text), std::string::npos) << std::hex << static_cast<unsigned>(code);
  }
}

TEST(Visible, InvalidBytesAreWrittenOut) {
  EXPECT_EQ(visible("a\xFFz"), "a\\xffz");
  EXPECT_EQ(visible("\xE2\x82"), "\\xe2\\x82");
  EXPECT_EQ(visible("\xC0\x80"), "\\xc0\\x80");
}

TEST(Visible, NothingThatActsIsLeft) {
  std::string all;
  for (const auto text : hostile_text) all += text;
  for (const auto bytes : invalid_utf8) all += std::string(bytes) + 'x';
  const auto shown = visible(all);
  for (const char c : shown) EXPECT_TRUE(c >= 0x20 && c < 0x7F) << shown;
}

TEST(Visible, IsOneLine) {
  const auto shown = visible("a\nb\r\nc\vd\fe\u0085f\u2028g\u2029h");
  EXPECT_EQ(shown.find_first_of("\n\r\v\f"), std::string::npos);
  EXPECT_EQ(visible(shown), shown);
}

TEST(FirstCharacter, TellsCodeAndSize) {
  const auto expect = [](std::string_view text, char32_t code, std::size_t size) {
    const auto [found, bytes, valid] = util::first_character(text);
    EXPECT_EQ(found, code) << text;
    EXPECT_EQ(bytes, size) << text;
    EXPECT_TRUE(valid) << text;
  };
  expect("ab", U'a', 1);
  expect("\0"sv, U'\0', 1);
  expect("\u0080", 0x80, 2);
  expect("\u07FFx", 0x7FF, 2);
  expect("\u0800", 0x800, 3);
  expect("\uD7FF", 0xD7FF, 3);
  expect("\uE000", 0xE000, 3);
  expect("\uFFFFx", 0xFFFF, 3);
  expect("\U00010000", 0x10000, 4);
  expect("\U0010FFFF", 0x10FFFF, 4);
}

TEST(FirstCharacter, InvalidBytesAreTakenOneByOne) {
  for (const auto bytes : invalid_utf8) {
    const auto [code, size, valid] = util::first_character(bytes);
    EXPECT_EQ(code, U'\uFFFD');
    EXPECT_EQ(size, 1U);
    EXPECT_FALSE(valid);
  }
}

}  // namespace
}  // namespace playfast::output
