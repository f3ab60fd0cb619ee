#include "page/html/schema_org.hpp"

#include <gtest/gtest.h>

namespace playfast::page {
namespace {

const std::string json_ld =
    R"(<script type="application/ld+json" nonce="x">{"@context":"https://schema.org",)"
    R"("@type":"SoftwareApplication","name":"Harbour \u0026 Sea","description":"Boats",)"
    R"("applicationCategory":"GAME_ARCADE","image":"https://i/1","contentRating":"Everyone",)"
    R"("author":{"@type":"Person","name":"A+B Labs","url":"https://ab"},"aggregateRating":)"
    R"({"ratingValue":"4.315863132476807","ratingCount":"5715302"},"offers":[{"price":"6.99",)"
    R"("priceCurrency":"USD"}]}</script>)";

const std::string meta =
    "<link rel=\"canonical\" href=\"https://play.google.com/store/apps/details?id=com.a.b&amp;hl=en\">"
    "<meta property=\"og:title\" content=\"Open - Graph - Apps on Google Play\">"
    "<meta property=\"og:description\" content=\"Said &amp; done\">"
    "<meta property=\"og:image\" content=\"https://i/og\">";

const std::string microdata =
    "<h1 itemprop=\"name\"><span>Micro</span> Data</h1><meta itemprop=\"description\" content=\"Micro\">"
    "<span itemprop=\"contentRating\"><span>Teen</span></span>";

Result<SchemaOrg> read(const std::string& html) {
  JsonReader reader;
  return read_schema_org(html, reader);
}

TEST(SchemaOrg, IsReadFromJsonLdFirst) {
  const auto found = read("<html><head>" + meta + "</head><body>" + microdata + json_ld + "</body></html>");
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_EQ(found->name, "Harbour & Sea");
  EXPECT_EQ(found->description, "Boats");
  EXPECT_EQ(found->image, "https://i/1");
  EXPECT_EQ(found->content_rating, "Everyone");
  EXPECT_EQ(found->category, "GAME_ARCADE");
  EXPECT_EQ(found->author, "A+B Labs");
  EXPECT_EQ(found->author_url, "https://ab");
  EXPECT_EQ(found->rating, "4.315863132476807");
  EXPECT_EQ(found->rating_count, "5715302");
  EXPECT_EQ(found->price, "6.99");
  EXPECT_EQ(found->currency, "USD");
  EXPECT_EQ(found->canonical, "https://play.google.com/store/apps/details?id=com.a.b&hl=en");
}

TEST(SchemaOrg, ThenFromMicrodataThenFromOpenGraph) {
  const auto both = read(meta + microdata);
  ASSERT_TRUE(both);
  EXPECT_EQ(both->name, "Micro Data");
  EXPECT_EQ(both->description, "Micro");
  EXPECT_EQ(both->content_rating, "Teen");
  EXPECT_EQ(both->image, "https://i/og");
  EXPECT_EQ(both->category, std::nullopt);
  const auto graph = read(meta + "<h1 itemprop=\"name\">N</h1>");
  ASSERT_TRUE(graph);
  EXPECT_EQ(graph->description, "Said & done");
  EXPECT_FALSE(graph->json_ld);
  EXPECT_FALSE(read(meta)) << "og:title has the site's own words in it";
}

TEST(SchemaOrg, OnlyAnAppCounts) {
  EXPECT_FALSE(read(R"(<script type="application/ld+json">{"@type":"Book","name":"A"}</script>)"));
  const auto second =
      read(R"(<script type="application/ld+json">{"@type":"Book","name":"A"}</script>)" + json_ld);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->name, "Harbour & Sea");
}

TEST(SchemaOrg, NumbersMayBeNumbers) {
  const auto found =
      read(R"(<script type="application/ld+json">{"@type":"SoftwareApplication","name":"A",)"
           R"("aggregateRating":{"ratingValue":4.5,"ratingCount":12},"offers":[{"price":0}]}</script>)");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->rating, "4.5");
  EXPECT_EQ(found->rating_count, "12");
  EXPECT_EQ(found->price, "0");
}

TEST(SchemaOrg, LargeWholeNumbersAreWrittenOut) {
  const auto found =
      read(R"(<script type="application/ld+json">{"@type":"SoftwareApplication","name":"A",)"
           R"("aggregateRating":{"ratingCount":6000000},"offers":[{"price":100000.0}]}</script>)");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->rating_count, "6000000");
  EXPECT_EQ(found->price, "100000");
}

TEST(SchemaOrg, OfEachKindTheFirstCounts) {
  std::string html;
  for (int i = 0; i < 900; ++i) html += "<div itemprop=\"name\">";
  for (int i = 0; i < 15'000; ++i) html += "<!>";
  EXPECT_FALSE(read(html)) << "the first has no text; to look into each would take for ever";
  EXPECT_EQ(read("<i itemprop=\"name\">one</i><i itemprop=\"name\">two</i>")->name, "one");
}

TEST(SchemaOrg, CommentsAreNoReasonToDistrustThePage) {
  std::string rows = "<!-- a comment -->";
  for (int i = 0; i < 3'000; ++i) rows += "<p>x</p>";
  EXPECT_TRUE(read(rows + microdata));
  EXPECT_TRUE(read("<!-- <p> -->" + rows + microdata));
}

TEST(SchemaOrg, JsonLdNeedsNoTree) {
  std::string deep;
  for (int i = 0; i < 30'000; ++i) deep += "<svg>";
  const auto found = read(deep + json_ld + meta);
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_EQ(found->name, "Harbour & Sea");
  EXPECT_EQ(found->canonical, "https://play.google.com/store/apps/details?id=com.a.b&hl=en");
  EXPECT_EQ(read(deep).error().message,
            "the page has no schema.org data of an app in JSON-LD; HTML is not safe to parse: more than 1000 "
            "nested tags");
}

TEST(SchemaOrg, WhatHasNoNameIsNone) {
  for (const std::string html :
       {"", "<html></html>", "text", "<script type=\"application/ld+json\">{</script>",
        "<script type=\"application/ld+json\">[1]</script>"}) {
    const auto found = read(html);
    ASSERT_FALSE(found) << html;
    EXPECT_EQ(found.error().kind, ErrorKind::not_understood);
  }
}

TEST(SchemaOrg, ScriptsAndStylesAreNoMarkup) {
  std::string css = "<style nonce=\"x\">";
  for (int i = 0; i < 60'000; ++i) css += ".a>.b{content:'<p>'}";
  const auto found =
      read("<head>" + css + "</style><script>var a = '<h1 itemprop=\"name\">no</h1>';</script>" +
           "<span>s<s>s</s></span><h1 itemprop=\"name\">Yes</h1>");
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_EQ(found->name, "Yes");
}

TEST(SchemaOrg, ScriptsWithoutAnEndTakeTheRestAlong) {
  const auto found = read("<h1 itemprop=\"name\">Yes</h1><script>var a = '<h1 itemprop=\"name\">no</h1>'");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->name, "Yes");
  EXPECT_FALSE(read("<script"));
  EXPECT_FALSE(read("<script </script>"));
}

}  // namespace
}  // namespace playfast::page
