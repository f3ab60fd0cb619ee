#include "util/wrap.hpp"

#include <gtest/gtest.h>

namespace playfast::util {
namespace {

using Lines = std::vector<std::string>;

TEST(Wrapped, FillsLines) {
  EXPECT_EQ(wrapped("one two three", 7), (Lines{"one two", "three"}));
  EXPECT_EQ(wrapped("one two three", 6), (Lines{"one", "two", "three"}));
  EXPECT_EQ(wrapped("one two three", 13), (Lines{"one two three"}));
}

TEST(Wrapped, KeepsWordsThatAreTooLongAndDropsBlanks) {
  EXPECT_EQ(wrapped("  a   enormous b", 4), (Lines{"a", "enormous", "b"}));
  EXPECT_EQ(wrapped("", 10), Lines{});
}

TEST(Wrapped, CountsColumnsNotBytes) {
  EXPECT_EQ(wrapped("…… ……", 5), (Lines{"…… ……"}));
  EXPECT_EQ(wrapped("한국 한국", 8), (Lines{"한국", "한국"}));
}

TEST(WrappedCommand, BreaksBeforeOptionsPipesAndRedirections) {
  EXPECT_EQ(wrapped_command("p app x --country us | jq .title > file", 18),
            (Lines{"p app x \\", "  --country us \\", "  | jq .title \\", "  > file"}));
  EXPECT_EQ(wrapped_command("p app x --country us", 80), Lines{"p app x --country us"});
}

TEST(WrappedCommand, LeavesRoomForTheBackslash) {
  EXPECT_EQ(wrapped_command("p aa -b -c", 7), (Lines{"p aa \\", "  -b -c"}));
  EXPECT_EQ(wrapped_command("p aa -b", 7), (Lines{"p aa -b"}));
}

TEST(WrappedCommand, QuotedWordsStayTogether) {
  EXPECT_EQ(wrapped_command("p 'a | b -c' -d", 8), (Lines{"p 'a | b -c' \\", "  -d"}));
  EXPECT_EQ(wrapped_command("p \"a | b\" -d", 8), (Lines{"p \"a | b\" \\", "  -d"}));
}

TEST(Broken, BreaksAnywhereButWhereItReadsBadly) {
  EXPECT_EQ(broken("", 5), Lines{});
  EXPECT_EQ(broken("one two three", 7), (Lines{"one two", "three"}));
  EXPECT_EQ(broken("abcdefgh ij", 3), (Lines{"abc", "def", "gh", "ij"}));
  EXPECT_EQ(broken("一二三四五", 4), (Lines{"一二", "三四", "五"}));
  EXPECT_EQ(broken("一二。三四", 4), (Lines{"一", "二。", "三四"})) << "none begins with a full stop";
  EXPECT_EQ(broken("一（二三四", 4), (Lines{"一", "（二", "三四"})) << "none ends with a bracket";
  EXPECT_EQ(broken("안녕 하세요", 9), (Lines{"안녕", "하세요"})) << "Korean has blanks";
  EXPECT_EQ(broken("e\u0301e\u0301e\u0301", 2), (Lines{"e\u0301e\u0301", "e\u0301"}));
  EXPECT_EQ(broken("一", 1), Lines{"一"});
}

}  // namespace
}  // namespace playfast::util
