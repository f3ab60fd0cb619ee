#include "net/url.hpp"

#include <gtest/gtest.h>

namespace playfast::net {
namespace {

using namespace std::string_view_literals;

Url url(std::string_view text) {
  const auto parsed = parse_url(text);
  EXPECT_TRUE(parsed) << text;
  return parsed.value_or(Url{});
}

TEST(ParseUrl, TellsTheParts) {
  const auto parsed = url("HTTPS://Play.Google.COM:8443/store/apps?id=com.a.B&hl=en#top");
  EXPECT_EQ(parsed.scheme, "https");
  EXPECT_EQ(parsed.host, "play.google.com");
  EXPECT_EQ(parsed.port, "8443");
  EXPECT_EQ(parsed.path, "/store/apps");
  EXPECT_EQ(parsed.query, "id=com.a.B&hl=en");
}

TEST(ParseUrl, MissingPartsHaveTheirDefaults) {
  EXPECT_EQ(url("https://a.example").port, "443");
  EXPECT_EQ(url("http://a.example").port, "80");
  EXPECT_EQ(url("https://a.example").path, "/");
  EXPECT_EQ(url("https://a.example?q=1").query, "q=1");
  EXPECT_EQ(url("https://a.example/").query, "");
  EXPECT_EQ(url("market://details?id=com.a.b").host, "details");
}

TEST(ParseUrl, NameAndPasswordAreNoHost) {
  EXPECT_EQ(url("https://play.google.com@evil.example/").host, "evil.example");
  EXPECT_EQ(url("https://play.google.com:x@evil.example/").host, "evil.example");
}

TEST(ParseUrl, WhatIsNoAbsoluteUrlIsNone) {
  for (const auto text :
       {""sv, " "sv, "play"sv, "/store/apps"sv, "//a.example/"sv, "https://"sv, "https://a b.example/"sv,
        "https://a.example:99999/"sv, "https://a.example:x/"sv, "https://[::1/"sv, "https://a.example/\n"sv,
        "https://a.example\0.evil.example/"sv}) {
    EXPECT_FALSE(parse_url(text)) << text;
  }
}

TEST(Loopback, IsThisMachineOnly) {
  for (const char* text :
       {"http://localhost", "http://LOCALHOST:1", "http://127.0.0.1", "http://127.1.2.3:80", "http://127.1/",
        "http://[::1]:8080/", "http://[0:0:0:0:0:0:0:1]/"}) {
    EXPECT_TRUE(is_loopback(url(text))) << text;
  }
  for (const char* text :
       {"http://localhost.evil.example", "http://127.0.0.1.evil.example", "http://127.evil.example",
        "http://128.0.0.1", "http://10.0.0.1", "http://[::2]", "http://[::ffff:1.2.3.4]", "http://a.example",
        "http://localhost@a.example", "http://127.0.0.1@a.example", "http://0.0.0.0", "http://12.7.0.1"}) {
    EXPECT_FALSE(is_loopback(url(text))) << text;
  }
}

TEST(SameOrigin, ComparesSchemeHostAndPort) {
  const auto store = url("https://play.google.com");
  EXPECT_TRUE(same_origin(store, url("https://PLAY.google.com:443/store?x")));
  EXPECT_FALSE(same_origin(store, url("http://play.google.com:443/")));
  EXPECT_FALSE(same_origin(store, url("https://play.google.com:444/")));
  EXPECT_FALSE(same_origin(store, url("https://google.com/")));
  EXPECT_FALSE(same_origin(store, url("https://play.google.com.evil.example/")));
  EXPECT_TRUE(same_origin(url("http://127.0.0.1:80"), url("http://127.0.0.1")));
}

TEST(UrlEncode, KeepsOnlyUnreservedCharacters) {
  EXPECT_EQ(url_encode(""), "");
  EXPECT_EQ(url_encode("com.a-b_c~9"), "com.a-b_c~9");
  EXPECT_EQ(url_encode("a&b=c d+e/f?g#h%"), "a%26b%3Dc%20d%2Be%2Ff%3Fg%23h%25");
  EXPECT_EQ(url_encode("ü"), "%C3%BC");
  EXPECT_EQ(url_encode("a\0b"sv), "a%00b");
}

TEST(UrlDecode, GivesBackWhatWasEncoded) {
  EXPECT_EQ(url_decode(""), "");
  EXPECT_EQ(url_decode("A%2BB+Labs%20x"), "A+B Labs x");
  EXPECT_EQ(url_decode("100%"), "100%");
  EXPECT_EQ(url_decode("%zz%4"), "%zz%4");
  std::string every;
  for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);
  EXPECT_EQ(url_decode(url_encode(every)), every);
}

TEST(QueryValue, IsTheFirstOfItsName) {
  EXPECT_EQ(query_value("id=com.a.b&hl=en", "id"), "com.a.b");
  EXPECT_EQ(query_value("id=com.a.b&hl=en", "hl"), "en");
  EXPECT_EQ(query_value("id=one&id=two", "id"), "one");
  EXPECT_EQ(query_value("x=1&id=A%26B+C", "id"), "A&B C");
  EXPECT_EQ(query_value("id=a=b", "id"), "a=b");
}

TEST(QueryValue, TellsEmptyFromMissing) {
  EXPECT_EQ(query_value("id=&x", "id"), "");
  EXPECT_EQ(query_value("id=&x", "x"), "");
  EXPECT_EQ(query_value("", "id"), std::nullopt);
  EXPECT_EQ(query_value("&&", "id"), std::nullopt);
  EXPECT_EQ(query_value("ids=1&di=2&grid=3", "id"), std::nullopt);
  EXPECT_EQ(query_value("x=id=3", "id"), std::nullopt);
}

}  // namespace
}  // namespace playfast::net
