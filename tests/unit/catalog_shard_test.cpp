#include "catalog/shard.hpp"

#include <gtest/gtest.h>

#include "cli/commands/catalog/rules.hpp"
#include "store/gzip.hpp"
#include "store/sitemaps.hpp"

namespace playfast::catalog {
namespace {

using storedouble::gzip;
using Ids = std::vector<std::string>;

std::string page_of(const std::string& app) { return "https://play.google.com/store/apps/details?id=" + app; }

std::string sitemap_of(const std::vector<std::string>& locs) {
  std::string xml = "<urlset>";
  for (const auto& loc : locs) xml += "<url><loc>" + loc + "</loc></url>";
  return xml + "</urlset>";
}

Ids ids_in(const std::vector<std::string>& locs) {
  return FileReader(cli::store_rules()).read_shard(sitemap_of(locs)).value().ids;
}

ErrorKind kind_of_shard(const std::string& body) {
  const auto read = FileReader(cli::store_rules()).read_shard(body);
  EXPECT_FALSE(read);
  return read ? ErrorKind{} : read.error().kind;
}

TEST(Shard, AppsAreThoseOfExactlyOnePath) {
  EXPECT_EQ(
      ids_in({page_of("com.a.b"), "https://play.google.com/store/books/details/X?id=abcdef",
              "https://play.google.com/store/apps/developer?id=com.dev.eloper",
              "https://play.google.com/store/apps/details/Name?id=com.with.name",
              "https://play.google.com/store/apps/detailsX?id=com.x.y",
              "https://play.google.com/a/store/apps/details?id=com.x.y",
              "https://play.google.com/store/apps/details", "https://play.google.com/store/apps/details?",
              "https://play.google.com/store/apps/details#?id=com.x.y", "https://play.google.com",
              "/store/apps/details?id=com.x.y", "",
              "https://play.google.com/store/apps/details?hl=en&amp;id=com.c.d&amp;gl=us#id=com.x.y",
              "https://play.google.com/store/apps/details?ids=com.x.y"}),
      (Ids{"com.a.b", "com.c.d"}));
}

TEST(Shard, IdsAreDecodedAndEachIsThereOnce) {
  EXPECT_EQ(
      ids_in({page_of("com.a.b"), page_of("com%2Ea%2eb"), page_of("com.c.d"), page_of("com.a.b&amp;hl=en")}),
      (Ids{"com.a.b", "com.c.d"}));
}

TEST(Shard, WhatIsNoIdIsCounted) {
  const auto read =
      FileReader(cli::store_rules())
          .read_shard(sitemap_of({page_of("com.a.b"), page_of("com"), page_of("&evil;"), page_of("com.a b"),
                                  page_of("https%3A%2F%2Fplay.google.com%2Fstore"
                                          "%2Fapps%2Fdetails%3Fid%3Dcom.x.y"),
                                  page_of(""), page_of(std::string(300, 'a') + ".b"), page_of("com.a.b%00"),
                                  page_of("com.a.b%0A")}))
          .value();
  EXPECT_EQ(read.ids, Ids{"com.a.b"});
  EXPECT_EQ(read.skipped, 8U);
}

TEST(Shard, GzipIsKnownByItsFirstBytes) {
  const auto xml = sitemap_of({page_of("com.a.b")});
  FileReader reader(cli::store_rules());
  EXPECT_EQ(reader.read_shard(xml).value().ids, Ids{"com.a.b"});
  EXPECT_EQ(reader.read_shard(gzip(xml, 6)).value().ids, Ids{"com.a.b"});
  EXPECT_EQ(reader.read_shard(gzip(xml.substr(0, 40), 6) + gzip(xml.substr(40), 1)).value().ids,
            Ids{"com.a.b"})
      << "of two members";
}

TEST(Shard, BrokenGzipAndBombsAreErrors) {
  const auto zipped = gzip(sitemap_of({page_of("com.a.b")}), 6);
  for (std::size_t size = 2; size < zipped.size(); ++size)
    ASSERT_EQ(kind_of_shard(zipped.substr(0, size)), ErrorKind::encoding) << size;
  EXPECT_EQ(kind_of_shard(storedouble::gzip_bomb(200)), ErrorKind::too_large);
  EXPECT_EQ(kind_of_shard(gzip(zipped, 6)), ErrorKind::not_understood) << "nested";
  EXPECT_EQ(kind_of_shard(gzip("<html></html>", 6)), ErrorKind::not_understood);
  EXPECT_EQ(kind_of_shard(gzip("<urlset><url>", 6)), ErrorKind::truncated);
}

TEST(Shard, ABlockPageInItsPlaceIsABlock) {
  EXPECT_EQ(kind_of_shard("<html><head><title>Sorry...</title></head></html>"), ErrorKind::blocked);
}

TEST(Shard, TheFakeStoresShardsHaveItsApps) {
  storedouble::Sitemaps sitemaps({.apps = 500, .shards = 10, .links = 20});
  storedouble::Request request;
  Ids all;
  FileReader reader(cli::store_rules());
  for (int shard = 0; shard < 10; ++shard) {
    request.set_target("/sitemaps/play_sitemaps_2026-07-02_1783000000-0000" + std::to_string(shard) +
                       "-of-10.xml.gz");
    const auto apps = reader.read_shard(*sitemaps.answer(request)->body).value();
    EXPECT_EQ(apps.skipped, 0U);
    all.insert(all.end(), apps.ids.begin(), apps.ids.end());
  }
  auto expected = sitemaps.apps();
  std::ranges::sort(all);
  std::ranges::sort(expected);
  EXPECT_EQ(all, expected);
  EXPECT_EQ(all.size(), 500U);
}

}  // namespace
}  // namespace playfast::catalog
