// Texts of strangers in a page.
#include <gtest/gtest.h>

#include "cli/report/charts/html.hpp"

namespace playfast::report {
namespace {

TEST(Html, TextsAreNothingButText) {
  EXPECT_EQ(escaped("<script>alert('1')</script>"), "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;");
  EXPECT_EQ(escaped("\" onload=\"x"), "&quot; onload=&quot;x");
  EXPECT_EQ(escaped("</title></svg><svg onload=x>"), "&lt;/title&gt;&lt;/svg&gt;&lt;svg onload=x&gt;");
  EXPECT_EQ(escaped("&lt;b&gt; &#60;"), "&amp;lt;b&amp;gt; &amp;#60;");
  EXPECT_EQ(escaped("plain 4.5 ★"), "plain 4.5 ★");
}

TEST(Html, WhiteSpaceIsASpace) {
  EXPECT_EQ(escaped("a\nb\tc\r\xE2\x80\xA8"
                    "d"),
            "a b c  d");
}

TEST(Html, ControlsAreReplaced) {
  using namespace std::string_view_literals;
  EXPECT_EQ(escaped("a\0b\x1b\x7f\xC2\x85z"sv), "a\uFFFDb\uFFFD\uFFFD\uFFFDz");
  EXPECT_EQ(escaped("\xEF\xBF\xBE"), "\uFFFD");  // U+FFFE
  EXPECT_EQ(escaped("a\xFFz\xC0\xBC"), "a\uFFFDz\uFFFD\uFFFD");
}

TEST(Html, WhatReordersTextIsReplaced) {
  for (const auto* const text :
       {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"})
    EXPECT_EQ(escaped(text), "\uFFFD");
}

TEST(Html, WhatLanguagesNeedStays) {
  for (const auto* const text : {"می\u200Cخواهم", "👩\u200D👩", "\u200Fא\u200E", "레드 팬더", "e\u0301"})
    EXPECT_EQ(escaped(text), text);
}

TEST(Html, NamesKeepTheirDirectionToThemselves) { EXPECT_EQ(isolated("א<"), "<bdi>א&lt;</bdi>"); }

TEST(Html, OnlyIdsOfAppsAreLinks) {
  EXPECT_EQ(app_link("com.example.a"),
            "<a href=\"https://play.google.com/store/apps/details?id=com.example.a\" "
            "rel=\"noreferrer\">com.example.a</a>");
  for (const auto* const id :
       {"javascript:alert(1)", "com.example.a\"onclick=\"x", "com.a&b", "a", "",
        "https://play.google.com/store/apps/details?id=com.example.a", " com.example.a"})
    EXPECT_EQ(app_link(id), escaped(id));
}

TEST(Html, LongTextsAreCutBeforeTheyAreEscaped) {
  EXPECT_EQ(shortened("<<<<<<", 4), "&lt;&lt;&lt;…");
  EXPECT_EQ(shortened("<<<<", 4), "&lt;&lt;&lt;&lt;");
}

}  // namespace
}  // namespace playfast::report
