// `playfast developer` and `playfast similar` through the real program.
#include <gtest/gtest.h>

#include "e2e/lists.hpp"
#include "e2e/packs.hpp"
#include "store/batchexecute.hpp"
#include "store/demo_listing.hpp"

namespace e2e {
namespace {

using Strings = std::vector<std::string>;

Double recorded_pages(std::map<std::string, std::filesystem::path> pages,
                      std::map<std::string, std::filesystem::path> apps = {}) {
  Double::Setup setup = small_pages();
  setup.store.page_recordings = std::move(pages);
  setup.store.recordings = std::move(apps);
  return Double(setup);
}

Strings first_of(Strings ids, std::size_t count) {
  ids.resize(count);
  return ids;
}

Strings targets_of(const Double& store) {
  Strings targets;
  for (const auto& entry : store.log.entries())
    targets.push_back(entry.target.substr(0, entry.target.find('?')));
  return targets;
}

const std::string rpc_path = "/_/PlayStoreUi/data/batchexecute";

TEST(Developer, TheRecordedPageIsReadFieldByField) {
  PLAYFAST_NEED_RECORDINGS();
  const auto store = recorded_pages({{"/store/apps/dev 5700313618786177705",
                                      *playfast::recordings_dir() / "developer" / "google-us-en.html"}});
  expect_recorded(run(store.with({"developer", "5700313618786177705", "--limit", "10"})),
                  "developer/google-us-en.json");
}

TEST(Developer, TheRecordedTokenIsSentAsItIs) {
  PLAYFAST_NEED_RECORDINGS();
  const auto folder = *playfast::recordings_dir();
  const auto store =
      recorded_pages({{"/store/apps/dev 5700313618786177705", folder / "developer" / "google-us-en.html"}});
  const auto ended = run(store.with({"developer", "5700313618786177705", "--retries", "0"}));
  EXPECT_EQ(ended.code, 0) << "the store double knows no such token and refuses it";
  EXPECT_EQ(records(ended.out).size(), 10U);
  EXPECT_NE(ended.err.find("the list may be incomplete"), std::string::npos) << ended.err;
  std::ifstream file(folder / "expected" / "developer" / "google-us-en.json");
  const auto call = storedouble::parse_call(store.log.entries().at(1).body);
  ASSERT_TRUE(call);
  EXPECT_EQ(call->arguments.at(0).at(3), nlohmann::json::parse(file)["next_token"].get<std::string>());
}

TEST(Developer, ByNumberAndByNameGivesAllOfThem) {
  const Double store(small_pages());
  for (const std::string developer : {"570031361878123", "Büro many130 & Süd", "404"}) {
    const auto ended = run(store.with({"developer", developer, "--country", "kr"}));
    EXPECT_EQ(ended.code, 0) << ended.err;
    const auto entries = records(ended.out);
    ASSERT_EQ(ids_of(entries), storedouble::developer_ids(developer)) << developer;
    EXPECT_EQ(entries.back()["developer_id"], developer);
    EXPECT_EQ(entries.back()["developer_query"], developer);
    EXPECT_EQ(entries.back()["country"], "kr");
    EXPECT_EQ(entries.back()["rank"], entries.size());
  }
}

TEST(Developer, DigitsAreANameWhereTheStoreHasNoSuchNumber) {
  const Double store(small_pages());
  EXPECT_EQ(run(store.with({"developer", "404", "--limit", "3"})).code, 0);
  EXPECT_EQ(targets_of(store), (Strings{"/store/apps/dev", "/store/apps/developer"}));
  const auto missing = run(store.with({"developer", "missing people"}));
  EXPECT_EQ(missing.code, 3);
  EXPECT_NE(missing.err.find("missing people (us): not found"), std::string::npos) << missing.err;
}

TEST(Developer, WithoutAppsIsAnAnswer) {
  const Double store(small_pages());
  const auto ended = run(store.with({"developer", "noapps"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(ended.err, "playfast: noapps (us): the store lists none\n");
}

TEST(Developer, AsksForNoMorePartsThanTheLimitNeeds) {
  const Double store(small_pages());
  EXPECT_EQ(records(run(store.with({"developer", "1230500", "--limit", "10"})).out).size(), 10U);
  EXPECT_EQ(store.log.entries().size(), 1U);
  EXPECT_EQ(records(run(store.with({"developer", "1230500", "--limit", "111"})).out).size(), 111U);
  EXPECT_EQ(store.log.entries().size(), 1U + 3);
}

TEST(Developer, ARefusalInTheMiddleLeavesWhatCame) {
  const Double store(small_pages({"match=qnKhOb,after=1,fault=frame-data-error"}));
  const auto ended = run(store.with({"developer", "1230500", "--fields", "rank"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(lines(ended.out).size(), 110U);
  EXPECT_NE(ended.err.find("warning: 1230500 (us): the list may be incomplete"), std::string::npos)
      << ended.err;
}

TEST(Developer, ATokenThatComesAgainEndsTheList) {
  Double::Setup setup = small_pages();
  const playfast::Folder folder;
  const auto token = nlohmann::json("demo+1:10:1230500").dump();
  auto payload = "[[null,null,null,null,null,null,[[],null,null,null,null,null,null,[null," + token + "]]]]";
  playfast::write_file(
      folder.path("loop"),
      ")]}'\n\n" + nlohmann::json::array({nlohmann::json::array({"wrb.fr", "qnKhOb", payload, nullptr,
                                                                 nullptr, nullptr, "generic"})})
                       .dump());
  setup.store.call_recordings["qnKhOb demo+1:10:1230500"] = folder.path("loop");
  const Double store(setup);
  const auto ended = run(store.with({"developer", "1230500", "--fields", "rank"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(lines(ended.out).size(), 10U);
  EXPECT_NE(ended.err.find("may be incomplete: the store names a part that came before"), std::string::npos)
      << ended.err;
  EXPECT_EQ(store.log.entries().size(), 2U);
}

TEST(Developer, DetailsAreTheAppsRecordsWithTheirRank) {
  const Double store(small_pages());
  const auto ended =
      run(store.with({"developer", "Kite", "--limit", "3", "--details", "--via", "auto", "--ordered"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto apps = records(ended.out);
  ASSERT_EQ(ids_of(apps), first_of(storedouble::developer_ids("Kite"), 3));
  EXPECT_EQ(apps[2]["rank"], 3);
  EXPECT_EQ(apps[2]["developer_query"], "Kite");
  EXPECT_EQ(apps[2]["developer"], "Kite");
  EXPECT_EQ(targets_of(store), (Strings{"/store/apps/developer", rpc_path})) << "the apps share a request";
}

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

TEST(Similar, MissingAndLonelyAreDifferentAnswers) {
  const Double store(small_pages());
  for (const std::string way : {"auto", "page"}) {
    const auto lonely = run(store.with({"similar", "com.example.lonely", "--via", way}));
    EXPECT_EQ(lonely.code, 0);
    EXPECT_EQ(lonely.err, "playfast: com.example.lonely (us): the store lists none\n");
    const auto missing = run(store.with({"similar", "com.example.missing", "--via", way}));
    EXPECT_EQ(missing.code, 3);
    EXPECT_EQ(missing.out + lonely.out, "");
  }
}

}  // namespace
}  // namespace e2e
