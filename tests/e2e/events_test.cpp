// `playfast events`: two calls for each app, in one request.
#include <fstream>

#include "e2e/packs.hpp"
#include "unit/recordings.hpp"

namespace e2e {
namespace {

// Records without their source and time.
std::vector<json> plain(const std::string& out) {
  auto all = records(out);
  for (auto& record : all) {
    record.erase("source");
    record.erase("fetched_at");
  }
  return all;
}

std::size_t gets(const Double& store) { return store.log.entries().size() - posts(store); }

TEST(Events, ThirtyAppsAreOneRequest) {
  const Double store(small_pages());
  const auto ended = run(store.with({"events", "-", "--via", "auto"}), id_lines(30));
  EXPECT_EQ(ended.code, 0) << ended.err;
  std::map<std::string, std::size_t> kinds;
  for (const auto& record : records(ended.out)) ++kinds[record["kind"]];
  EXPECT_GE(kinds["event"], 30U);
  EXPECT_EQ(kinds["story"], 30U);
  ASSERT_EQ(store.log.entries().size(), 1U);
  EXPECT_EQ(store.log.entries()[0].calls.size(), 60U);
}

TEST(Events, AreTheSameByBothRoutes) {
  const Double store(small_pages());
  const auto fetch = [&](const std::string& via) {
    return run(store.with(
        {"events", "com.a.b", "com.a.c", "com.a.noevents", "--via", via, "--country", "us,kr", "--ordered"}));
  };
  const auto rpc = fetch("rpc");
  EXPECT_EQ(rpc.code, 0);
  EXPECT_NE(rpc.err.find("com.a.noevents (us): no results"), std::string::npos) << rpc.err;
  EXPECT_EQ(gets(store), 0U);
  const auto page = fetch("page");
  EXPECT_EQ(plain(rpc.out), plain(page.out));
  EXPECT_EQ(gets(store), 6U) << "one page for both kinds";
}

TEST(Events, AnOrderedRunPrintsInTheOrderOfItemsAndCountries) {
  const Double store(small_pages({"match=gl=us,delay=100"}));
  for (const std::string via : {"auto", "page"}) {
    const auto ended = run(store.with({"events", "-", "--via", via, "--ordered", "-c", "1", "--country",
                                       "us,kr,de", "--fields", "app_id,country,kind"}),
                           id_lines(via == "auto" ? 300 : 20));
    EXPECT_EQ(ended.code, 0) << ended.err;
    std::vector<std::string> order;
    for (const auto& record : records(ended.out)) {
      const auto key = record["app_id"].get<std::string>() + " " + record["country"].get<std::string>();
      if (order.empty() || order.back() != key) order.push_back(key);
    }
    ASSERT_EQ(order.size(), via == "auto" ? 900U : 60U);
    for (std::size_t at = 0; at < order.size(); ++at) {
      const std::string country = at % 3 == 0 ? "us" : at % 3 == 1 ? "kr" : "de";
      ASSERT_EQ(order[at], "com.bulk.a" + std::to_string(at / 3) + " " + country);
    }
  }
}

TEST(Events, OneFailureFailsTheApp) {
  const Double failing(small_pages({"match=com.a.c,first=1,fault=frame-missing"}));
  const auto ended = run(failing.with({"events", "com.a.b", "com.a.c", "--via", "rpc", "--retries", "0"}));
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_NE(ended.err.find("com.a.c (us): the answer has no part for"), std::string::npos) << ended.err;
  for (const auto& record : records(ended.out)) EXPECT_EQ(record["app_id"], "com.a.b");
}

TEST(Events, APageStandsInForARefusedCall) {
  const Double plain_store(small_pages());
  const auto expected = run(plain_store.with({"events", "com.a.b", "--via", "rpc"}));
  for (const std::string refused : {"ZittHe", "yowZ5", "com.a.b"}) {
    const Double store(small_pages({"match=" + refused + ",fault=frame-malformed"}));
    const auto ended = run(store.with({"events", "com.a.b", "--via", "auto"}));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(plain(ended.out), plain(expected.out)) << refused;
    EXPECT_NE(ended.err.find("com.a.b (us): fetched the page instead"), std::string::npos) << ended.err;
    EXPECT_EQ(gets(store), 1U) << refused;
    const auto by_rpc = run(store.with({"events", "com.a.b", "--via", "rpc"}));
    EXPECT_EQ(by_rpc.code, 6) << by_rpc.err;
    EXPECT_EQ(by_rpc.out, "");
  }
}

TEST(Events, AfterManyRefusalsTheRestOfTheRunRequestsPages) {
  const Double store(
      small_pages({"match=ZittHe,fault=frame-malformed", "match=yowZ5,fault=frame-malformed"}));
  const auto ended =
      run(store.with({"events", "-", "--via", "auto", "--ordered", "--fields", "app_id"}), id_lines(400));
  EXPECT_EQ(ended.code, 0) << ended.err;
  std::vector<std::string> order;
  for (const auto& record : records(ended.out))
    if (order.empty() || order.back() != record["app_id"]) order.push_back(record["app_id"]);
  ASSERT_EQ(order.size(), 400U);
  for (std::size_t at = 0; at < order.size(); ++at) ASSERT_EQ(order[at], "com.bulk.a" + std::to_string(at));
  EXPECT_EQ(gets(store), 400U) << "one page for each app";
}

TEST(Events, ABlockEndsTheRun) {
  const Double store(small_pages({"fault=captcha-page"}));
  const auto ended = run(store.with({"events", "com.a.b", "com.a.c"}));
  EXPECT_EQ(ended.code, 5) << ended.err;
  EXPECT_EQ(ended.out, "");
}

// A recorded payload in a frame.
std::string framed(const std::string& name, const std::string& rpc) {
  std::ifstream file(*playfast::recordings_dir() / "rpc" / (name + ".json"));
  const auto payload = json::parse(file).dump();
  return ")]}'\n\n" +
         json::array({json::array({"wrb.fr", rpc, payload, nullptr, nullptr, nullptr, "generic"})}).dump();
}

TEST(EventRecordings, HaveTheValuesThatAreInThem) {
  PLAYFAST_NEED_RECORDINGS();
  const playfast::Folder folder;
  Double::Setup setup;
  const std::string minecraft = "com.mojang.minecraftpe";
  const std::string translate = "com.google.android.apps.translate";
  const auto add = [&](const std::string& name, const std::string& rpc, const std::string& app) {
    const auto path = folder.path(name + ".txt");
    playfast::write_file(path, framed(name, rpc));
    setup.store.call_recordings[rpc + " " + app] = path;
  };
  add("ZittHe-minecraft-us-en", "ZittHe", minecraft);
  add("yowZ5-minecraft-us-en", "yowZ5", minecraft);
  add("yowZ5-translate-us-en", "yowZ5", translate);
  for (const auto& [id, name] : {std::pair(minecraft, "minecraft"), std::pair(translate, "translate")})
    setup.store.recordings[id] = *playfast::recordings_dir() / "app" / (std::string(name) + "-us-en.html");
  const Double store(setup);
  const auto all = run(store.with({"events", minecraft, "--via", "rpc"}));
  EXPECT_EQ(all.code, 0) << all.err;
  const json context{{"app_id", minecraft}, {"country", "us"}, {"lang", "en"}};
  json event{{"kind", "event"},
             {"title", "Discover the best deals of the season in the Marketplace Summer Sale!"},
             {"subtitle", nullptr},
             {"label", "Expires on 07/14"},
             {"event_type", 2},
             {"starts_at", "2026-06-30T17:00:00Z"},
             {"ends_at", "2026-07-14T17:00:00Z"},
             {"url", "https://play.google.com/store/apps/eventdetails/4830975966152877728"}};
  json story{{"kind", "story"},
             {"title", "Games for aspiring developers"},
             {"subtitle", "Harness your creativity"},
             {"label", "Essentials"},
             {"event_type", 1},
             {"starts_at", nullptr},
             {"ends_at", nullptr},
             {"url",
              "https://play.google.com/store/apps/editorial?id="
              "mc_editorialevergreen_games_for_aspiring_game_developers_fcp"}};
  event.update(context);
  story.update(context);
  EXPECT_EQ(plain(all.out), (std::vector<json>{event, story}));
  const auto page = run(store.with({"events", minecraft, translate, "--via", "page", "--ordered"}));
  EXPECT_EQ(page.code, 0) << page.err;
  const auto pages = plain(page.out);
  ASSERT_EQ(pages.size(), 4U) << page.err;
  EXPECT_EQ(pages[0], event);
  EXPECT_EQ(pages[1]["kind"], "story");
  EXPECT_EQ(pages[3]["title"], "Explore Japan with these helpful travel apps");
  EXPECT_EQ(pages[3]["subtitle"], "Make plans & get around");
  const auto both = run(store.with({"events", translate, "--via", "auto"}));
  EXPECT_EQ(both.code, 0) << both.err;
}

}  // namespace
}  // namespace e2e
