// What the program would ask, without asking: --dry-run.
#include <gtest/gtest.h>

#include "e2e/double.hpp"
#include "e2e/process.hpp"

namespace e2e {
namespace {

using Strings = std::vector<std::string>;

// The program, with what follows the store's URL in each line of its output.
Finished dry_run(const Double& store, Strings arguments, const std::string& input = {}) {
  arguments.emplace_back("--dry-run");
  auto ended = run(store.with(std::move(arguments)), input);
  const auto url = store.here()[1];
  for (auto at = ended.out.find(url); at != std::string::npos; at = ended.out.find(url))
    ended.out.erase(at, url.size());
  return ended;
}

TEST(DryRun, PrintsARequestForEachQuery) {
  const Double store(small_pages());
  const auto ended = dry_run(store, {"app", "com.a.b", "com.c.d", "--country", "us,kr"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "playfast: dry run: 4 requests not sent\n");
  EXPECT_EQ(
      ended.out,
      "GET /store/apps/details?id=com.a.b&hl=en&gl=us\nGET /store/apps/details?id=com.c.d&hl=en&gl=us\n"
      "GET /store/apps/details?id=com.a.b&hl=en&gl=kr\nGET /store/apps/details?id=com.c.d&hl=en&gl=kr\n");
  EXPECT_TRUE(store.log.entries().empty());
}

TEST(DryRun, PrintsTheCallsOfAPostBelowIt) {
  const Double store(small_pages());
  for (const Strings& arguments : {Strings{"reviews", "com.a.b"}, Strings{"list"}}) {
    const auto ended = dry_run(store, arguments);
    EXPECT_EQ(ended.code, 0);
    const auto printed = lines(ended.out);
    ASSERT_EQ(printed.size(), 2U);
    EXPECT_TRUE(printed[0].starts_with("POST /_/PlayStoreUi/data/batchexecute?rpcids=")) << printed[0];
    EXPECT_TRUE(printed[1].starts_with(arguments[0] == "list" ? "  vyAe2 [[" : "  oCPfdb ["))
        << printed[1].substr(0, 80);
  }
  EXPECT_TRUE(store.log.entries().empty());
}

TEST(DryRun, OfDetailsPrintsTheLists) {
  const Double store(small_pages());
  const auto ended = dry_run(store, {"search", "red", "panda", "--details"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.out,
            "GET /store/search?q=red&c=apps&price=0&hl=en&gl=us\n"
            "GET /store/search?q=panda&c=apps&price=0&hl=en&gl=us\n");
  EXPECT_TRUE(store.log.entries().empty());
}

TEST(DryRun, TellsOfAnItemThatIsNone) {
  const Double store(small_pages());
  const auto ended = dry_run(store, {"app", "-"}, "com.a.b\nno id\n");
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(ended.out, "GET /store/apps/details?id=com.a.b&hl=en&gl=us\n");
  EXPECT_NE(ended.err.find("no id"), std::string::npos) << ended.err;
}

TEST(DryRun, PrintsWhatComesWhileStdinStaysOpen) {
  const Double store(small_pages());
  for (const std::string command : {"app", "reviews", "search"}) {
    Process process(store.with({command, "-", "--dry-run", "-q"}));
    process.write("com.a.b\n");
    EXPECT_NE(process.read_line().find(store.here()[1]), std::string::npos) << command;
    process.write("com.c.d\n");
    const auto ended = process.finish();
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_NE(ended.out.find("com.c.d"), std::string::npos) << command;
  }
  EXPECT_TRUE(store.log.entries().empty());
}

TEST(DryRun, CountsRequestsOnly) {
  const Double store(small_pages());
  const auto ended = dry_run(store, {"reviews", "com.a.b", "--score", "1,2,3", "--limit", "2"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "playfast: dry run: 1 request not sent\n") << "two calls in a pack";
}

TEST(DryRun, RefusesWhatARunRefuses) {
  const Double store(small_pages());
  for (const Strings& arguments :
       {Strings{"reviews", "com.a.b", "--resume"},
        Strings{"reviews", "com.a.b", "--resume", "-o", "r", "-f", "json"},
        Strings{"app", "com.a.b", "--resume"}, Strings{"list", "--resume", "-o", "r", "-f", "json"},
        Strings{"app", "com.a.b", "-o", "f", "--errors", "f"}}) {
    EXPECT_EQ(dry_run(store, arguments).code, 2) << arguments.back();
  }
}

}  // namespace
}  // namespace e2e
