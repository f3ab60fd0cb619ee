#include <gtest/gtest.h>

#include "page/html_guard.hpp"

namespace playfast::page {
namespace {

std::string times(std::size_t count, const std::string& text) {
  std::string all;
  all.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

std::string attributes(std::size_t count, const std::string& rest = "") {
  std::string tag = "<p";
  for (std::size_t i = 0; i < count; ++i) tag += " a" + std::to_string(i) + rest;
  return tag + ">";
}

TEST(WithinLimits, OrdinaryDescriptionsAre) {
  EXPECT_TRUE(within_limits(""));
  EXPECT_TRUE(within_limits("a < b & c > d <3 <"));
  EXPECT_TRUE(
      within_limits("<h1>Title</h1>" + times(1000, "<p>A <b>line</b><br>and <a href=\"x\">more</a></p>")));
}

TEST(WithinLimits, SizeCounts) {
  EXPECT_TRUE(within_limits(std::string(1U << 20U, 'x')));
  EXPECT_FALSE(within_limits(std::string((1U << 20U) + 1, 'x')));
}

TEST(WithinLimits, EndTagsCountAsTags) {
  EXPECT_TRUE(within_limits("<b>" + times(19'998, "</q>")));
  EXPECT_FALSE(within_limits("<b>" + times(20'000, "</q>"))) << "each looks through all that is open";
}

TEST(WithinLimits, ADoctypeAtTheStartIsNoReasonToDistrustEndTags) {
  EXPECT_TRUE(within_limits("<!doctype html>" + times(5000, "<b>x</b>")));
  EXPECT_FALSE(within_limits("x<!doctype html>" + times(5000, "<b>x</b>")));
}

TEST(WithinLimits, DepthCounts) {
  EXPECT_TRUE(within_limits(times(400, "<b>")));
  EXPECT_FALSE(within_limits(times(401, "<b>")));
  EXPECT_FALSE(within_limits(times(401, "<svg>")));
  EXPECT_FALSE(within_limits(times(401, "<div><p>")));
  EXPECT_TRUE(within_limits(times(5000, "<b>x</b>")));
}

TEST(WithinLimits, TheNumberOfTagsCounts) {
  EXPECT_TRUE(within_limits(times(20'000, "<br>")));
  EXPECT_FALSE(within_limits(times(20'001, "<br>")));
  EXPECT_FALSE(within_limits(times(20'001, "<b></b>")));
}

TEST(WithinLimits, AttributesOfOneTagCount) {
  EXPECT_TRUE(within_limits(attributes(400)));
  EXPECT_FALSE(within_limits(attributes(401)));
  EXPECT_FALSE(within_limits(attributes(401, "=1")));
  EXPECT_FALSE(within_limits(attributes(401, "=\">\"")));
  EXPECT_FALSE(within_limits(attributes(401, " = '>'")));
  EXPECT_TRUE(within_limits(times(10, attributes(100) + "</p>")));
}

TEST(WithinLimits, AttributesNeedNoSpacesToCount) {
  EXPECT_FALSE(within_limits("<p" + times(401, "/a") + ">"));
  EXPECT_FALSE(within_limits("<p " + times(401, "a='1'") + ">"));
  EXPECT_FALSE(within_limits("<p " + times(401, "a=\"1\"b=2 ") + ">"));
  EXPECT_FALSE(within_limits("<p" + times(401, "\na") + ">"));
}

TEST(WithinLimits, OneLongValueIsOneAttribute) {
  EXPECT_TRUE(within_limits("<a href=\"" + times(5000, "a b ") + "\">x</a>"));
}

TEST(WithinLimits, EndTagsOfOtherElementsCloseNothing) {
  EXPECT_FALSE(within_limits(times(401, "<b></i>")));
  EXPECT_FALSE(within_limits(times(401, "<svg></SVG>")));
  EXPECT_FALSE(within_limits(times(401, "<b></bb>")));
  EXPECT_TRUE(within_limits("</b></i></p>"));
}

TEST(WithinLimits, SelfClosingTagsOfOtherElementsNest) {
  EXPECT_FALSE(within_limits(times(401, "<b/>")));
  EXPECT_FALSE(within_limits(times(401, "<input>")));
}

TEST(WithinLimits, QuotesDoNotHideTags) {
  // A quote that no browser takes for the start of a value, and one that is never closed.
  EXPECT_FALSE(within_limits("<p \"" + times(401, "<b>")));
  EXPECT_FALSE(within_limits("<p a=\"" + times(401, "<b>")));
  EXPECT_FALSE(within_limits("<p a=x\">" + times(401, "<b>")));
  EXPECT_FALSE(within_limits("<p a='\">" + times(401, "<b>") + "'>"));
}

TEST(WithinLimits, CommentsAndScriptsDoNotHideTags) {
  EXPECT_FALSE(within_limits("<!-- --!>" + times(401, "<b>")));
  EXPECT_FALSE(within_limits("<script>" + times(401, "<b>") + "</script>"));
  EXPECT_FALSE(within_limits("<![CDATA[" + times(401, "<b>") + "]]>"));
  EXPECT_FALSE(within_limits("<?xml " + times(401, "<b>")));
}

TEST(WithinLimits, TagsInValuesDoNotMakeTheScanSlow) {
  // Each `<a="` begins a value that reaches to the end of the text.
  EXPECT_FALSE(within_limits(times(200'000, "<a=\"")));
  EXPECT_FALSE(within_limits(times(100'000, "<a b=\"")));
  EXPECT_FALSE(within_limits(times(15'000, "<br")));
}

TEST(WithinLimits, EndTagsThatMayBeTextCloseNothing) {
  for (const char* unit : {"<br<>", "<br\v>", "<b></b<>", "<b></b\v>", "<b><!--</b>-->", "<b a=\"</b>\">",
                           "<b><?</b>", "<b></x a=\"</b>\">", "<b></ </b>", "<g><![CDATA[</g>]]>"}) {
    EXPECT_TRUE(within_limits(times(190, unit))) << unit;
    EXPECT_FALSE(within_limits(times(401, unit))) << unit;
  }
}

}  // namespace
}  // namespace playfast::page
