#include <gtest/gtest.h>

#include "page/html/text.hpp"

namespace playfast::page {
namespace {

std::string text(std::string_view html) {
  const auto result = html_to_text(html);
  EXPECT_TRUE(result) << html.substr(0, 100);
  return result.value_or("(error)");
}

TEST(HtmlToText, PlainTextIsTakenAsItIs) {
  EXPECT_EQ(text(""), "");
  EXPECT_EQ(text("  just text > that\n"), "  just text > that\n");
}

TEST(HtmlToText, LineBreaksBecomeNewlines) {
  EXPECT_EQ(text("one<br>two<br/>three<BR />four"), "one\ntwo\nthree\nfour");
  EXPECT_EQ(text("<br><br>end<br>"), "\n\nend\n");
}

TEST(HtmlToText, ParagraphsEndInNewlines) {
  EXPECT_EQ(text("<p>one</p><p>two</p>"), "one\ntwo\n");
  EXPECT_EQ(text("<ul><li>a</li><li>b</li></ul><div>c</div><h1>d</h1>e"), "a\nb\nc\nd\ne");
}

TEST(HtmlToText, EntitiesAreDecodedOnce) {
  EXPECT_EQ(text("Tom &amp; Jerry &lt;3 &quot;x&quot; &#39;y&#39; &#x1F388;"), "Tom & Jerry <3 \"x\" 'y' 🎈");
  EXPECT_EQ(text("&amp;lt;b&amp;gt;"), "&lt;b&gt;");
  EXPECT_EQ(text("a&nbsp;b"),
            "a\xC2\xA0"
            "b");
  EXPECT_EQ(text("AT&T; R&D & &unknown;"), "AT&T; R&D & &unknown;");
}

TEST(HtmlToText, TagsAreRemoved) {
  EXPECT_EQ(text("<b>bold <i>and</i> <u>more</u></b> <a href=\"https://a.example/?x=1&amp;y=2\">link</a>"),
            "bold and more link");
  EXPECT_EQ(text("<font color=\"#fff\">a</font><!-- not shown -->b"), "ab");
  EXPECT_EQ(text("<b>never closed"), "never closed");
  EXPECT_EQ(text("closed</b></i></p> never opened"), "closed\n never opened");
}

TEST(HtmlToText, ScriptsAndStylesAreNoText) {
  EXPECT_EQ(text("a<script>alert('<b>x</b>')</script>b<style>p { color: red }</style>c"), "abc");
}

TEST(HtmlToText, NothingIsTrimmed) { EXPECT_EQ(text("  a <b> b </b>  <br>  "), "  a  b   \n  "); }

TEST(HtmlToText, OtherScriptsAndEmojiStay) {
  EXPECT_EQ(text("<b>日本語</b> עברית <i>👩‍🚀</i> Ünï<br>"),
            "日本語 עברית 👩‍🚀 Ünï\n");
}

TEST(HtmlToText, LongTextsAreReadWhole) {
  std::string html;
  std::string expected;
  while (html.size() < 60'000) {
    html += "A line &amp; <b>another</b> one.<br>";
    expected += "A line & another one.\n";
  }
  EXPECT_EQ(text(html), expected);
}

TEST(HtmlToText, NestingWithinTheLimitsIsRead) {
  std::string html;
  for (int i = 0; i < 150; ++i) html += "<b>";
  EXPECT_EQ(text(html + "deep"), "deep");
}

TEST(HtmlToText, WhatGumboCannotBeGivenIsRefused) {
  std::string svg;
  for (int i = 0; i < 200'000; ++i) svg += "<svg>";
  std::string bold;
  for (int i = 0; i < 20'000; ++i) bold += "<strong>";
  std::string attributes = "<p";
  for (int i = 0; i < 40'000; ++i) attributes += " a" + std::to_string(i);
  attributes += ">";
  for (const auto& html : {svg, svg + svg, bold, attributes}) {
    const auto result = html_to_text(html);
    ASSERT_FALSE(result) << html.substr(0, 20);
    EXPECT_EQ(result.error().kind, ErrorKind::not_understood);
  }
}

}  // namespace
}  // namespace playfast::page
