#include "catalog/robots.hpp"

#include <gtest/gtest.h>

namespace playfast::catalog {
namespace {

const std::string store = "https://play.google.com";

std::vector<std::string> sitemaps_in(std::string_view text) { return read_robots(text, store).value(); }

TEST(Robots, NamesItsSitemapsInOrderEachOnce) {
  EXPECT_EQ(sitemaps_in("User-agent: *\r\nDisallow: /store\r\n\r\n"
                        "Sitemap: https://play.google.com/b.xml\r\n"
                        "  SITEMAP :\thttps://play.google.com/a.xml # the other\n"
                        "sitemap:https://play.google.com/b.xml\n"
                        "sitemaps: https://play.google.com/c.xml\n# Sitemap: https://play.google.com/d.xml"),
            (std::vector<std::string>{"https://play.google.com/b.xml", "https://play.google.com/a.xml"}));
}

TEST(Robots, OtherServersAreLeftOut) {
  EXPECT_EQ(
      sitemaps_in("Sitemap: https://elsewhere.example/a.xml\nSitemap: http://play.google.com/a.xml\n"
                  "Sitemap: https://play.google.com:8443/a.xml\nSitemap: /a.xml\nSitemap: file:///a.xml\n"
                  "Sitemap: https://play.google.com.elsewhere.example/a.xml\nSitemap:\n"
                  "Sitemap: https://play.google.com:443/a.xml\n"),
      std::vector<std::string>{"https://play.google.com:443/a.xml"});
}

TEST(Robots, WithoutASitemapOfThisServerItIsNotUnderstood) {
  for (const char* text : {"", "User-agent: *\n", "Sitemap: https://elsewhere.example/a.xml"}) {
    const auto read = read_robots(text, store);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, ErrorKind::not_understood);
  }
}

TEST(Robots, OnlySoManyLinesCount) {
  std::string text;
  for (int at = 0; at < 1'001; ++at) text += "Sitemap: https://play.google.com/" + std::to_string(at) + "\n";
  EXPECT_EQ(sitemaps_in(text).size(), 1'000U);
}

}  // namespace
}  // namespace playfast::catalog
