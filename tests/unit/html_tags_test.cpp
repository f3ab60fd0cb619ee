#include "page/html/tags.hpp"

#include <gtest/gtest.h>
#include <string>

namespace playfast::page {
namespace {

using Ambiguous = TagScanner::Ambiguous;

// The tags of a text: "a /b !" for a start tag, an end tag and a comment; "?" where the scan stops.
std::string tags(std::string_view html, Ambiguous ambiguous = Ambiguous::stop) {
  TagScanner scanner(html, ambiguous);
  std::string all;
  while (const auto tag = scanner.next()) {
    if (!all.empty()) all += ' ';
    if (tag->kind == HtmlTag::Kind::end) all += '/';
    all += tag->kind == HtmlTag::Kind::other ? "!" : std::string(tag->name);
    EXPECT_EQ(html.substr(tag->begin, tag->text.size()), tag->text);
  }
  if (scanner.stopped()) all += '?';
  return all;
}

TEST(TagScanner, FindsTagsAndComments) {
  EXPECT_EQ(tags(""), "");
  EXPECT_EQ(tags("a < b <3 <"), "");
  EXPECT_EQ(tags("<!doctype html><p class=x>a<BR/>b</p><?x?></ x>"), "! p BR /p ! !");
}

TEST(TagScanner, CommentsAndValuesHideTags) {
  EXPECT_EQ(tags("<!-- <a> -- > <b> --><i>"), "! i");
  EXPECT_EQ(tags("<!--><a><!---><b><!-- --!><i><!--!><u>-->"), "! a ! b ! i !");
  EXPECT_EQ(tags("<a title='<b>\">' alt=\"'>\"><i x=<b>>"), "a i");
}

TEST(TagScanner, StopsAtWhatHasNoEnd) {
  for (const std::string open : {"<a", "<a b=\">", "<!-- >", "<!", "<?", "</", "</a"})
    EXPECT_EQ(tags("<i>" + open), "i?") << open;
}

TEST(TagScanner, TextOfScriptsAndTitlesHasNoTags) {
  const std::string html = "<title>a<b></title><script>'<i>'</SCRIPT ><u>";
  EXPECT_EQ(tags(html, Ambiguous::skip), "title /title script /SCRIPT u");
  EXPECT_EQ(tags(html, Ambiguous::stop), "title?") << "inside of <svg> these are tags";
  EXPECT_EQ(tags("<title>a</title><u>"), "title /title u");
  EXPECT_EQ(tags("<script><u>", Ambiguous::skip), "script");
}

TEST(TagScanner, CdataIsTextInsideOfSvgOnly) {
  EXPECT_EQ(tags("<![CDATA[<b>]]><i>"), "?");
  EXPECT_EQ(tags("<![CDATA[<b>]]><i>", Ambiguous::skip), "! i");
}

TEST(HtmlTag, GivesItsAttributesAsWritten) {
  TagScanner scanner("<A b c = d/ E=\"f&amp;g\"h='i' b=2 =x>", Ambiguous::stop);
  const auto tag = scanner.next();
  ASSERT_TRUE(tag);
  EXPECT_TRUE(tag->is(HtmlTag::Kind::start, "a"));
  EXPECT_EQ(tag->attributes, 6U);
  EXPECT_EQ(tag->attribute("b"), "") << "the first counts";
  EXPECT_EQ(tag->attribute("C"), "d/");
  EXPECT_EQ(tag->attribute("e"), "f&amp;g");
  EXPECT_EQ(tag->attribute("h"), "i");
  EXPECT_EQ(tag->attribute("=x"), "");
  EXPECT_EQ(tag->attribute("y"), std::nullopt);
}

}  // namespace
}  // namespace playfast::page
