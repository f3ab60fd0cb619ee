// The values of options that say how to reach the store, and paths.
#include <gtest/gtest.h>

#include "cli/options/values/values.hpp"
#include "files.hpp"
#include "refused_values.hpp"

namespace playfast::cli {
namespace {

using namespace std::string_view_literals;

TEST(ParseBaseUrl, TakesAnHttpsOrigin) {
  EXPECT_EQ(parse_base_url("https://play.google.com"), "https://play.google.com");
  EXPECT_EQ(parse_base_url("https://a.example:8443/"), "https://a.example:8443");
}

TEST(ParseBaseUrl, PlainHttpGoesToThisMachineOnly) {
  for (const char* url : {"http://localhost:8080", "http://127.0.0.1:1", "http://[::1]:80"})
    EXPECT_EQ(parse_base_url(url), url);
  expect_refused(parse_base_url, "http://play.google.com", "http://localhost.evil.example",
                 "http://127.0.0.1.evil.example", "http://192.168.0.1", "http://[::2]");
}

TEST(ParseBaseUrl, RefusesEverythingElse) {
  expect_refused(parse_base_url, "", " ", "play.google.com", "ftp://a.example", "file:///etc/passwd",
                 "https://", "https://a.example/path", "https://a.example?q", "https://a.example#f",
                 "https://u:p@a.example", "http://localhost@evil.example", "https://a.example:0x1",
                 "https://a.example:99999", "https://a b", "https://a.example\r\nx", "https://a.example//",
                 "http:/localhost", "javascript:alert(1)", "https://a\0b"sv);
}

TEST(ParseBaseUrl, RefusesUsersWithoutShowingTheirPasswords) {
  EXPECT_EQ(parse_base_url("https://user:secret@a.example").error().message,
            "expected a URL without user and password");
}

TEST(ParseProxy, TakesItsSchemesAndHosts) {
  for (const char* proxy :
       {"http://p.example:3128", "https://p.example", "socks4://p", "socks4a://p", "socks5://p",
        "socks5h://user:secret@p.example:1080", "p.example:3128", "p.example"}) {
    EXPECT_EQ(parse_proxy(proxy), proxy);
  }
}

TEST(ParseProxy, RefusesTheRestWithoutQuotingIt) {
  expect_refused(parse_proxy, "", " ", "file:///x", "ftp://p.example", "http://", "://p",
                 "http://p.example:99999", "a b");
  for (const char* proxy : {"ftp://user:secret@p.example", "user:secret@p.example:99999"}) {
    EXPECT_EQ(parse_proxy(proxy).error().message.find("secret"), std::string::npos);
  }
}

TEST(ParseUserAgent, IsOneHeadersValue) {
  EXPECT_EQ(parse_user_agent("my-tool/1.0 (+https://a.example)"), "my-tool/1.0 (+https://a.example)");
  expect_refused(parse_user_agent, "", " ", "a\r\nX-Evil: 1", "a\nb", "a\0b"sv, "ü", "\x7f", "a\tb");
}

TEST(ParsePath, IsAName) {
  EXPECT_EQ(parse_path("a b"), "a b");
  expect_refused(parse_path, "", "a\0b"sv);
}

TEST(ParseReadablePath, IsThere) {
  const Folder folder;
  EXPECT_EQ(parse_readable_path(folder.where().string()), folder.where().string());
  const auto none = parse_readable_path(folder.path("none"));
  ASSERT_FALSE(none);
  EXPECT_NE(none.error().message.find("No such file"), std::string::npos);
  expect_refused(parse_readable_path, "");
}

}  // namespace
}  // namespace playfast::cli
