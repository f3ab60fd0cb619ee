// `playfast availability`, by both routes.
#include "e2e/packs.hpp"
#include "sanitized.hpp"

namespace e2e {
namespace {

TEST(Availability, EachStateIsAnAnswerByBothRoutes) {
  for (const std::string via : {"rpc", "page"}) {
    const Double store(small_pages());
    const auto ended = run(store.with({"availability", "com.a.b", "com.a.preregister", "com.a.unavailable",
                                       "com.a.onlykr", "--via", via, "--ordered"}));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.err, "");
    const auto came = records(ended.out);
    ASSERT_EQ(came.size(), 4U);
    EXPECT_EQ(came[0]["availability"], "available");
    EXPECT_EQ(came[1]["availability"], "preregister");
    EXPECT_EQ(came[2]["availability"], "unavailable");
    EXPECT_EQ(came[3]["availability"], "missing");
    for (const auto& record : came) {
      EXPECT_EQ(record["source"], via);
      EXPECT_EQ(record["reason"], nullptr);
    }
    EXPECT_EQ(store.log.entries().size(), via == "rpc" ? 1U : 4U);
  }
}

TEST(Availability, AnUnknownStateIsARecordAndAFailure) {
  const playfast::Folder folder;
  const auto errors = folder.path("errors.jsonl");
  const Double store(small_pages({"match=com.a.c,fault=frame-missing"}));
  const auto ended = run(store.with({"availability", "com.a.b", "com.a.c", "com.a.missing", "--via", "rpc",
                                     "--retries", "0", "--ordered", "--errors", errors}));
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_NE(ended.err.find("playfast: com.a.c (us): the answer has no part for Ws7gDc"), std::string::npos)
      << ended.err;
  EXPECT_NE(ended.err.find("3 records, 1 failed"), std::string::npos) << ended.err;
  const auto came = records(ended.out);
  ASSERT_EQ(came.size(), 3U);
  EXPECT_EQ(came[1]["availability"], "unknown");
  EXPECT_EQ(came[1]["reason"], "the answer has no part for Ws7gDc");
  const auto failed = records(playfast::read_file(errors));
  ASSERT_EQ(failed.size(), 1U);
  EXPECT_EQ(failed[0]["item"], "com.a.c");
  EXPECT_EQ(failed[0]["kind"], "no_data");
}

TEST(Availability, WhereNothingIsKnownTheExitCodeSaysWhy) {
  const Double store(small_pages({"status=500"}));
  const auto ended = run(store.with({"availability", "com.a.b", "com.a.c", "--retries", "0"}));
  EXPECT_EQ(ended.code, 4) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 2U);
}

TEST(Availability, ABlockIsNotAState) {
  const Double store(small_pages({"fault=captcha-page"}));
  const auto ended = run(store.with({"availability", "com.a.b"}));
  EXPECT_EQ(ended.code, 5) << ended.err;
  EXPECT_EQ(ended.out, "");
}

TEST(Availability, ARefusedCallTurnsToThePage) {
  const Double store(
      small_pages({"match=com.a.b,fault=frame-malformed", "match=com.a.missing,fault=frame-malformed"}));
  const auto ended =
      run(store.with({"availability", "com.a.b", "com.a.missing", "--via", "auto", "--ordered"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto came = records(ended.out);
  ASSERT_EQ(came.size(), 2U);
  EXPECT_EQ(came[0]["source"], "page");
  EXPECT_EQ(came[0]["availability"], "available");
  EXPECT_EQ(came[1]["availability"], "missing");
}

TEST(Availability, ManyAppsInEveryCountryAreOneRequestEach) {
  const int apps = playfast::is_sanitized() ? 50 : 1'000;
  const playfast::Folder folder;
  playfast::write_file(folder.path("ids"), id_lines(apps));
  const Double store(small_pages());
  const auto ended = run(store.with({"availability", "@" + folder.path("ids"), "--country", "all", "--via",
                                     "auto", "--fields", "app_id,country,availability", "-f", "csv"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(lines(ended.out).size(), 1U + 247U * static_cast<unsigned>(apps));
  EXPECT_EQ(store.log.entries().size(), 247U);
  EXPECT_EQ(posts(store), 247U);
}

}  // namespace
}  // namespace e2e
