#include "page/html/simple.hpp"

#include <gtest/gtest.h>
#include <random>

#include "page/html/text.hpp"

namespace playfast::page {
namespace {

TEST(SimpleHtml, IsReadWithoutAParser) {
  EXPECT_EQ(simple_html_to_text("no HTML at all"), "no HTML at all");
  EXPECT_EQ(simple_html_to_text("one<br><b>two</b> <i>3</i><u>4</u>"), "one\ntwo 34");
  EXPECT_EQ(simple_html_to_text("&lt;b&gt; &amp;amp; &quot;it&#39;s&quot;"), "<b> &amp; \"it's\"");
  EXPECT_EQ(simple_html_to_text(""), "");
}

TEST(SimpleHtml, LeavesAllElseToTheParser) {
  for (const std::string html : {"<br/>", "<BR>", "<p>a</p>", "a < b", "a & b", "&nbsp;", "&#38;", "&amp",
                                 "<b class=x>", "<!-- -->", "</br>", "<", "&", "line\r\nline<br>"}) {
    EXPECT_EQ(simple_html_to_text(html), std::nullopt) << html;
  }
  EXPECT_EQ(simple_html_to_text(std::string("a\0b<br>", 7)), std::nullopt);
}

TEST(SimpleHtml, GivesWhatTheParserGives) {
  const std::vector<std::string> parts{
      "<br>",  "<b>",  "</b>", "<i>", "</i>", "<u>", "</u>", "&amp;", "&lt;", "&gt;", "&quot;",
      "&#39;", "text", " ",    "\n",  "\t",   ";",   "#39;", "lt;",   "ü",    "’",    "\xF0\x9F\x90\xBC",
      ">",     "\"",   "'"};
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string html;
    for (auto length = random() % 40; length > 0; --length) html += parts[random() % parts.size()];
    // An element more makes it the parser's, and its text no other.
    ASSERT_EQ(simple_html_to_text(html), html_to_text(html + "<span></span>").value()) << html;
  }
}

}  // namespace
}  // namespace playfast::page
