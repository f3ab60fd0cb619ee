#include "store/lists/developer.hpp"

#include <gtest/gtest.h>

#include "clusters.hpp"

namespace playfast::store {
namespace {

using Strings = std::vector<std::string>;

struct ReadDeveloper {
  Result<std::string> token;
  Result<Answer<EntryList>> answer;
};

ReadDeveloper read_developer(const std::string& html, const std::string& developer = "123") {
  page::JsonReader reader;
  const DeveloperQuery query{.developer = developer};
  auto entries = developer_reader(query);
  entries.begin_part(Source::page, Time());
  auto token = read_developer_page(html, query, entries, reader);
  return {std::move(token), std::move(entries).answer()};
}

TEST(ReadDeveloperPage, GivesTheAppsOfBothFormsAndTheToken) {
  const auto number = cluster_section(21, json::array({full_item()}), "more_by_123", "more");
  const auto name =
      cluster_section(22, list_of({full_item()}), "search_results_cluster_apps_range_0_20", "more");
  for (const auto& section : {number, name}) {
    const auto read = read_developer(cluster_page(json::array({json::array({"odd"}), section})));
    ASSERT_TRUE(read.token) << read.token.error().message;
    EXPECT_EQ(*read.token, "more");
    EXPECT_EQ(ids_of(*read.answer), Strings{"com.example.a"});
    EXPECT_EQ(read.answer->value.entries[0].developer_query, "123");
  }
}

TEST(ReadDeveloperPage, WithoutSectionsOrItemsThereAreNoApps) {
  for (const json& sections :
       {json(), json::array(), json::array({cluster_section(21, json::array(), "")})}) {
    const auto read = read_developer(cluster_page(sections));
    ASSERT_TRUE(read.token) << sections << read.token.error().message;
    EXPECT_EQ(*read.token, "");
    EXPECT_TRUE(read.answer->value.entries.empty());
  }
}

TEST(ReadDeveloperPage, AnotherDevelopersPageIsAnError) {
  const auto page =
      cluster_page(json::array({cluster_section(21, json::array({full_item()}), "more_by_456")}));
  EXPECT_EQ(read_developer(page).token.error().kind, ErrorKind::wrong_item);
  EXPECT_EQ(read_developer(page, "45").token.error().kind, ErrorKind::wrong_item);
  EXPECT_TRUE(read_developer(page, "Some Name").token) << "a name is not in labels";
}

TEST(ReadDeveloperPage, WhatHasNoAppsIsNotUnderstood) {
  const auto odd = read_developer(cluster_page(json::array({json::array({"odd"})})));
  EXPECT_EQ(odd.token.error().message,
            "developer not understood: none of the 1 sections at [0][1] of the page's data has apps ([21] or "
            "[22])");
  EXPECT_EQ(read_developer(cluster_page(7)).token.error().message,
            "developer not understood: no sections at [0][1] of the page's data");
  EXPECT_EQ(read_developer("<html></html>").token.error().message,
            "page not understood: it has no data block of a developer (MRTdke or IRWBmd)");
  EXPECT_EQ(read_developer("<html><form id=captcha-form></form></html>").token.error().kind,
            ErrorKind::blocked);
}

TEST(ParseDeveloper, TakesNumbersNamesAndUrls) {
  EXPECT_EQ(parse_developer("5700313618786177705"), "5700313618786177705");
  EXPECT_EQ(parse_developer("Büro Süd & Co"), "Büro Süd & Co");
  EXPECT_EQ(parse_developer("https://play.google.com/store/apps/dev?id=57&hl=de"), "57");
  EXPECT_EQ(parse_developer("https://play.google.com/store/apps/developer?id=Google+LLC"), "Google LLC");
  for (const std::string odd : {"https://play.google.com/store/apps/details?id=com.a.b",
                                "https://play.google.com/store/apps/dev", "", "  ", "\xff"})
    EXPECT_EQ(parse_developer(odd).error().kind, ErrorKind::invalid_item) << odd;
}

TEST(DeveloperUrl, EncodesWhatIsAsked) {
  const DeveloperQuery query{.developer = "A&B +", .country = "kr", .lang = "ko"};
  EXPECT_EQ(developer_url("https://x", query, DeveloperForm::name),
            "https://x/store/apps/developer?id=A%26B%20%2B&hl=ko&gl=kr");
  EXPECT_EQ(form_of("12"), DeveloperForm::number);
  EXPECT_EQ(form_of("12a"), DeveloperForm::name);
}

}  // namespace
}  // namespace playfast::store
