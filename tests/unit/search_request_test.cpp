// The requests of searches.
#include <gtest/gtest.h>

#include "list_queries.hpp"
#include "net/url.hpp"
#include "store/lists/search_page.hpp"

namespace playfast::store {
namespace {

TEST(SearchUrl, SaysWhatIsAskedFor) {
  EXPECT_EQ(search_url("https://a.example", search_of("tea timer")),
            "https://a.example/store/search?q=tea%20timer&c=apps&price=0&hl=ko&gl=kr");
  EXPECT_NE(search_url("", search_of("x", Price::free)).find("&price=1&"), std::string::npos);
  EXPECT_NE(search_url("", search_of("x", Price::paid)).find("&price=2&"), std::string::npos);
}

TEST(SearchUrl, ATermIsDataHoweverItLooks) {
  for (const std::string term :
       {"a&gl=us#x", "100% +1", "\"'<>\\", "차 \U0001F375", "a\r\nHost: b", "?q=/../", "a;b=c"}) {
    const auto url = search_url("", search_of(term));
    const auto value = url.substr(16, url.find('&') - 16);
    EXPECT_EQ(net::url_decode(value), term) << url;
    EXPECT_EQ(value.find_first_of("#?/ \r\n\"<>\\+"), std::string::npos) << url;
    EXPECT_TRUE(url.ends_with("&c=apps&price=0&hl=ko&gl=kr")) << url;
  }
}

TEST(ParseTerm, TakesAnyTextThatSaysSomething) {
  for (const auto& term :
       std::vector<std::string>{"a", " tea  timer ", "차", "#1", "-", "a&b", std::string(1000, 'x')})
    EXPECT_EQ(parse_term(term).value(), term);
}

TEST(ParseTerm, RefusesTheRest) {
  for (const auto& term : {std::string(), std::string(" "), std::string(" \t\r\n"), std::string(1001, 'x'),
                           std::string("a\xFF"), std::string("\xC3"), std::string("\xED\xA0\x80")}) {
    const auto parsed = parse_term(term);
    ASSERT_FALSE(parsed) << term;
    EXPECT_EQ(parsed.error().kind, ErrorKind::invalid_item);
  }
  EXPECT_EQ(parse_term(" ").error().message, "empty search query");
}

}  // namespace
}  // namespace playfast::store
