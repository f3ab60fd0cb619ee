// App details by packed RPC: what is requested, and what becomes of single calls and requests.
#include <array>
#include <thread>

#include "e2e/packs.hpp"
#include "e2e/process.hpp"

namespace e2e {
namespace {

TEST(Packs, AFewFieldsAreTheOnlyOnesAskedFor) {
  const Double store(small_pages());
  const auto ended =
      run(store.with({"app", "-", "--fields", "app_id,price,score", "--via", "auto"}), id_lines(2'500));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 2'500U);
  EXPECT_LE(store.log.entries().size(), 3U);
  for (const auto& entry : store.log.entries()) {
    for (const auto& call : entry.calls) ASSERT_EQ(call.mask, (std::vector<int>{52, 58, 78}));
  }
}

TEST(Packs, FillUpWhateverTheNumberOfCountries) {
  const Double store(small_pages());
  const auto ended =
      run(store.with({"app", "-", "--country", "us,kr,de,fr,jp", "--via", "auto"}), id_lines(100));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 500U);
  EXPECT_EQ(store.log.entries().size(), 20U) << "32, 32, 32 and 4 of each country";
  const Double one(small_pages());
  const auto everywhere = run(one.with({"app", "com.bulk.a1", "--country", "all", "--via", "auto"}));
  EXPECT_EQ(everywhere.code, 0) << everywhere.err;
  EXPECT_EQ(one.log.entries().size(), records(everywhere.out).size()) << "one for each country";
}

TEST(Packs, AnOrderedRunPrintsInTheOrderOfItemsAndCountries) {
  const Double store(small_pages({"match=gl=us,delay=200"}));
  const auto ended = run(store.with({"app", "-", "--country", "us,kr,de", "--via", "auto", "--ordered",
                                     "--fields", "app_id,country"}),
                         id_lines(300));
  EXPECT_EQ(ended.code, 0) << ended.err;
  std::size_t at = 0;
  for (const auto& record : records(ended.out)) {
    constexpr std::array countries{"us", "kr", "de"};
    ASSERT_EQ(record["app_id"], "com.bulk.a" + std::to_string(at / 3)) << at;
    ASSERT_EQ(record["country"], countries.at(at % 3)) << at;
    ++at;
  }
  EXPECT_EQ(at, 900U);
}

TEST(Packs, AnIdThatIsTypedIsAnsweredAtOnce) {
  const Double store(small_pages());
  Process process(store.with({"app", "--via", "auto", "--fields", "app_id"}));
  for (const std::string id : {"com.bulk.a1", "com.bulk.a2", "com.bulk.a3"}) {
    process.write(id + "\n");
    EXPECT_EQ(json::parse(process.read_line())["app_id"], id);
  }
  EXPECT_EQ(process.finish().code, 0);
}

TEST(Packs, ATemplateThatHasChangedIsTakenFromAPageOnce) {
  auto setup = small_pages();
  setup.store.rpc.calls_before_change = 40;
  for (const std::string via : {"auto", "rpc"}) {
    const Double store(setup);
    const auto ended = run(store.with({"app", "-", "--via", via, "-c", "1"}), id_lines(200));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(by_query(ended.out).size(), 200U);
    const auto entries = store.log.entries();
    EXPECT_EQ(entries.size() - posts(store), 1U) << "one page";
  }
}

// Packs that were sent before the page came are refused after it.
TEST(Packs, NoRecordIsLostToATemplateThatChangesWhilePacksAreOnTheirWay) {
  auto setup = small_pages({"match=details?id,delay=100", "match=batchexecute,delay=30"});
  setup.store.rpc.calls_before_change = 0;
  for (const std::string via : {"auto", "rpc"}) {
    const Double store(setup);
    const auto ended = run(store.with({"app", "-", "--via", via, "-c", "8"}), id_lines(300));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(by_query(ended.out).size(), 300U);
    const auto requests = store.log.entries().size();
    EXPECT_EQ(requests - posts(store), 1U) << "one page";
    EXPECT_LT(requests, 40U) << "and none of the calls in circles";
  }
}

TEST(Packs, ATemplateIsTakenFromAnotherPageWhereTheFirstIsNotThere) {
  auto setup = small_pages();
  setup.store.rpc.calls_before_change = 0;
  const Double store(setup);
  const auto ended =
      run(store.with({"app", "-", "--via", "rpc", "-c", "1"}), "com.nothing.missing\n" + id_lines(50));
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(by_query(ended.out).size(), 50U) << ended.err;
}

TEST(Packs, ABlockInThePlaceOfTheTemplatesPageEndsTheRun) {
  auto setup = small_pages({"match=details?id,fault=captcha-page"});
  setup.store.rpc.calls_before_change = 0;
  const Double store(setup);
  EXPECT_EQ(run(store.with({"app", "com.bulk.a1", "--via", "rpc"})).code, 5);
}

TEST(Packs, AppsWithoutAFrameDoNotMakeTheOtherPacksSmall) {
  const Double store(
      small_pages({"match=com.bulk.a1\",fault=frame-missing", "match=com.bulk.a2\",fault=frame-missing"}));
  const auto ended =
      run(store.with({"app", "-", "--via", "rpc", "--retries", "1", "--fields", "app_id,country"}),
          id_lines(5'000));
  EXPECT_EQ(by_query(ended.out).size(), 4'998U);
  EXPECT_LE(posts(store), 12U);
}

TEST(Packs, AnEndpointThatHasGoneIsNotAskedForEachCall) {
  const Double store(small_pages({"match=batchexecute,status=404"}));
  const auto ended = run(store.with({"app", "-", "--via", "auto"}), id_lines(500));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(by_query(ended.out).size(), 500U);
  EXPECT_LE(posts(store), 100U);
}

TEST(Packs, CountriesAreRequestedSideBySideWhileStdinStaysOpen) {
  const Double store(small_pages({"match=gl=us,delay=3000"}));
  Process process(
      store.with({"app", "--country", "us,kr,de", "--via", "auto", "--fields", "app_id,country"}));
  process.write("com.bulk.a1\n");
  EXPECT_NE(json::parse(process.read_line())["country"], "us");
  EXPECT_NE(json::parse(process.read_line())["country"], "us");
  EXPECT_EQ(json::parse(process.read_line())["country"], "us");
  EXPECT_EQ(process.finish().code, 0);
}

TEST(Packs, ASlowRequestDoesNotHoldUpWhatIsTypedAfterIt) {
  const Double store(small_pages({"match=com.bulk.a1%5C,delay=5000"}));
  Process process(store.with({"app", "--via", "auto", "--fields", "app_id"}));
  process.write("com.bulk.a1\n");
  process.wait_until([&] { return !store.log.entries().empty(); });
  process.write("com.bulk.a2\n");
  EXPECT_EQ(json::parse(process.read_line())["app_id"], "com.bulk.a2");
  EXPECT_EQ(json::parse(process.read_line())["app_id"], "com.bulk.a1");
  EXPECT_EQ(process.finish().code, 0);
}

TEST(Packs, WhereTheRpcIsRefusedPagesAreRequestedForTheRestOfTheRun) {
  const Double store(small_pages({"match=batchexecute,fault=malformed"}));
  const auto ended = run(store.with({"app", "-", "--via", "auto", "-c", "1"}), id_lines(60));
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto all = records(ended.out);
  EXPECT_EQ(all.size(), 60U);
  for (const auto& record : all) EXPECT_EQ(record["source"], "page");
  EXPECT_NE(ended.err.find("the rest of the run requests pages"), std::string::npos) << ended.err;
  EXPECT_LE(posts(store), 4U);
  const auto only_rpc = run(store.with({"app", "com.bulk.a1", "--via", "rpc"}));
  EXPECT_EQ(only_rpc.code, 6) << only_rpc.err;
}

TEST(Packs, APostThatFailsAboveASizeIsSplit) {
  const Double store(small_pages({"match=batchexecute,calls=10,status=500"}));
  const auto ended = run(store.with({"app", "-", "--via", "rpc", "-c", "1"}), id_lines(70));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(by_query(ended.out).size(), 70U);
}

TEST(Packs, AnswersForAnotherAppFailAlone) {
  const Double store(small_pages({"match=com.bulk.a7\",fault=frame-other-app"}));
  const auto ended = run(store.with({"app", "-", "--via", "rpc"}), id_lines(20));
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(by_query(ended.out).size(), 19U);
  EXPECT_NE(ended.err.find("com.bulk.a7 (us): the store answered with another app: com.bulk.a7.other"),
            std::string::npos)
      << ended.err;
}

TEST(Packs, PermissionsShareRequests) {
  const Double store(small_pages());
  const auto ended = run(store.with({"permissions", "-"}), id_lines(300));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(store.log.entries().size(), 2U);
}

TEST(Packs, FirstPagesOfReviewsShareRequests) {
  const Double store(small_pages());
  std::string ids;
  for (int at = 0; at < 60; ++at) ids += "com.example.a" + std::to_string(at) + ".r30\n";
  const auto ended = run(store.with({"reviews", "-", "--limit", "20", "--fields", "app_id,review_id"}), ids);
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 1'200U);
  EXPECT_LE(store.log.entries().size(), 3U);
}

}  // namespace
}  // namespace e2e
