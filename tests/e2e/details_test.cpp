// `playfast search --details` and `playfast list --details`.
#include <gtest/gtest.h>

#include "e2e/lists.hpp"
#include "store/demo_listing.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using Strings = std::vector<std::string>;

TEST(Details, AreTheAppsRecordsInRankOrder) {
  const Double store(small_pages({"every=3,delay=30"}));
  for (const Strings& what : {Strings{"search", "panda card"}, Strings{"list", "--limit", "20"}}) {
    auto arguments = store.with(what);
    const auto plain = ids_of(records(run(arguments).out));
    arguments.insert(arguments.end(), {"--details", "--ordered", "--country", "us,kr"});
    const auto ended = run(arguments);
    EXPECT_EQ(ended.code, 0) << ended.err;
    const auto apps = records(ended.out);
    ASSERT_EQ(apps.size(), 40U);
    for (std::size_t at = 0; at < apps.size(); ++at) {
      EXPECT_EQ(apps[at]["rank"], at % 20 + 1);
      EXPECT_EQ(apps[at]["country"], at < 20 ? "us" : "kr");
      EXPECT_TRUE(apps[at]["permissions"].is_array()) << "it is the whole record";
      if (at < 20) {
        EXPECT_EQ(apps[at]["app_id"], plain[at]);
      }
    }
    std::vector<std::string> keys;
    const auto first = nlohmann::ordered_json::parse(lines(ended.out)[0]);
    for (const auto& [key, value] : first.items()) keys.push_back(key);
    EXPECT_EQ(keys[3], what[0] == "search" ? "query" : "chart_collection");
  }
}

TEST(Details, ThatFailAreTheirAppsFailure) {
  const auto ids = storedouble::chart_ids("topselling_free", "APPLICATION", "us", 5);
  const Double store(small_pages(
      {"match=details?id=" + ids[1] + "&,status=404", "match=details?id=" + ids[3] + "&,fault=empty"}));
  const auto ended = run(store.with({"list", "--limit", "5", "--details", "--ordered", "--retries", "0"}));
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_EQ(ids_of(records(ended.out)), (Strings{ids[0], ids[2], ids[4]}));
  EXPECT_NE(ended.err.find(ids[1] + " (us): "), std::string::npos) << ended.err;
  EXPECT_NE(ended.err.find(ids[3] + " (us): "), std::string::npos) << ended.err;
}

TEST(Details, ComeWhileStdinStaysOpen) {
  const Double store(small_pages());
  Process process(store.with({"search", "--details", "--ordered", "--fields", "rank"}));
  for (const std::string term : {"few", "few more"}) {
    process.write(term + "\n");
    for (int rank = 1; rank <= 3; ++rank) EXPECT_EQ(json::parse(process.read_line())["rank"], rank);
  }
  EXPECT_EQ(process.finish().code, 0);
}

TEST(Details, OfAListThatFailsAreNotWaitedFor) {
  const Double store(small_pages({"match=topselling_free,status=404"}));
  const auto ended =
      run(store.with({"list", "--collection", "top-free,top-paid", "--limit", "2", "--details"}));
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 2U);
}

}  // namespace
}  // namespace e2e
