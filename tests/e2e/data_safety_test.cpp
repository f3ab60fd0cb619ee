// `playfast datasafety`, by both routes.
#include <fstream>

#include "e2e/packs.hpp"
#include "unit/recordings.hpp"

namespace e2e {
namespace {

TEST(DataSafety, TheFourAnswersAreTheSameByBothRoutes) {
  std::map<std::string, json> all;
  for (const std::string via : {"rpc", "page"}) {
    const Double store(small_pages());
    const auto ended = run(store.with({"datasafety", "com.a.b", "com.a.declaresnothing", "com.a.nosafety",
                                       "com.a.missing", "--via", via, "--ordered"}));
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find("com.a.missing (us): not found"), std::string::npos) << ended.err;
    const auto came = records(ended.out);
    ASSERT_EQ(came.size(), 3U);
    EXPECT_EQ(came[0]["declared"], "yes");
    EXPECT_EQ(came[1]["declared"], "nothing");
    EXPECT_EQ(came[2]["declared"], "no");
    for (const auto& record : came) EXPECT_EQ(record["source"], via);
    EXPECT_EQ(posts(store), via == "rpc" ? 1U : 0U);
    EXPECT_EQ(store.log.entries().size(), via == "rpc" ? 1U : 4U);
    const auto found = by_query(ended.out);
    if (all.empty()) all = found;
    EXPECT_EQ(found, all);
  }
}

TEST(DataSafety, CallsArePackedAndAskForTheSectionOnly) {
  const Double store(small_pages());
  const auto ended = run(store.with({"datasafety", "-", "--via", "auto"}), id_lines(88));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 88U);
  const auto entries = store.log.entries();
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].calls.size(), 88U);
  for (const auto& call : entries[0].calls) EXPECT_EQ(call.mask, (std::vector<int>{1, 69, 70, 96, 100, 138}));
}

TEST(DataSafety, ARefusedCallTurnsToThePage) {
  const Double refusing(small_pages({"match=com.bulk.a1,first=1,fault=frame-malformed"}));
  const auto ended =
      run(refusing.with({"datasafety", "-", "--via", "auto", "--fields", "app_id,source"}), id_lines(3));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_NE(ended.err.find("com.bulk.a1 (us): fetched the page instead"), std::string::npos) << ended.err;
  std::map<std::string, std::string> sources;
  for (const auto& record : records(ended.out)) sources[record["app_id"]] = record["source"];
  EXPECT_EQ(sources, (std::map<std::string, std::string>{
                         {"com.bulk.a0", "rpc"}, {"com.bulk.a1", "page"}, {"com.bulk.a2", "rpc"}}));
}

TEST(DataSafety, AnotherAppsAnswerIsNotTaken) {
  const Double store(small_pages({"match=Ws7gDc,fault=frame-other-app"}));
  const auto ended = run(store.with({"datasafety", "com.a.b", "--via", "rpc"}));
  EXPECT_EQ(ended.code, 6);
  EXPECT_EQ(ended.out, "");
  EXPECT_NE(ended.err.find("another app"), std::string::npos) << ended.err;
}

TEST(DataSafetyRecordings, EqualTheExpectedOnes) {
  PLAYFAST_NEED_RECORDINGS();
  const auto recordings = *playfast::recordings_dir();
  const std::string translate = "com.google.android.apps.translate";
  Double::Setup setup;
  setup.store.page_recordings["/store/apps/datasafety " + translate] =
      recordings / "datasafety" / "translate-en.html";
  setup.store.page_recordings["/store/apps/datasafety com.a.en"] =
      recordings / "datasafety" / "missing-en.html";
  setup.store.page_recordings["/store/apps/datasafety com.a.de"] =
      recordings / "datasafety" / "missing-de.tail.html";
  const Double store(setup);
  // The page was recorded in Poland.
  const auto ended = run(store.with({"datasafety", translate, "--via", "page", "--country", "pl"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
  const auto record = json::parse(ended.out);
  std::ifstream file(recordings / "expected" / "datasafety" / "translate-en.json");
  const auto fields = json::parse(file);
  EXPECT_EQ(fields.size(), 4U);
  for (const auto& [key, value] : fields.items()) EXPECT_EQ(record.value(key, json("absent")), value) << key;
  EXPECT_EQ(record["declared"], "yes");
  const auto missing = run(store.with({"datasafety", "com.a.en", "com.a.de", "--via", "page"}));
  EXPECT_EQ(missing.code, 3) << missing.err;
  EXPECT_EQ(missing.out, "");
}

}  // namespace
}  // namespace e2e
