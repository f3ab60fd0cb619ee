#include "catalog/shard_list.hpp"

#include <gtest/gtest.h>

namespace playfast::catalog {
namespace {

const std::string origin = "https://play.google.com";
const std::string folder = origin + "/sitemaps/";

std::string shard_url(const std::string& number, const std::string& run = "1783000000",
                      const std::string& total = "12") {
  return folder + "play_sitemaps_2026-07-02_" + run + "-" + number + "-of-" + total + ".xml.gz";
}

Result<void> add_urls(ShardList& list, const std::vector<std::string>& urls) {
  std::string xml = "<sitemapindex>";
  for (const auto& url : urls) xml += "<sitemap><loc>" + url + "</loc></sitemap>";
  return list.add_index(xml + "</sitemapindex>", origin);
}

std::string message_of(const std::vector<std::string>& urls) {
  ShardList list;
  const auto added = add_urls(list, urls);
  EXPECT_FALSE(added);
  if (added) return {};
  EXPECT_EQ(added.error().kind, ErrorKind::not_understood);
  return added.error().message;
}

TEST(ShardList, HasTheShardsOfAllIndexesInOrderEachOnce) {
  ShardList list;
  ASSERT_TRUE(add_urls(list, {shard_url("00011"), shard_url("00000"), shard_url("00003")}));
  ASSERT_TRUE(add_urls(list, {shard_url("00003"), shard_url("00002")}));
  ASSERT_TRUE(list.finish());
  ASSERT_EQ(list.size(), 4U);
  EXPECT_EQ(list.generation(), "1783000000");
  EXPECT_EQ(list.total(), 12U);
  EXPECT_EQ(list.unknown(), 0U);
  for (const auto& [place, number] : {std::pair(0U, "00000"), {1U, "00002"}, {2U, "00003"}, {3U, "00011"}}) {
    EXPECT_EQ(list.file(place).url, shard_url(number));
    EXPECT_EQ(list.file(place).shard, std::stoul(number));
    EXPECT_EQ(list.file(place).name, "shard " + std::to_string(std::stoul(number)));
  }
}

TEST(ShardList, TheDateMayHaveAnyForm) {
  ShardList list;
  const auto url = folder + "play_sitemaps_2026_7-02_x-of-9_1783000000-7-of-9.xml.gz";
  ASSERT_TRUE(add_urls(list, {url}));
  ASSERT_TRUE(list.finish());
  EXPECT_EQ(list.generation(), "1783000000");
  EXPECT_EQ(list.file(0).url, url);
}

TEST(ShardList, TwoGenerationsAreRefused) {
  const auto message = message_of({shard_url("00000"), shard_url("00001", "1783345600")});
  EXPECT_NE(message.find("two generations, 1783000000 and 1783345600"), std::string::npos) << message;
  // The second index is the other one.
  ShardList list;
  ASSERT_TRUE(add_urls(list, {shard_url("00000")}));
  EXPECT_FALSE(add_urls(list, {shard_url("00001", "1783345600")}));
}

TEST(ShardList, OneGenerationHasOneFormOfName) {
  for (const auto& other : {shard_url("00001", "1783000000", "13"), shard_url("1"),
                            origin + "/other/play_sitemaps_2026-07-02_1783000000-00001-of-12.xml.gz",
                            folder + "play_sitemaps_2026-07-03_1783000000-00001-of-12.xml.gz"})
    EXPECT_EQ(message_of({shard_url("00000"), other}),
              "the sitemaps list shards of one generation by different names");
}

TEST(ShardList, ShardsOfAnotherServerAreRefused) {
  EXPECT_EQ(message_of({"https://elsewhere.example/play_sitemaps_2026_1783000000-00000-of-12.xml.gz"}),
            "the sitemaps list files of another server");
}

TEST(ShardList, OtherFilesAreCounted) {
  ShardList list;
  const std::vector<std::string> others{folder + "static.xml.gz",
                                        folder + "play_sitemaps_2026_1783000000-00012-of-12.xml.gz",
                                        folder + "play_sitemaps_2026_x-00001-of-12.xml.gz",
                                        folder + "play_sitemaps_2026_1783000000-0000a-of-12.xml.gz",
                                        folder + "play_sitemaps_2026_1783000000-00001-of-.xml.gz",
                                        folder + "play_sitemaps_2026_1783000000-00001-of-9999999.xml.gz",
                                        folder + "play_sitemaps_2026_1783000000-00001-of-12.xml",
                                        folder + "play_sitemaps_-of-12.xml.gz",
                                        "play_sitemaps_1-1-of-2.xml.gz",
                                        folder + "play_sitemaps_1-1-of-2.xml.gz/a",
                                        folder + "play_sitemaps_2026-1-of-.xml.gz",
                                        ""};
  ASSERT_TRUE(add_urls(list, others));
  EXPECT_EQ(list.unknown(), others.size());
  const auto finished = list.finish();
  ASSERT_FALSE(finished);
  EXPECT_EQ(finished.error().kind, ErrorKind::not_understood);
}

TEST(ShardList, KeepsChosenPlaces) {
  ShardList list;
  ASSERT_TRUE(add_urls(list, {shard_url("00001"), shard_url("00004"), shard_url("00009")}));
  ASSERT_TRUE(list.finish());
  list.keep({0, 2});
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list.number(0), 1U);
  EXPECT_EQ(list.number(1), 9U);
}

// A resumed run counts shards by their places.
TEST(ShardList, ItsIdentityTellsWhichShardsAreMissing) {
  const auto identity_of = [](const std::vector<std::string>& urls) {
    ShardList list;
    EXPECT_TRUE(add_urls(list, urls));
    EXPECT_TRUE(list.finish());
    return list.identity();
  };
  const auto url = [](const char* number) { return shard_url(number, "1783000000", "2"); };
  EXPECT_EQ(identity_of({url("1"), url("0")}), "1783000000");
  EXPECT_NE(identity_of({url("1")}), identity_of({url("0")}));
  EXPECT_TRUE(identity_of({url("1")}).starts_with("1783000000-"));
}

}  // namespace
}  // namespace playfast::catalog
