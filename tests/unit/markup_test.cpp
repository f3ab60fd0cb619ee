#include "page/html/markup.hpp"

#include <gtest/gtest.h>

namespace playfast::page {
namespace {

TEST(SplitMarkup, TakesScriptsAndStylesOut) {
  const auto markup = split_markup("a<script>'<p>'</script><b><style>.x>i{}</style>c<s>d</s>");
  EXPECT_EQ(markup.html, "a<b>c<s>d</s>");
  EXPECT_EQ(split_markup("a<script>b").html, "a") << "the rest is the script's";
}

TEST(SplitMarkup, KeepsJsonLd) {
  const auto markup = split_markup(
      "<html-blob><script nonce=x type='application/ld+json'>{\"a\":\"<b>\"}</script></html-blob>"
      "<!-- <script type=\"application/ld+json\">1</script> --><SCRIPT "
      "TYPE=\"application/ld+json\">2</SCRIPT>"
      "<script type=\"text/javascript\">3</script>");
  ASSERT_EQ(markup.json_ld.size(), 2U);
  EXPECT_EQ(markup.json_ld[0], "{\"a\":\"<b>\"}");
  EXPECT_EQ(markup.json_ld[1], "2");
}

TEST(SplitMarkup, FindsTheCanonicalLinkInMarkupOnly) {
  EXPECT_EQ(
      split_markup("<link rel=\"alternate\" href=\"x\"><LINK href='https://a/?b=1&amp;c=2' rel=canonical>"
                   "<link rel=\"canonical\" href=\"second\">")
          .canonical,
      "https://a/?b=1&c=2");
  for (const std::string html :
       {"", "<!-- <link rel=canonical href=x> -->", "<a title='<link rel=canonical href=x>'>",
        "<script><link rel=canonical href=x></script>", "&lt;link rel=canonical href=x>"})
    EXPECT_EQ(split_markup(html).canonical, std::nullopt) << html;
}

TEST(ReadStructure, GivesWhatABlockPageIsToldBy) {
  const auto page = read_structure(
      "<head><title>Sorry...</title><title>2</title><base href=b><script src=s></script></head>"
      "<form id=i action=\"/a\"><form></form><p>&lt;form action=x&gt;<script>'<form>'</script>");
  EXPECT_EQ(page.title, "Sorry...");
  EXPECT_EQ(page.base, "b");
  ASSERT_EQ(page.forms.size(), 2U);
  EXPECT_EQ(page.forms[0].id, "i");
  EXPECT_EQ(page.forms[0].action, "/a");
  ASSERT_EQ(page.scripts.size(), 1U);
  EXPECT_EQ(page.scripts[0], "s");
}

}  // namespace
}  // namespace playfast::page
