#include <gtest/gtest.h>

#include <gumbo.h>
#include <random>

#include "page/html/guard.hpp"
#include "page/html/tree.hpp"

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

TEST(WithinLimits, WhatHidesTagsFromAParserIsNoReasonToDistrustThePage) {
  for (const std::string start :
       {"<!doctype html>", "\n<!doctype html>", "\xEF\xBB\xBF<!doctype html>", "<!DOCTYPE HTML>",
        "<!Doctype html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" 'x'>", "x<!doctype html>", "<?xml version='1'?>",
        "<!-- a comment -->", "<!-- <p> <b -->", "<!--[if lt IE 9]><p><![endif]-->", "<!--><!---><!-- --!>",
        "<a title=\"1 < 2\">x</a>", "<a title='<p>'>x</a>", "<a title=<p>x</a>", "<title>a &lt; b</title>",
        "<textarea></textarea>", "a < b <3 <", "<link><input><link><input>"}) {
    const auto within = within_limits(start + times(3000, "<p>x</p>"));
    EXPECT_TRUE(within) << start << ": " << within.error().message;
  }
}

// Faults: F59
TEST(WithinLimits, TheReasonNamesTheLimit) {
  const auto message = [](const std::string& html) { return within_limits(html).error().message; };
  EXPECT_EQ(message(times(201, "<b>")), "HTML is not safe to parse: more than 200 nested tags");
  EXPECT_EQ(message(times(8'001, "<br>")), "HTML is not safe to parse: more than 8000 tags");
  EXPECT_EQ(message(attributes(51)), "HTML is not safe to parse: more than 50 attributes in a tag");
  EXPECT_EQ(message(std::string(2U << 20U, 'x')), "HTML is not safe to parse: more than 1048576 bytes");
}

TEST(WithinLimits, ElementsThatHoldNothingNestInsideOfForeignOnes) {
  EXPECT_TRUE(within_limits(times(300, "<input>") + "<svg></svg>" + times(300, "<link>")));
  EXPECT_FALSE(within_limits("<svg>" + times(200, "<link>")));
  EXPECT_FALSE(within_limits("<math>" + times(200, "<input>")));
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
  EXPECT_FALSE(within_limits(times(201, "<path/>")));
}

TEST(WithinLimits, QuotesDoNotHideTags) {
  // A quote that no browser takes for the start of a value, and one that is never closed.
  EXPECT_FALSE(within_limits("<p \"" + times(202, "<b>")));
  EXPECT_FALSE(within_limits("<p a=\"" + times(201, "<b>")));
  EXPECT_FALSE(within_limits("<p a=x\">" + times(201, "<b>")));
  EXPECT_FALSE(within_limits("<title><p a='</title>" + times(201, "<b>") + "'>"));
  EXPECT_FALSE(within_limits("<svg><![CDATA[<p a=']]>" + times(201, "<b>") + "'>"));
}

TEST(WithinLimits, CommentsAndScriptsDoNotHideTags) {
  EXPECT_FALSE(within_limits("<!-- --!>" + times(201, "<b>")));
  EXPECT_FALSE(within_limits("<script>" + times(201, "<b>") + "</script>"));
  EXPECT_FALSE(within_limits("<![CDATA[" + times(201, "<b>") + "]]>"));
  EXPECT_FALSE(within_limits("<?xml " + times(202, "<b>")));
  EXPECT_FALSE(within_limits("<!--!>" + times(201, "<b>")));
  EXPECT_FALSE(within_limits("<!-- " + times(201, "<b>")));
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

// How deep gumbo's tree is.
std::size_t depth_of(const std::string& html) {
  struct Depth final : HtmlVisitor {
    bool enter(const GumboNode& node) override {
      if (node.type != GUMBO_NODE_ELEMENT) return false;
      most = std::max(most, ++now);
      return true;
    }
    void leave(const GumboNode& /*node*/) override { --now; }
    std::size_t now = 0;
    std::size_t most = 0;
  } depth;
  const auto tree = HtmlTree::parse(html, HtmlTree::Kind::document);
  if (tree) walk(tree->root(), depth);
  return depth.most;
}

// How deep the guard takes it to be.
std::size_t counted_depth(const std::string& html) {
  std::size_t depth = 0;
  while (!within_limits(html, {.depth = depth})) ++depth;
  return depth;
}

TEST(WithinLimits, NoMixOfTagsIsDeeperThanCounted) {
  const std::vector<std::string> pieces{"<b>",         "</b>",        "<p>",
                                        "</p>",        "<div>",       "</div>",
                                        "<svg>",       "</svg>",      "<g>",
                                        "</g>",        "<path/>",     "<link>",
                                        "<title>",     "</title>",    "<textarea>",
                                        "</textarea>", "<table>",     "</table>",
                                        "<td>",        "<select>",    "</select>",
                                        "<math>",      "<mi>",        "</mi>",
                                        "</math>",     "<input>",     "<a href=\"",
                                        "\">",         "<a b='",      "'>",
                                        "<!--",        "-->",         "--!>",
                                        "--",          ">",           "<!",
                                        "<?",          "</",          "<![CDATA[",
                                        "]]>",         "<a b=<i>",    "<!doctype html>",
                                        "x",           " ",           "/",
                                        "=",           "<script>",    "</script>",
                                        "<style>",     "</style>",    "<foreignObject>",
                                        "<desc>",      "<a>",         "</a>",
                                        "<noscript>",  "</noscript>", "<iframe>",
                                        "</iframe>",   "<xmp>",       "<plaintext>",
                                        "<template>",  "</template>"};
  std::mt19937 random(20'261'126);
  for (int round = 0; round < 20'000; ++round) {
    std::string html;
    for (auto left = 1 + random() % 40; left > 0; --left) html += pieces[random() % pieces.size()];
    // Tables add rows and bodies of their own; <html> and <body> are always there.
    EXPECT_LE(depth_of(html), 3 * counted_depth(html) + 2) << html;
  }
}

}  // namespace
}  // namespace playfast::page
