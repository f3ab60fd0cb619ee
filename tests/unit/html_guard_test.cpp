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

TEST(WithinLimits, CommentsCountAsTags) {
  EXPECT_TRUE(within_limits(times(8'000, "<!>")));
  EXPECT_FALSE(within_limits(times(8'001, "<!>"))) << "each is a node that is walked";
}

TEST(WithinLimits, PagesMayBeLarger) {
  EXPECT_TRUE(within_limits(times(1'000, "<b>") + times(19'000, "<br>"), page_limits));
  EXPECT_FALSE(within_limits(times(1'001, "<b>"), page_limits));
  EXPECT_FALSE(within_limits(times(20'001, "<br>"), page_limits));
}

TEST(WithinLimits, EndTagsCountAsTags) {
  EXPECT_TRUE(within_limits("<b>" + times(7'998, "</q>")));
  EXPECT_FALSE(within_limits("<b>" + times(8'000, "</q>"))) << "each looks through all that is open";
}

TEST(WithinLimits, ADoctypeAtTheStartIsNoReasonToDistrustEndTags) {
  EXPECT_TRUE(within_limits("<!doctype html>" + times(3000, "<b>x</b>")));
  EXPECT_FALSE(within_limits("x<!doctype html>" + times(3000, "<b>x</b>")));
}

TEST(WithinLimits, DepthCounts) {
  EXPECT_TRUE(within_limits(times(200, "<b>")));
  EXPECT_FALSE(within_limits(times(201, "<b>")));
  EXPECT_FALSE(within_limits(times(201, "<svg>")));
  EXPECT_FALSE(within_limits(times(201, "<div><p>")));
  EXPECT_TRUE(within_limits(times(3000, "<b>x</b>")));
}

TEST(WithinLimits, TheNumberOfTagsCounts) {
  EXPECT_TRUE(within_limits(times(8'000, "<br>")));
  EXPECT_FALSE(within_limits(times(8'001, "<br>")));
  EXPECT_FALSE(within_limits(times(8'001, "<b></b>")));
}

TEST(WithinLimits, AttributesOfOneTagCount) {
  EXPECT_TRUE(within_limits(attributes(50)));
  EXPECT_FALSE(within_limits(attributes(51)));
  EXPECT_FALSE(within_limits(attributes(51, "=1")));
  EXPECT_FALSE(within_limits(attributes(51, "=\">\"")));
  EXPECT_FALSE(within_limits(attributes(51, " = '>'")));
  EXPECT_TRUE(within_limits(times(10, attributes(40) + "</p>")));
}

TEST(WithinLimits, AttributesNeedNoSpacesToCount) {
  EXPECT_FALSE(within_limits("<p" + times(51, "/a") + ">"));
  EXPECT_FALSE(within_limits("<p " + times(51, "a='1'") + ">"));
  EXPECT_FALSE(within_limits("<p " + times(51, "a=\"1\"b=2 ") + ">"));
  EXPECT_FALSE(within_limits("<p" + times(51, "\na") + ">"));
}

TEST(WithinLimits, OneLongValueIsOneAttribute) {
  EXPECT_TRUE(within_limits("<a href=\"" + times(5000, "a b ") + "\">x</a>"));
}

TEST(WithinLimits, EndTagsOfOtherElementsCloseNothing) {
  EXPECT_FALSE(within_limits(times(201, "<b></i>")));
  EXPECT_FALSE(within_limits(times(201, "<svg></SVG>")));
  EXPECT_FALSE(within_limits(times(201, "<b></bb>")));
  EXPECT_TRUE(within_limits("</b></i></p>"));
}

TEST(WithinLimits, SelfClosingTagsOfOtherElementsNest) {
  EXPECT_FALSE(within_limits(times(201, "<b/>")));
  EXPECT_FALSE(within_limits(times(201, "<input>")));
}

TEST(WithinLimits, QuotesDoNotHideTags) {
  // A quote that no browser takes for the start of a value, and one that is never closed.
  EXPECT_FALSE(within_limits("<p \"" + times(201, "<b>")));
  EXPECT_FALSE(within_limits("<p a=\"" + times(201, "<b>")));
  EXPECT_FALSE(within_limits("<p a=x\">" + times(201, "<b>")));
  EXPECT_FALSE(within_limits("<p a='\">" + times(201, "<b>") + "'>"));
}

TEST(WithinLimits, CommentsAndScriptsDoNotHideTags) {
  EXPECT_FALSE(within_limits("<!-- --!>" + times(201, "<b>")));
  EXPECT_FALSE(within_limits("<script>" + times(201, "<b>") + "</script>"));
  EXPECT_FALSE(within_limits("<![CDATA[" + times(201, "<b>") + "]]>"));
  EXPECT_FALSE(within_limits("<?xml " + times(201, "<b>")));
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
    EXPECT_FALSE(within_limits(times(201, unit))) << unit;
  }
}

}  // namespace
}  // namespace playfast::page
