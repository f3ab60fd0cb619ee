#include "page/html/tree.hpp"

#include <gtest/gtest.h>

#include <gumbo.h>

namespace playfast::page {
namespace {

using Kind = HtmlTree::Kind;

std::string repeated(std::size_t count, const std::string& text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

// Writes down the way through a tree: "html( body( p( 'x' )p".
struct Trace final : HtmlVisitor {
  bool enter(const GumboNode& node) override {
    if (node.type != GUMBO_NODE_ELEMENT) {
      way += std::string("'") + node.v.text.text + "' ";
      return true;
    }
    way += std::string(gumbo_normalized_tagname(node.v.element.tag)) + "( ";
    return node.v.element.tag != GUMBO_TAG_UL;
  }
  void leave(const GumboNode& node) override {
    way += std::string(")") + gumbo_normalized_tagname(node.v.element.tag) + " ";
  }
  std::string way;
};

TEST(HtmlTree, IsWalkedInTheOrderOfThePage) {
  const std::string html = "<p>a<b>b</b></p><ul><li>not asked for</ul>c";
  const auto tree = HtmlTree::parse(html, Kind::fragment);
  ASSERT_TRUE(tree);
  Trace trace;
  walk(tree->root(), trace);
  EXPECT_EQ(trace.way, "p( 'a' b( 'b' )b )p ul( 'c' ");
}

TEST(HtmlTree, ADocumentHasItsHtmlElementForRoot) {
  const auto tree = HtmlTree::parse("<!doctype html><html lang=\"ko\"><p>x", Kind::document);
  ASSERT_TRUE(tree);
  EXPECT_EQ(attribute(tree->root(), "lang"), "ko");
  EXPECT_EQ(attribute(tree->root(), "dir"), "");
  EXPECT_EQ(inner_text(tree->root()), "x");
}

TEST(HtmlTree, TextHasItsEntitiesDecoded) {
  const auto tree = HtmlTree::parse("<i>a &amp; <b>b</b></i> &lt;", Kind::fragment);
  ASSERT_TRUE(tree);
  EXPECT_EQ(inner_text(tree->root()), "a & b <");
}

TEST(HtmlTree, CanBeMoved) {
  const std::string html = "<p>kept</p>";
  auto first = HtmlTree::parse(html, Kind::fragment);
  ASSERT_TRUE(first);
  const HtmlTree moved = std::move(*first);
  EXPECT_EQ(inner_text(moved.root()), "kept");
}

TEST(HtmlTree, BeyondTheLimitsThereIsNone) {
  for (const auto kind : {Kind::fragment, Kind::document}) {
    for (const auto& html :
         {repeated(400'000, "<svg>"), repeated(20'000, "<b>"), repeated(10'000, "<div>")}) {
      const auto tree = HtmlTree::parse(html, kind);
      ASSERT_FALSE(tree);
      EXPECT_EQ(tree.error().kind, ErrorKind::not_understood);
    }
  }
}

TEST(HtmlTree, ItsMemoryIsBounded) {
  // Each paragraph reopens what is still open, with all its attributes: copies of copies.
  std::string bold;
  for (int number = 0; number < 20; ++number) {
    bold += "<b n=" + std::to_string(number);
    for (int other = 0; other < 300; ++other) bold += " a" + std::to_string(other);
    bold += ">";
  }
  const auto tree = HtmlTree::parse("<p>" + bold + repeated(9000, "</p><p>x"), Kind::document);
  ASSERT_FALSE(tree);
  EXPECT_NE(tree.error().message.find("memory"), std::string::npos) << tree.error().message;
}

}  // namespace
}  // namespace playfast::page
