// `playfast developer` through the real program.
#include "e2e/clusters.hpp"
#include "store/batchexecute.hpp"

namespace e2e {
namespace {

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
  EXPECT_EQ(ended.err, "playfast: noapps (us): no results\n");
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

// Faults: F37
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
  EXPECT_NE(ended.err.find("may be incomplete: the store returned a token seen before"), std::string::npos)
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

TEST(Developer, PartsThatRepeatTheSameAppsEndTheList) {
  Double::Setup setup = small_pages();
  const playfast::Folder folder;
  // Each part has the token of the next, and no app that is new.
  for (int at = 0; at < 5; ++at) {
    const auto name = folder.path(std::to_string(at));
    const auto next = nlohmann::json("fresh" + std::to_string(at + 1) + "!").dump();
    const auto payload =
        "[[null,null,null,null,null,null,[[],null,null,null,null,null,null,[null," + next + "]]]]";
    const auto frame =
        nlohmann::json::array({"wrb.fr", "qnKhOb", payload, nullptr, nullptr, nullptr, "generic"});
    playfast::write_file(name, ")]}'\n\n" + nlohmann::json::array({frame}).dump());
    setup.store
        .call_recordings["qnKhOb " + (at == 0 ? "demo+1:10:1230500" : "fresh" + std::to_string(at) + "!")] =
        name;
  }
  const Double store(setup);
  const auto ended = run(store.with({"developer", "1230500", "--fields", "rank"}));
  EXPECT_EQ(lines(ended.out).size(), 10U);
  EXPECT_NE(ended.err.find("may be incomplete: the store repeats the same apps"), std::string::npos)
      << ended.err;
  EXPECT_EQ(store.log.entries().size(), 1U + 3);
}

}  // namespace
}  // namespace e2e
