#include "catalog/sitemap.hpp"

#include <gtest/gtest.h>
#include <vector>

namespace playfast::catalog {
namespace {

using Texts = std::vector<std::string>;

Result<Texts> locs_in(std::string_view xml, std::string_view root = "urlset") {
  Texts texts;
  return scan_locs(xml, root, [&](std::string_view loc) { texts.emplace_back(loc); }).map([&] {
    return std::move(texts);
  });
}

Texts locs_within(const std::string& content) { return locs_in("<urlset>" + content + "</urlset>").value(); }

ErrorKind kind_of_locs(std::string_view xml) {
  const auto read = locs_in(xml);
  EXPECT_FALSE(read) << xml;
  return read ? ErrorKind{} : read.error().kind;
}

TEST(ScanLocs, GivesTheTextOfEachLocInOrder) {
  EXPECT_EQ(locs_in("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- made -->\n<urlset xmlns=\"a\" xmlns:x=\"b\">\n"
                    "<url><loc>one</loc><x:link rel=\"alternate\" href=\"two\"/></url>\n"
                    "<url><loc >\n three&amp; \t</loc><lastmod>four</lastmod></url></urlset>\n")
                .value(),
            (Texts{"one", "three&amp;"}));
  EXPECT_EQ(locs_in("<sitemapindex><sitemap><loc>a</loc></sitemap></sitemapindex>", "sitemapindex").value(),
            Texts{"a"});
  EXPECT_EQ(locs_within(""), Texts());
}

TEST(ScanLocs, WhatOnlyLooksLikeALocIsNone) {
  EXPECT_EQ(locs_within("<!-- <loc>a</loc> --><![CDATA[<loc>b</loc>]]><?p <loc>c</loc>?>"), Texts());
  EXPECT_EQ(locs_within("<image:loc>a</image:loc><location>b</location><LOC>c</LOC><locs>d</locs>"), Texts());
  EXPECT_EQ(locs_within("<loc>e</loc>"), Texts{"e"});
  EXPECT_EQ(locs_in("<urlset></urlset><loc>after the end</loc>").value(), Texts());
}

TEST(ScanLocs, CdataAroundATextIsTakenOff) {
  EXPECT_EQ(locs_within("<loc><![CDATA[a&b]]></loc><loc> <![CDATA[]]> </loc>"), (Texts{"a&b", ""}));
}

TEST(ScanLocs, AnotherDocumentIsNotUnderstood) {
  for (const char* text : {"", "text", "<html><loc>a</loc></html>", "<urlsets></urlsets>",
                           "<sitemapindex><loc>a</loc></sitemapindex>", "<loc>a</loc>", "<!-- a -->",
                           "<!DOCTYPE urlset [<!ENTITY e \"x\">]><urlset></urlset>",
                           "<urlset><!ENTITY e \"x\"></urlset>", "<urlset>\n<!", "<"})
    EXPECT_EQ(kind_of_locs(text), ErrorKind::not_understood) << text;
}

TEST(ScanLocs, ACutDocumentIsTruncatedWhereverItIsCut) {
  const std::string whole =
      "<urlset><!-- a --><![CDATA[b]]><?c "
      "d?><url><loc>e</loc></url><url><loc><![CDATA[f]]></loc></url></urlset>";
  ASSERT_TRUE(locs_in(whole));
  for (std::size_t size = 9; size < whole.size(); ++size) {
    const auto read = locs_in(whole.substr(0, size));
    ASSERT_FALSE(read) << whole.substr(0, size);
    const bool in_declaration = whole.substr(0, size).ends_with("<!") ||
                                whole.substr(0, size).ends_with("<!-") || (size > 18 && size < 27);
    if (!in_declaration) {
      EXPECT_EQ(read.error().kind, ErrorKind::truncated) << whole.substr(0, size);
    }
  }
}

TEST(ScanLocs, TooManyUrlsAreRefused) {
  std::string xml = "<urlset>";
  for (std::size_t at = 0; at < max_locs; ++at) xml += "<loc>a</loc>";
  EXPECT_EQ(locs_in(xml + "</urlset>").value().size(), max_locs);
  EXPECT_EQ(kind_of_locs(xml + "<loc>a</loc></urlset>"), ErrorKind::not_understood);
}

TEST(DecodeEntities, DecodesTheFiveOfXmlAndNoOther) {
  EXPECT_EQ(decode_entities("a&amp;b&lt;&gt;&quot;&apos;"), "a&b<>\"'");
  EXPECT_EQ(decode_entities("&amp;lt;"), "&lt;") << "once";
  EXPECT_EQ(decode_entities("&evil;&&amp"), "&evil;&&amp");
  EXPECT_EQ(decode_entities(""), "");
}

}  // namespace
}  // namespace playfast::catalog
