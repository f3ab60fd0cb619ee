// `playfast similar` through the real program.
#include "e2e/clusters.hpp"

namespace e2e {
namespace {

TEST(Similar, TheRecordedPagesAreReadFieldByField) {
  PLAYFAST_NEED_RECORDINGS();
  const auto folder = *playfast::recordings_dir() / "similar";
  std::ifstream file(folder / "translate-details.html");
  const auto page = playfast::read_file(folder / "translate-details.html");
  const auto at = page.find("/store/apps/collection/cluster?gsr\\u003d");
  ASSERT_NE(at, std::string::npos);
  const auto from = page.find("\\u003d", at) + 6;
  const auto gsr = page.substr(from, page.find('"', from) - from);
  const auto decoded = nlohmann::json::parse("\"" + gsr + "\"").get<std::string>();
  std::string plain;  // as the store double sees it
  for (std::size_t i = 0; i < decoded.size(); ++i) {
    if (decoded[i] == '%') {
      plain += static_cast<char>(std::stoi(decoded.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      plain += decoded[i];
    }
  }
  const auto store =
      recorded_pages({{"/store/apps/collection/cluster " + plain, folder / "translate-us-en-cluster.html"}},
                     {{"com.google.android.apps.translate", folder / "translate-details.html"}});
  expect_recorded(
      run(store.with({"similar", "com.google.android.apps.translate", "--via", "page", "--limit", "50"})),
      "similar/translate-us-en-cluster.json");
  EXPECT_EQ(targets_of(store), (Strings{"/store/apps/details", "/store/apps/collection/cluster"}));
}

TEST(Similar, TheFirstSixOfThirtyAppsShareARequest) {
  const Double store(small_pages());
  std::string ids;
  for (int at = 0; at < 30; ++at) ids += "com.example.a" + std::to_string(at) + "\n";
  Process process(store.with({"similar", "--via", "auto", "--limit", "6", "--ordered"}));
  process.feed(ids);
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto entries = records(ended.out);
  ASSERT_EQ(entries.size(), 30U * 6);
  EXPECT_EQ(posts(store), 1U);
  EXPECT_EQ(store.log.entries().at(0).calls.size(), 30U);
  EXPECT_EQ(entries[6]["similar_to"], "com.example.a1");
  EXPECT_EQ(entries[6]["rank"], 1);
  EXPECT_EQ(entries[6]["source"], "rpc");
}

TEST(Similar, ByCallAndByPageGivesTheSameApps) {
  const Double store(small_pages());
  const auto all = storedouble::similar_ids("com.example.many130");
  ASSERT_EQ(all.size(), 130U);
  for (const std::string lang : {"en", "pl", "ar"}) {
    for (const std::string way : {"auto", "rpc", "page"}) {
      const auto ended = run(store.with({"similar", "com.example.many130", "--via", way, "--lang", lang}));
      EXPECT_EQ(ended.code, 0) << ended.err;
      EXPECT_EQ(ids_of(records(ended.out)), all) << way << lang;
    }
  }
}

TEST(Similar, FallsBackToThePageWhereTheCallIsRefused) {
  const Double store(small_pages({"match=ag2B9c,fault=frame-malformed"}));
  const auto ended =
      run(store.with({"similar", "com.example.demo", "--via", "auto", "--fields", "rank,source"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(lines(ended.out).size(), 60U);
  EXPECT_NE(ended.err.find("warning: com.example.demo (us): fetched the page instead: "), std::string::npos)
      << ended.err;
  EXPECT_EQ(run(store.with({"similar", "com.example.demo", "--via", "rpc"})).code, 6);
}

TEST(Similar, TheClusterPageHasWhatARefusedTokenWouldHave) {
  const Double store(small_pages({"match=qnKhOb,first=1,fault=frame-data-error"}));
  const auto ended = run(store.with({"similar", "com.example.demo", "--via", "auto", "--retries", "0"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ids_of(records(ended.out)), storedouble::similar_ids("com.example.demo"));
  EXPECT_EQ(targets_of(store), (Strings{rpc_path, rpc_path, "/store/apps/collection/cluster", rpc_path}));
}

TEST(Similar, WithoutTheClusterPageThereIsWhatCameBefore) {
  for (const std::string fault : {"status=404", "fault=plain-text"}) {
    const Double store(small_pages({"match=qnKhOb,fault=frame-null", "match=collection/cluster," + fault}));
    for (const std::string way : {"auto", "page"}) {
      const auto ended =
          run(store.with({"similar", "com.example.demo", "--via", way, "--limit", "50", "--retries", "0"}));
      EXPECT_EQ(ended.code, 0) << ended.err;
      const auto first = way == "auto" ? 6U : 2U;
      EXPECT_EQ(ids_of(records(ended.out)), first_of(storedouble::similar_ids("com.example.demo"), first));
      EXPECT_NE(ended.err.find("the list may be incomplete"), std::string::npos) << ended.err;
      EXPECT_EQ(ended.err.find("no more available"), std::string::npos) << ended.err;
    }
  }
}

TEST(Similar, MissingAndLonelyAreDifferentAnswers) {
  const Double store(small_pages());
  for (const std::string way : {"auto", "page"}) {
    const auto lonely = run(store.with({"similar", "com.example.lonely", "--via", way}));
    EXPECT_EQ(lonely.code, 0);
    EXPECT_EQ(lonely.err, "playfast: com.example.lonely (us): no results\n");
    const auto missing = run(store.with({"similar", "com.example.missing", "--via", way}));
    EXPECT_EQ(missing.code, 3);
    EXPECT_EQ(missing.out + lonely.out, "");
  }
}

}  // namespace
}  // namespace e2e
