// `playfast catalog` where the store replaces its sitemaps, and what is read of some of them.
#include <map>
#include <set>

#include "e2e/catalog.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using playfast::read_file;
using playfast::write_file;

TEST_F(Catalog, TwoGenerationsInTheIndexesAreRefusedBeforeAnyShard) {
  auto options = many;
  options.mixed = true;
  const Double store(sitemaps(options));
  const auto ended = run(store.with({"catalog"}));
  EXPECT_EQ(ended.code, 6) << ended.err;
  EXPECT_NE(ended.err.find("the sitemaps list two generations, 1783000000 and 1783345600"), std::string::npos)
      << ended.err;
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(shard_requests(store), 0U);
}

// Faults: F63
TEST_F(Catalog, AGenerationThatIsReplacedEndsTheRunAndIsNotMixedWithTheNext) {
  auto options = many;
  options.roll_after = 50;
  options.gone_apps = 100;
  const Double store(sitemaps(options));
  const auto ended = run(store.with(to_out({"catalog", "-c", "2"})));
  EXPECT_EQ(ended.code, 8) << ended.err;
  EXPECT_NE(
      ended.err.find("not found (HTTP 404); the store has replaced generation 1783000000 of its catalog: use "
                     "--force to start over and overwrite " +
                     out()),
      std::string::npos)
      << ended.err;
  EXPECT_EQ(ended.err.find("to resume"), std::string::npos) << ended.err;
  EXPECT_LT(shard_requests(store), 60U) << "it ends soon";
  const auto before = read_file(out());
  EXPECT_FALSE(before.empty());

  const auto again = run(store.with(to_out({"catalog"})));
  EXPECT_EQ(again.code, 8);
  EXPECT_NE(
      again.err.find(state() + " is of generation 1783000000, and the store now has 1783345600; use --force"),
      std::string::npos)
      << again.err;
  EXPECT_EQ(read_file(out()), before) << "nothing is touched";

  const auto over = run(store.with(to_out({"catalog", "--force"})));
  EXPECT_EQ(over.code, 0) << over.err;
  EXPECT_EQ(app_ids_of(read_file(out())), sorted(store.store.sitemaps().apps()));
}

// Faults: F63
TEST_F(Catalog, WithoutAnOutputAReplacedGenerationEndsTheRunToo) {
  auto options = many;
  options.roll_after = 50;
  const Double store(sitemaps(options));
  const auto ended = run(store.with({"catalog"}));
  EXPECT_EQ(ended.code, 8);
  EXPECT_NE(ended.err.find("of its catalog: run the same command again"), std::string::npos) << ended.err;
}

TEST_F(Catalog, ASampleReadsAsManyShardsAndEstimatesWithinThreeStandardErrors) {
  const Double store(sitemaps({.apps = 500'000, .shards = 12'000}));
  std::set<std::int64_t> estimates;
  for (std::size_t seed = 1; seed <= 20; ++seed) {
    const auto ended = run(store.with({"catalog", "--sample", "300", "--seed", std::to_string(seed)}));
    const auto estimate = json::parse(ended.out);
    EXPECT_EQ(shard_requests(store), 300 * seed);
    EXPECT_EQ(estimate["shards"], 12'000);
    EXPECT_EQ(estimate["shards_sampled"], 300);
    EXPECT_EQ(estimate["seed"], seed);
    EXPECT_EQ(estimate["generation"], "1783000000");
    const auto error = estimate["standard_error"].get<double>();
    EXPECT_NEAR(error, 4'420, 800) << "by hand: 12,000 * sqrt(500,000 / 12,000 / 300), less 1.3 %";
    EXPECT_LT(std::abs(estimate["apps"].get<double>() - 500'000), 3 * error) << seed;
    estimates.insert(estimate["apps"].get<std::int64_t>());
  }
  EXPECT_GT(estimates.size(), 15U) << "each seed has shards of its own";
}

TEST_F(Catalog, ShardsOfASampleThatFailDoNotCount) {
  const Double store(sitemaps(many, {"match=-00003-of-,fault=bomb"}));
  const auto ended = run(store.with({"catalog", "--sample", "120"}));
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_EQ(json::parse(ended.out)["shards_sampled"], 119);
}

TEST_F(Catalog, TheIdsOfASampleCanBeResumed) {
  const Double store(sitemaps(many));
  const Strings job{"catalog", "--sample", "10", "--ids", "--seed", "3"};
  const auto whole = run(store.with(job)).out;
  EXPECT_EQ(run(store.with(to_out(job))).code, 0);
  EXPECT_EQ(app_ids_of(read_file(out())), app_ids_of(whole));
  auto other = job;
  other.back() = "4";
  EXPECT_EQ(run(store.with(to_out(other))).code, 8) << "another job";
}

TEST_F(Catalog, DifferencesAreThoseOfTwoGenerations) {
  const auto old = folder_.path("old");
  auto options = many;
  options.gone_apps = 70;
  {
    const Double store(sitemaps(options));
    EXPECT_EQ(run(store.with({"catalog", "-o", old, "-f", "csv"})).code, 0);
  }
  options.roll_after = 1;
  const Double store(sitemaps(options));
  run(store.with({"catalog", "--sample", "1"}));  // the next generation is there
  const auto ended = run(store.with({"catalog", "--diff", old}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  std::map<std::string, Strings> changes;
  for (const auto& line : lines(ended.out)) {
    const auto record = json::parse(line);
    changes[record.at("change")].push_back(record.at("app_id"));
  }
  Strings came;
  Strings went;
  for (int app = 0; app < 70; ++app) {
    went.push_back("com.example.s1.app" + std::to_string(app));
    came.push_back("com.example.s1.app" + std::to_string(5'000 + app));
  }
  EXPECT_EQ(sorted(changes["came"]), sorted(came));
  EXPECT_EQ(sorted(changes["went"]), sorted(went));
}

TEST_F(Catalog, WhatWentIsNotSaidWhereAShardFailed) {
  write_file(folder_.path("old"), "com.example.gone\n");
  const Double store(sitemaps(many, {"match=-00003-of-,fault=bomb"}));
  const auto ended = run(store.with({"catalog", "--diff", folder_.path("old")}));
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(ended.out.find("went"), std::string::npos);
  EXPECT_NE(ended.err.find("apps that went are not printed: 1 shard failed"), std::string::npos) << ended.err;
}

}  // namespace
}  // namespace e2e
