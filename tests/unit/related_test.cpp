#include "store/lists/related.hpp"

#include <gtest/gtest.h>

#include "fakes.hpp"
#include "files.hpp"
#include "recordings.hpp"

namespace playfast::store {
namespace {

class ReadRelated : public testing::Test {
 protected:
  Result<Answer<RelatedList>> read_sections(const std::string& sections) {
    return read_html("<html><script>AF_initDataCallback({key: 'ds:4', hash: '1', data:[[null," + sections +
                     "]], sideChannel: {}});</script></html>");
  }
  Result<Answer<RelatedList>> read_html(const std::string& html) {
    return related_endpoint.read(session_, {.html = html}, {"tea", "kr", "ko"});
  }

  SystemClock clock_;
  Session session_{.base_url = "https://store.example", .clock = clock_};
};

// A section with this at an index, and a label where one is given.
std::string at(int index, const std::string& content, const std::string& label = "null") {
  std::string section = "[null,null,null," + label;
  for (int place = 4; place < index; ++place) section += ",null";
  return section + "," + content + "]";
}

std::string link_to(const std::string& url) { return "[null,null,null,null,[null,null,\"" + url + "\"]]"; }

// "apps_related_query_cluster", as the store labels it
const std::string label = "[\"qgIpEicQA7ICIgogChphcHBzX3JlbGF0ZWRfcXVlcnlfY2x1c3RlchAtGAM\\u003d\"]";

TEST_F(ReadRelated, GivesThemInTheStoresOrderWhereverTheirSectionIs) {
  const auto related =
      at(24,
         "[[[\"green tea\"," + link_to("/store/search?q\\u003dgreen+tea\\u0026c\\u003dapps") +
             "],[\"tea timer\"],[\"green tea\"]],\"Related searches\",2]",
         label);
  for (const auto& sections : {"[" + related + "]", "[" + at(22, "[[]]") + ",null," + related + "]"}) {
    const auto answer = read_sections(sections);
    ASSERT_TRUE(answer) << answer.error().message;
    const auto& searches = answer->value.entries;
    ASSERT_EQ(searches.size(), 2U);
    EXPECT_EQ(searches[0].related, "green tea");
    EXPECT_EQ(searches[0].url, "https://play.google.com/store/search?q=green+tea&c=apps");
    EXPECT_EQ(searches[0].query, "tea");
    EXPECT_EQ(searches[0].country, "kr");
    EXPECT_EQ(searches[0].lang, "ko");
    EXPECT_EQ(searches[0].source, Source::page);
    EXPECT_EQ(searches[1].rank, 2);
    EXPECT_EQ(searches[1].url, std::nullopt);
    EXPECT_TRUE(answer->warnings.empty());
  }
}

TEST_F(ReadRelated, NoneIsAnEmptyList) {
  for (const std::string& sections : {std::string("null"), std::string("[]"), "[" + at(22, "[[]]") + "]",
                                      "[" + at(23, "[1]") + "]", "[" + at(24, "[[]]", label) + "]"}) {
    const auto answer = read_sections(sections);
    ASSERT_TRUE(answer) << sections << answer.error().message;
    EXPECT_TRUE(answer->value.entries.empty()) << sections;
  }
}

TEST_F(ReadRelated, WhatCannotBeReadIsSkippedAndOddLinksAreNone) {
  const auto answer =
      read_sections("[" + at(24, "[[[null],[\"tea\"," + link_to("javascript:1") + "]]]") + "]");
  ASSERT_TRUE(answer) << answer.error().message;
  ASSERT_EQ(answer->value.entries.size(), 1U);
  EXPECT_EQ(answer->value.entries[0].rank, 1);
  EXPECT_EQ(answer->value.entries[0].url, std::nullopt);
  EXPECT_EQ(answer->value.skipped, 1U);
  ASSERT_EQ(answer->warnings.size(), 2U);
  EXPECT_EQ(answer->warnings[1].field, "url");
}

TEST_F(ReadRelated, AnotherLayoutIsNoSearchWithoutRelatedOnes) {
  for (const std::string& sections :
       {std::string("7"), "[" + at(27, "[1]") + "]", "[" + at(24, "[7]", label) + "]",
        "[" + at(22, "[[]]") + "," + at(25, "[[[\"tea\"]]]", label) + "]",
        "[" + at(24, "[[[7],[8]]]") + "]"}) {
    const auto answer = read_sections(sections);
    ASSERT_FALSE(answer) << sections;
    EXPECT_EQ(answer.error().kind, ErrorKind::not_understood) << sections;
  }
  EXPECT_EQ(read_html("<html></html>").error().kind, ErrorKind::not_understood);
}

TEST_F(ReadRelated, TheRecordedSectionIsReadFieldByField) {
  PLAYFAST_NEED_RECORDINGS();
  const auto tail = read_file(*recordings_dir() / "search" / "fl-studio-mobile.first-page.tail.txt");
  const auto begin = tail.rfind("[null,null,null,[", tail.find("\"music studio\""));
  const auto end = tail.find("\"Related searches\",2]]", begin);
  ASSERT_NE(end, std::string::npos);
  const auto answer = read_sections("[" + tail.substr(begin, end - begin) + "\"Related searches\",2]]]");
  ASSERT_TRUE(answer) << answer.error().message;
  std::vector<std::string> all;
  for (const auto& search : answer->value.entries)
    all.push_back(search.related + " " + search.url.value_or("-"));
  const std::string url = " https://play.google.com/store/search?q=";
  EXPECT_EQ(
      all, (std::vector<std::string>{"music studio" + url + "music+studio&c=apps",
                                     "bandlab studio" + url + "bandlab+studio&c=apps",
                                     "garageband studio" + url + "garageband+studio&c=apps",
                                     "music studio recording app" + url + "music+studio+recording+app&c=apps",
                                     "music maker studio" + url + "music+maker+studio&c=apps"}));
  EXPECT_EQ(answer->value.skipped, 0U);
}

TEST(RelatedCall, IsTheSearchsPage) {
  SystemClock clock;
  const Session session{.base_url = "https://store.example", .clock = clock};
  EXPECT_EQ(related_endpoint.call(session, {"a&b", "kr", "ko"}).page,
            "https://store.example/store/search?q=a%26b&c=apps&price=0&hl=ko&gl=kr");
}

}  // namespace
}  // namespace playfast::store
