#include "store/lists/search_page.hpp"

#include <gtest/gtest.h>

#include "app_pages.hpp"
#include "entry_items.hpp"
#include "list_queries.hpp"

namespace playfast::store {
namespace {

using Strings = std::vector<std::string>;

std::string page_of(const std::string& data) {
  return "<html><script>AF_initDataCallback({key: 'ds:4', hash: '1', data:" + data +
         ", sideChannel: {}});</script></html>";
}

// A page with these sections.
std::string page_with(const std::vector<json>& sections) {
  return page_of(json::array({json::array({nullptr, json(sections)})}).dump());
}

Result<Answer<EntryList>> read_page(const std::string& html, const SearchQuery& query = search_of("tea"),
                                    std::string* token = nullptr) {
  page::JsonReader reader;
  auto entries = search_reader(query);
  entries.begin_part(Source::page, Time(std::chrono::seconds(1'790'000'000)));
  auto read = read_search_page(html, query, entries, reader);
  if (!read) return tl::unexpected<Error>(std::move(read.error()));
  if (token != nullptr) *token = *read;
  return std::move(entries).answer();
}

json section(std::size_t index, json content) {
  auto section = json::array();
  for (std::size_t at = 0; at < index; ++at) section.push_back(nullptr);
  section.push_back(std::move(content));
  return section;
}

json results(const std::vector<json>& items) { return section(22, json::array({list_of(items), nullptr})); }

// An exact match, whose app is the demo app, under this id.
json card(const std::string& app_id) {
  auto data = json::parse(storedouble::google_text(demo_payload()));
  auto card = section(16, json::array({nullptr, nullptr, data[1][2], {{"12", {{app_id}}}}}));
  return section(23, std::move(card));
}

const json topics = section(27, json::array({"Topics"}));

std::string error_of(const std::string& html) {
  const auto answer = read_page(html);
  return answer ? "" : std::string(to_string(answer.error().kind)) + ": " + answer.error().message;
}

TEST(ReadSearchPage, GivesTheResultsWithTheirQueryAndRank) {
  const auto answer = read_page(page_with({results({full_item(), full_item("com.example.b")})}));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(ids_of(*answer), (Strings{"com.example.a", "com.example.b"}));
  auto record = written(answer->value.entries[1]);
  EXPECT_EQ(record["rank"], 2);
  EXPECT_EQ(record["title"], "Tea Timer");
  EXPECT_EQ(answer->value.entries[1].query, "tea");
  EXPECT_EQ(answer->value.entries[1].country, "kr");
  EXPECT_EQ(answer->value.entries[1].lang, "ko");
  EXPECT_EQ(answer->value.entries[1].source, Source::page);
  EXPECT_EQ(record["fetched_at"], "2026-09-21T14:13:20Z");
  EXPECT_FALSE(answer->value.entries[1].chart_collection);
}

TEST(ReadSearchPage, TheExactMatchIsFirstWhereverItsSectionIs) {
  const auto list = results({full_item(), full_item("com.example.demo")});
  const auto match = card("com.example.demo");
  for (const std::vector<json>& sections :
       {std::vector<json>{match, list}, {list, match}, {topics, list, nullptr, match, topics}}) {
    const auto answer = read_page(page_with(sections));
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(ids_of(*answer), (Strings{"com.example.demo", "com.example.a"}));
    EXPECT_TRUE(answer->value.entries[0].exact_match);
    EXPECT_EQ(answer->value.entries[0].rank, 1);
    EXPECT_EQ(answer->value.entries[1].rank, 2);
    EXPECT_FALSE(answer->value.entries[1].exact_match);
    const auto app = storedouble::demo_app(demo_id, "us", "en");
    EXPECT_EQ(answer->value.entries[0].title, app.title) << "of its own payload";
    EXPECT_EQ(answer->value.entries[0].developer_id, app.developer_id);
    EXPECT_EQ(answer->value.entries[0].cover, app.header_image);
    EXPECT_EQ(answer->value.entries[0].description, app.description);
  }
}

TEST(ReadSearchPage, AnExactMatchAloneIsEnough) {
  const auto answer = read_page(page_with({card("com.example.demo")}));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(ids_of(*answer), Strings{"com.example.demo"});
}

TEST(ReadSearchPage, AnExactMatchWithoutIdOrTitleIsSkippedAndNamed) {
  const auto answer = read_page(page_with({results({full_item()}), card("")}));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(ids_of(*answer), Strings{"com.example.a"});
  EXPECT_EQ(answer->value.skipped, 1U);
  ASSERT_EQ(answer->warnings.size(), 1U);
  EXPECT_EQ(answer->warnings[0].field, "app_id");
  EXPECT_EQ(answer->warnings[0].path, "[0][1][1][23][16][11][0][0]");
  auto without = card("com.example.demo");
  without[23][16][2] = json::array();
  EXPECT_EQ(
      error_of(page_with({without})),
      "not_understood: search not understood: the exact match at [0][1][0][23] of its data has no title");
}

// Apps in a section with a heading, a label, or both.
json other_list(const json& heading, const json& label) {
  auto other = section(22, json::array({list_of({full_item("com.example.other")}), json::array({heading})}));
  other[3] = json::array({label});
  return other;
}

const std::string similar_label = "GKoaBHNpbWlsYXJfYXBwc19BUFBMSUNBVElPTg==";  // similar_apps_APPLICATION
const std::string results_label = "GBpzZWFyY2hfcmVzdWx0c19jbHVzdGVyX2FwcHM=";  // search_results_cluster_apps

TEST(ReadSearchPage, AppsOfOtherSectionsAreNoResults) {
  for (const auto& other : {other_list("Similar apps", nullptr), other_list("Similar apps", similar_label),
                            other_list("", similar_label), other_list(nullptr, similar_label),
                            other_list("You might like", results_label)}) {
    for (const std::vector<json>& sections :
         {std::vector<json>{results({full_item()}), other}, {other, results({full_item()})}}) {
      const auto answer = read_page(page_with(sections));
      ASSERT_TRUE(answer) << answer.error().message;
      EXPECT_EQ(ids_of(*answer), Strings{"com.example.a"}) << other[3] << other[22][1];
      EXPECT_EQ(answer->value.entries[0].rank, 1);
    }
  }
}

TEST(ReadSearchPage, ResultsMayHaveALabel) {
  for (const json& label : {json(results_label), json(""), json(), json("no base64!")}) {
    const auto answer = read_page(page_with({other_list("", label)}));
    ASSERT_TRUE(answer) << label;
    EXPECT_EQ(ids_of(*answer), Strings{"com.example.other"}) << label;
  }
}

TEST(ReadSearchPage, SimilarAppsAloneAreNoResults) {
  const auto answer = read_page(page_with({other_list("Similar apps", similar_label)}));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_TRUE(answer->value.entries.empty());
  EXPECT_EQ(error_of(page_with({other_list("", similar_label)})).substr(0, 14), "not_understood")
      << "results under a new label are not an empty search";
}

TEST(ReadSearchPage, AnEmptyMessageIsNoCardAndNoResults) {
  for (const json& empty : {json::array(), json::array({nullptr, nullptr})}) {
    const auto answer = read_page(page_with({section(23, empty), results({full_item()})}));
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(ids_of(*answer), Strings{"com.example.a"});
  }
  const auto none = read_page(page_with({section(22, json::array())}));
  ASSERT_TRUE(none) << none.error().message;
  EXPECT_TRUE(none->value.entries.empty());
}

TEST(ReadSearchPage, WordsOfUsersMakeNoBlockPage) {
  EXPECT_EQ(error_of("<html><p>unusual traffic https://consent.google.com/ PlayGatewayError</p></html>"),
            "not_understood: page not understood: it has no data block of a search (lGYRle)");
  EXPECT_EQ(error_of("<html><form id=captcha-form></form></html>").substr(0, 8), "blocked:");
}

TEST(ReadSearchPage, NoSectionsAreNoResults) {
  for (const std::string data : {"[[null,null]]", "[[null,[]]]", "[[]]", "[[null]]", "[[null,null,7]]"}) {
    const auto answer = read_page(page_of(data));
    ASSERT_TRUE(answer) << data << answer.error().message;
    EXPECT_TRUE(answer->value.entries.empty());
  }
  EXPECT_TRUE(read_page(page_with({section(22, json::array({json::array()}))})))
      << "nor is an empty list an error";
}

TEST(ReadSearchPage, WhatHasNoAppsIsNotTakenForNoResults) {
  EXPECT_EQ(
      error_of(page_with({topics, topics})),
      "not_understood: search not understood: none of the 2 sections at [0][1] of its data (lGYRle) has "
      "results ([22]) or an exact match ([23])");
  for (const std::string data : {"[]", "{}", "7", "[7]", "[[null,7]]", "[[null,\"x\"]]"})
    EXPECT_EQ(error_of(page_of(data)),
              "not_understood: search not understood: no sections at [0][1] of its data (lGYRle)")
        << data;
}

TEST(ReadSearchPage, WithoutItsBlockThePageIsNone) {
  EXPECT_EQ(error_of("<html></html>"),
            "not_understood: page not understood: it has no data block of a search (lGYRle)");
  const auto page = page_with({results({full_item()})});
  EXPECT_EQ(error_of(page.substr(0, page.size() - 4)).substr(0, 10), "truncated:");
}

TEST(ReadSearchPage, TheTokenIsThatOfTheResults) {
  const auto with_token = [](json section, const std::string& heading, const std::string& token) {
    section[22][1] = {heading, nullptr, nullptr, {nullptr, token}, 1};
    return section;
  };
  std::string token = "none";
  const auto other = with_token(other_list("", similar_label), "Similar apps", "of others");
  ASSERT_TRUE(read_page(page_with({other, results({full_item()})}), search_of("tea"), &token));
  EXPECT_EQ(token, "");
  ASSERT_TRUE(read_page(page_with({other, with_token(results({full_item()}), "", "of results"), other}),
                        search_of("tea"), &token));
  EXPECT_EQ(token, "of results");
}

TEST(ReadSearchPage, AnotherTermThatTheStoreSearchesForIsTold) {
  const json link{nullptr, nullptr, nullptr, nullptr, {nullptr, nullptr, "/store/search?q=tea+pot&c=apps"}};
  const auto notice = section(30, json::array({"Showing results for", json::array({"tea pot", link})}));
  const auto answer = read_page(page_with({notice, results({full_item()}), notice}));
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->warnings.size(), 1U);
  EXPECT_EQ(answer->warnings[0].kind, Drift::Kind::other_term);
  EXPECT_EQ(answer->warnings[0].value, "tea pot");
  EXPECT_TRUE(read_page(page_with({notice, results({full_item()})}), search_of("tea pot"))->warnings.empty());
  const auto related = section(24, json::array({json::array({json::array({"tea pot", link})}), "Related"}));
  EXPECT_TRUE(read_page(page_with({related, results({full_item()})}))->warnings.empty());
}

TEST(ReadSearchPage, AnItemThatIsNoAppIsSkippedAndNamed) {
  const auto answer = read_page(page_with({topics, results({full_item(), json::array()})}));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->value.entries.size(), 1U);
  ASSERT_EQ(answer->warnings.size(), 1U);
  EXPECT_EQ(answer->warnings[0].path, "[0][1][1][22][0][1][0][0][0]");
}

TEST(ReadSearchPage, ThePriceIsLookedAtBeforeTheLimit) {
  auto free = full_item("com.example.free");
  free[8][1][0][0] = 0;
  auto none = full_item("com.example.none");
  none[8] = nullptr;
  const auto page = page_with({results({free, none, full_item(), full_item("com.example.b")})});
  auto query = search_of("tea", Price::paid);
  EXPECT_EQ(ids_of(*read_page(page, query)), (Strings{"com.example.a", "com.example.b"}));
  query.limit = 1;
  EXPECT_EQ(ids_of(*read_page(page, query)), Strings{"com.example.a"});
  EXPECT_EQ(read_page(page, query)->value.entries[0].rank, 1);
  EXPECT_EQ(ids_of(*read_page(page, search_of("tea", Price::free))), Strings{"com.example.free"});
  EXPECT_EQ(read_page(page)->value.entries.size(), 4U);
}

}  // namespace
}  // namespace playfast::store
