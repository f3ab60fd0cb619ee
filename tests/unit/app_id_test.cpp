#include "store/app/id.hpp"

#include <gtest/gtest.h>

namespace playfast::store {
namespace {

using namespace std::string_view_literals;

TEST(ParseAppId, PackageNamesAreTakenAsTheyAre) {
  for (const auto& id : {std::string("com.spotify.music"), std::string("a.b"), std::string("Com.Foo_Bar.x9"),
                         "a." + std::string(253, 'b')}) {
    EXPECT_EQ(parse_app_id(id).value_or("(error)"), id);
  }
}

TEST(ParseAppId, WhatIsNoPackageNameIsRefused) {
  for (const auto id :
       {""sv,           " "sv,         "\t"sv,          "nodot"sv,    "com/a.b"sv,  "../com.a"sv,
        ".."sv,         "."sv,         "com..a"sv,      ".com.a"sv,   "com.a."sv,   "com.a%2eb"sv,
        "com.a?b"sv,    "com.a#b"sv,   "com.a&hl=de"sv, "com.a\"b"sv, "com.a'b"sv,  "com.a\\b"sv,
        "com.a\nb.c"sv, "com.a.b\n"sv, "com.a.b\0"sv,   "com.\0a"sv,  "com.ä.b"sv,  "com.а.b"sv,
        "1com.a"sv,     "com.1a"sv,    "com._a"sv,      "com.a b"sv,  " com.a.b"sv, "com.a.b "sv,
        "com.a-b"sv,    "com.a:b"sv,   "com.a,com.b"sv, "com.a@b"sv,  "com.a<b>"sv, "com.a\x7f"sv}) {
    const auto result = parse_app_id(id);
    ASSERT_FALSE(result) << id;
    EXPECT_EQ(result.error().kind, ErrorKind::invalid_item) << id;
    EXPECT_FALSE(result.error().message.empty()) << id;
  }
}

TEST(ParseAppId, LongNamesAreRefused) {
  EXPECT_TRUE(parse_app_id("a." + std::string(253, 'b')));
  const auto result = parse_app_id("a." + std::string(254, 'b'));
  ASSERT_FALSE(result);
  EXPECT_NE(result.error().message.find("255"), std::string::npos);
}

TEST(ParseAppId, UrlsOfAppPagesAreTakenAsTheirId) {
  for (const char* url :
       {"https://play.google.com/store/apps/details?id=com.a.b",
        "https://play.google.com/store/apps/details?id=com.a.b&hl=de&gl=DE",
        "https://play.google.com/store/apps/details?hl=de&id=com.a.b",
        "http://play.google.com/store/apps/details?id=com.a.b#reviews",
        "HTTPS://PLAY.GOOGLE.COM/store/apps/details?id=com.a.b",
        "https://play.google.com/store/apps/details?id=com%2Ea.b", "market://details?id=com.a.b",
        // What the store's own pages and other programs link to.
        "https://play.google.com/store/apps/details/Any_Name?id=com.a.b",
        "https://play.google.com/store/apps/details/Any_Name/?id=com.a.b&hl=en",
        "https://play.google.com/store/apps/details/%EC%B9%B4%EC%B9%B4%EC%98%A4?id=com.a.b",
        "https://play.google.com/store/apps/details/카카오?id=com.a.b",
        "https://play.google.com/store/apps/details/?id=com.a.b",
        "https://play.google.com/details/?id=com.a.b", "play.google.com/store/apps/details?id=com.a.b"}) {
    EXPECT_EQ(parse_app_id(url).value_or("(error)"), "com.a.b") << url;
  }
}

TEST(ParseAppId, OtherUrlsAreRefused) {
  for (const char* url :
       {"https://play.google.com.evil.example/store/apps/details?id=com.a.b",
        "https://evil.example/store/apps/details?id=com.a.b",
        "https://play.google.com@evil.example/?id=com.a.b",
        "https://google.com/store/apps/details?id=com.a.b", "https://play.google.com/store/apps/dev?id=123",
        "https://play.google.com/store/apps/details/../dev?id=com.a.b.c/",
        "https://play.google.com/store/apps/details/a/b?id=com.a.b",
        "https://play.google.com/store/apps/detailsx?id=com.a.b",
        "https://play.google.com/store/books/details?id=com.a.b", "play.google.com/store/apps?id=com.a.b",
        "play.google.com.evil.example/store/apps/details?id=com.a.b", "https://play.google.com/?id=com.a.b",
        "ftp://play.google.com/store/apps/details?id=com.a.b", "market://search?q=com.a.b",
        "file:///store/apps/details?id=com.a.b", "https://", "://", "x://y",
        "https://play.google.com/store/apps/details"}) {
    const auto result = parse_app_id(url);
    ASSERT_FALSE(result) << url;
    EXPECT_EQ(result.error().kind, ErrorKind::invalid_item) << url;
  }
}

TEST(HasLocale, IsOfUrlsOnly) {
  const std::string url = "play.google.com/store/apps/details/Any_Name?id=com.a.b";
  EXPECT_TRUE(has_locale("https://" + url + "&hl=de"));
  EXPECT_TRUE(has_locale(url + "&gl=DE"));
  EXPECT_FALSE(has_locale("https://" + url));
  EXPECT_FALSE(has_locale("https://" + url + "&referrer=hl"));
  EXPECT_FALSE(has_locale("com.a.b"));
  EXPECT_FALSE(has_locale("com.a.b?hl=de"));
}

TEST(ParseAppId, IdsInUrlsAreHeldToTheSameRule) {
  for (const char* id :
       {"", "nodot", "com.a%2Fb", "com.a%00b", "com.a%26hl", "%20com.a.b", "com.a+b", "../a.b"}) {
    EXPECT_FALSE(parse_app_id("https://play.google.com/store/apps/details?id=" + std::string(id))) << id;
  }
}

}  // namespace
}  // namespace playfast::store
