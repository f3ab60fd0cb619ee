// `playfast catalog`: every app of the sitemaps, none twice, however a run ends.
#include <csignal>

#include "e2e/catalog.hpp"
#include "sanitized.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using playfast::read_file;

TEST_F(Catalog, HasEveryAppOnceInEachFormat) {
  const Double store(sitemaps(many));
  const auto expected = sorted(store.store.sitemaps().apps());
  const auto ended = run(store.with({"catalog"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err, "");
  EXPECT_EQ(app_ids_of(ended.out), expected);
  EXPECT_EQ(store.log.entries().size(), 3U + many.shards) << "robots.txt, two indexes and the shards";
  const auto csv = run(store.with({"catalog", "-f", "csv", "--fields", "app_id"}));
  auto rows = lines(csv.out);
  EXPECT_EQ(rows.front(), "app_id\r");
  rows.erase(rows.begin());
  for (auto& row : rows) row.pop_back();
  EXPECT_EQ(sorted(rows), expected);
}

TEST_F(Catalog, OrderedItIsInTheOrderOfShards) {
  const Double store(sitemaps(many, {"match=-00003-of-,delay=200"}));
  const auto ended = run(store.with({"catalog", "--ordered"}));
  std::vector<int> shards;
  for (const auto& line : lines(ended.out)) shards.push_back(json::parse(line).at("shard"));
  EXPECT_TRUE(std::ranges::is_sorted(shards));
  EXPECT_EQ(shards.size(), many.apps);
}

// Faults: F62
TEST_F(Catalog, HostileShardsAreHarmless) {
  auto options = many;
  options.hostile = 7;
  const Double store(sitemaps(options));
  const auto ended = run(store.with({"catalog"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  auto expected = store.store.sitemaps().apps();
  expected.emplace_back("com.example.twice");
  EXPECT_EQ(app_ids_of(ended.out), sorted(expected));
  EXPECT_NE(ended.err.find("; 2 skipped"), std::string::npos) << ended.err;
}

// Faults: F62
TEST_F(Catalog, ABrokenShardFailsAloneAndIsRequestedAgainByTheNextRun) {
  const Strings faults{"match=-00003-of-,fault=truncate", "match=-00004-of-,fault=bomb",
                       "match=-00005-of-,fault=empty", "match=-00006-of-,status=500",
                       "match=-00007-of-,fault=gzip-nested"};
  {
    const Double store(sitemaps(many, faults));
    const auto ended =
        run(store.with(to_out({"catalog", "--retries", "1", "--errors", folder_.path("errors")})));
    EXPECT_EQ(ended.code, 1) << ended.err;
    EXPECT_NE(ended.err.find("playfast: shard 3: the answer's gzip is broken or cut"), std::string::npos)
        << ended.err;
    EXPECT_NE(ended.err.find("playfast: shard 4: the answer has more than 16 MiB when decompressed"),
              std::string::npos)
        << ended.err;
    EXPECT_EQ(lines(read_file(folder_.path("errors"))).size(), faults.size());
  }
  EXPECT_LT(app_ids_of(read_file(out())).size(), many.apps);
  const Double store(sitemaps(many));
  const auto ended = run(store.with(to_out({"catalog"})));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(app_ids_of(read_file(out())), sorted(store.store.sitemaps().apps()));
  EXPECT_EQ(shard_requests(store), faults.size());
}

TEST_F(Catalog, IsResumedAfterAnInterruptAndAKill) {
  const Double quiet(sitemaps(many));
  const auto expected = sorted(quiet.store.sitemaps().apps());
  for (const int signal : {SIGINT, SIGKILL}) {
    for (const auto& path : {out(), state()}) std::filesystem::remove(path);
    {
      const Double store(sitemaps(many, {"after=40,delay=60000"}));
      Process process(store.with(to_out({"catalog"})));
      process.wait_until([&] { return !read_file(out()).empty(); });
      process.signal(signal);
      EXPECT_EQ(process.finish().code, 128 + signal);
    }
    EXPECT_LT(written().size(), expected.size());
    EXPECT_EQ(run(quiet.with(to_out({"catalog"}))).code, 0);
    EXPECT_EQ(app_ids_of(read_file(out())), expected);
  }
}

TEST_F(Catalog, WhatIsMissingOfTheListEndsTheRun) {
  for (const auto& [fault, code] : {std::pair("match=robots.txt,status=404", 3),
                                    {"match=index-1,status=404", 3},
                                    {"match=robots.txt,fault=empty", 6},
                                    {"match=index-0,fault=truncate", 6},
                                    {"match=index-0,status=403", 5},
                                    {"match=robots.txt,fault=captcha-page", 5}}) {
    const Double store(sitemaps(many, {fault}));
    const auto ended = run(store.with({"catalog", "--retries", "0"}));
    EXPECT_EQ(ended.code, code) << fault << ": " << ended.err;
    EXPECT_EQ(ended.out, "");
    EXPECT_EQ(shard_requests(store), 0U);
  }
}

// Real shards: 8 MB of XML, 260 KB of gzip.
TEST_F(Catalog, TakesLittleMemoryForLargeShards) {
  if (playfast::is_sanitized()) GTEST_SKIP() << "sanitizers take their own memory";
  const Double store(sitemaps({.apps = 2'000, .shards = 48, .links = 140, .other_pages = 366},
                              {"match=-00047-of-,delay=60000"}));
  Process process(store.with({"catalog"}));
  for (int record = 0; record < 1'900; ++record) process.read_line();
  EXPECT_LT(process.peak_kib(), 32 * 1024);
  process.signal(SIGINT);
  EXPECT_EQ(process.finish().code, 130);
}

TEST_F(Catalog, TheDeadlineAndADryRunEndBeforeTheShards) {
  const Double store(sitemaps(many, {"match=robots.txt,delay=60000"}));
  const auto late = run(store.with({"catalog", "--deadline", "300ms"}));
  EXPECT_EQ(late.code, 9) << late.err;
  const auto dry = run(store.with({"catalog", "--dry-run"}));
  EXPECT_EQ(dry.code, 0);
  EXPECT_EQ(lines(dry.out).size(), 1U);
  EXPECT_TRUE(dry.out.ends_with("/robots.txt\n")) << dry.out;
}

}  // namespace
}  // namespace e2e
