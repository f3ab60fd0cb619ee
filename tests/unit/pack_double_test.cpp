// Calls in packs: what the fake store answers to many in one POST.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "store/page_builder.hpp"
#include "store/payload_fields.hpp"
#include "unit/files.hpp"
#include "unit/packs.hpp"
#include "unit/recordings.hpp"

namespace storedouble {
namespace {

TEST(Packs, HaveAFrameForEachCallInAnOrderOfTheirOwn) {
  Store store;
  const auto frames = frames_of(*store(pack_of(50)).body);
  const auto tags = tags_of(frames);
  EXPECT_EQ(std::set(tags.begin(), tags.end()).size(), 50U);
  EXPECT_FALSE(std::ranges::is_sorted(
      frames, {}, [](const Json& frame) { return std::stoi(frame[6].get<std::string>()); }));
  EXPECT_EQ(tags_of(frames_of(*store(pack_of(50)).body)), tags);
  Store other({.rpc = {.frame_seed = 1}});
  EXPECT_NE(tags_of(frames_of(*other(pack_of(50)).body)), tags);
  for (const Json& frame : frames) {
    EXPECT_EQ(frame[1], "Ws7gDc");
    const Json answer = payload_of(frame).at(1);
    const std::string app_id = "com.bulk.a" + frame[6].get<std::string>();
    EXPECT_EQ(answer.at(3), Json({{"12", app_key(app_id)}, {"40", list(page_mask())}}));
    EXPECT_EQ(with_numbers(answer.at(2)), app_fields(demo_app(app_id, "us", "en")));
  }
}

TEST(Packs, MayMixRpcsAndLeaveUnknownOnesWithoutAFrame) {
  Store store;
  const Json calls = list(
      list("xdSrCf", R"([[null,["com.a",7],[]]])", nullptr, "p"), list("AAAAAA", "[]", nullptr, "u"),
      call_for("com.a", "a", list(1)), list("xdSrCf", "[", nullptr, "bad"),
      list("oCPfdb", R"([null,[2,2,[3],null,[null,null,null,null,null,null,null,null,null]],["com.a",7]])",
           nullptr, "r"));
  const Response response = store(post_of(calls, "hl=ko&gl=kr"));
  std::map<std::string, Json> frames;
  for (const Json& frame : frames_of(*response.body)) frames[frame[6].get<std::string>()] = frame;
  ASSERT_EQ(frames.size(), 4U);
  EXPECT_EQ(payload_of(frames["p"]), permission_groups(demo_app("com.a", "kr", "ko")));
  EXPECT_EQ(field_of(payload_of(frames["a"])[1][2], 1), list(demo_app("com.a", "kr", "ko").title));
  EXPECT_EQ(payload_of(frames["r"])[0].size(), 3U);
  EXPECT_EQ(frames["bad"], list("wrb.fr", "xdSrCf", nullptr, nullptr, nullptr, list(3), "bad"));
}

TEST(Packs, HaveTheLanguageAndCountryOfTheirPost) {
  Store store;
  const Json calls =
      list(call_for("com.a.onlykr", "kr"), call_for("com.a.onlyus", "us"), call_for("com.a.missing", "m"));
  for (const Json& frame : frames_of(*store(post_of(calls, "hl=en&gl=kr")).body))
    EXPECT_EQ(frame[2].is_null(), frame[6] != "kr") << frame[6];
  Request page;
  page.method = "GET";
  page.set_target("/store/apps/details?id=com.a.onlykr&gl=us");
  EXPECT_EQ(store(page).status, 404);
  page.set_target("/store/apps/details?id=com.a.onlykr&gl=kr");
  EXPECT_EQ(store(page).status, 200);
}

TEST(Packs, AreOfDistinctTags) {
  Store store;
  EXPECT_EQ(store(post_of(list(call_for("com.a", "1"), call_for("com.b", "1")))).status, 400);
  EXPECT_EQ(store(post_of(list())).status, 400);
  EXPECT_EQ(store(post_of(list("Ws7gDc"))).status, 400);
}

TEST(Packs, ComeInBothFramingsAndAsGzip) {
  Store store;
  const std::string plain = *store(pack_of(40)).body;
  Request compressed = pack_of(40);
  compressed.add_header("accept-encoding", "gzip");
  EXPECT_EQ(gunzip(*store(compressed).body), plain);
  const std::string lengths = *store(pack_of(40, "hl=ja&gl=jp&rt=c")).body;
  std::set<std::string> tags;
  for (std::size_t at = 6; at < lengths.size();) {
    const std::size_t begin = lengths.find('\n', at);
    const std::size_t end = lengths.find('\n', begin + 1);
    const std::string array = lengths.substr(begin, end - begin);
    const auto is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    EXPECT_EQ(std::stol(lengths.substr(at)), std::ranges::count_if(array, is_start));
    const Json frame = Json::parse(array)[0];
    if (frame[0] == "wrb.fr") tags.insert(frame[6].get<std::string>());
    at = end + 1;
  }
  EXPECT_EQ(tags.size(), 40U);
}

TEST(AppCalls, GiveEachFieldOfThePageAlone) {
  Store store;
  std::set<std::string> encodings;
  for (const std::string app_id : {"com.a.onsale", "com.b.unrated", "com.c", "com.spotify.music"}) {
    const Json page = app_fields(demo_app(app_id, "us", "en"));
    for (const Json& number : page_mask()) {
      const Json message = message_by_rpc(store, app_id, list(number));
      EXPECT_EQ(with_numbers(field_of(message, number)), field_of(page, number)) << app_id << number;
      EXPECT_LE(message.size(), number.get<std::size_t>());
      if (!message.empty()) encodings.insert(message.back().is_object() ? "object" : "array");
    }
  }
  EXPECT_EQ(encodings.size(), 2U);
}

TEST(AppCalls, AShortMaskHasNoOtherFields) {
  Store store;
  for (std::size_t app = 0; app < 20; ++app) {
    const Json message = message_by_rpc(store, "com.bulk.a" + std::to_string(app), list(78, 52, 58));
    std::size_t fields = 0;
    if (message.back().is_object()) {
      EXPECT_EQ(message.size(), 1U);
      fields = message.back().size();
    } else {
      fields = static_cast<std::size_t>(
          std::ranges::count_if(message, [](const Json& field) { return !field.is_null(); }));
    }
    EXPECT_EQ(fields, 3U);
  }
}

TEST(AppCalls, HaveFlagsAsTrueAndFalse) {
  Store store;
  const Json message = message_by_rpc(store, "com.a", page_mask());
  EXPECT_EQ(field_of(message, 9), list(false, true, list(0)));
  EXPECT_EQ(field_of(message, 43), list(1, true, false));
  EXPECT_TRUE(field_of(message, 20).at(1).at(0).is_boolean());
}

TEST(AppCalls, AreRefusedUnlessTheyAreAsPagesPublishThem) {
  Store store;
  const Json refusal = list("wrb.fr", "Ws7gDc", nullptr, nullptr, nullptr, list(3), "7");
  const auto answer = [&](const Json& arguments, const Json& tag = "7") {
    return frames_of(*store(post_of(list(list("Ws7gDc", arguments.dump(), nullptr, tag)))).body).at(0);
  };
  const Json good = page_request("com.a");
  EXPECT_TRUE(answer(good)[2].is_string());
  const auto refused_with = [&](const std::string& path, Json value) {
    Json bad = good;
    bad[Json::json_pointer(path)] = std::move(value);
    EXPECT_EQ(answer(bad), refusal) << path;
  };
  refused_with("/3/0/7/1", 3);
  refused_with("/3", list());
  refused_with("/5/0/1", 8);
  refused_with("/5/0/0", nullptr);
  refused_with("/2/0", list());
  refused_with("/2/0", list(52, 52));
  refused_with("/2/0", list("52"));
  refused_with("/0", 1);
  refused_with("/6", 1);
  EXPECT_EQ(answer(good, nullptr)[5], list(3));
  const Json phone = Json::parse(phone_rating_request("com.a"));
  EXPECT_TRUE(answer(phone)[2].is_string());
  Json two = phone;
  two[2][0].push_back(58);
  EXPECT_EQ(answer(two), refusal);
}

TEST(AppCalls, ATemplateThatChangesIsTheOneThatPagesPublish) {
  Store store({.layout = {.padding = 0}, .rpc = {.calls_before_change = 2}});
  const auto status = [&](AppTemplate form) {
    return frames_of(*store(post_of(list(call_for("com.a", "1", list(1), form)))).body).at(0)[5];
  };
  const auto published = [&](AppTemplate form) {
    Request request;
    request.method = "GET";
    request.set_target("/store/apps/details?id=com.a");
    return store(request).body->find("request:" + app_request("com.a", form)) != std::string::npos;
  };
  EXPECT_TRUE(published(AppTemplate::full));
  EXPECT_EQ(status(AppTemplate::changed), list(3));
  EXPECT_EQ(status(AppTemplate::full), Json());
  EXPECT_EQ(status(AppTemplate::full), Json());
  EXPECT_EQ(status(AppTemplate::full), list(3));
  EXPECT_EQ(status(AppTemplate::changed), Json());
  EXPECT_TRUE(published(AppTemplate::changed));
}

TEST(AppCalls, TakeTheFieldsOfASetPage) {
  Store store;
  playfast::App app = demo_app("com.a", "us", "en");
  app.title = "Set";
  store.set_page("com.a", build_app_page(app, {.sparse = true, .padding = 0}).str());
  EXPECT_EQ(field_of(message_by_rpc(store, "com.a", list(1)), 1), list("Set"));
  EXPECT_EQ(with_numbers(field_of(message_by_rpc(store, "com.a", page_mask()), 141)), app_fields(app)[140]);
  store.set_page("com.b", build_app_page(app, {.padding = 0}).str());
  const auto of_another = frames_of(*store(post_of(list(call_for("com.b", "1")))).body);
  EXPECT_EQ(payload_of(of_another.at(0))[1][3]["12"], app_key("com.a"));
  store.set_page("com.a", "<html>no payload</html>");
  EXPECT_TRUE(frames_of(*store(post_of(list(call_for("com.a", "1")))).body).empty());
}

TEST(AppCalls, TakeTheFieldsOfBulkPagesUnderTheirOwnIds) {
  const playfast::Folder folder;
  std::vector<std::filesystem::path> pages;
  for (const std::string title : {"First", "Second"}) {
    playfast::App app = demo_app("com.a", "us", "en");
    app.title = title;
    pages.emplace_back(folder.path(title));
    playfast::write_file(pages.back().string(), build_app_page(app, {.padding = 0}).str());
  }
  Store store({.bulk_pages = pages});
  std::set<std::string> titles;
  for (const Json& frame : frames_of(*store(pack_of(20)).body)) {
    const Json answer = payload_of(frame)[1];
    const std::string app_id = "com.bulk.a" + frame[6].get<std::string>();
    EXPECT_EQ(answer[3]["12"], app_key(app_id));
    EXPECT_EQ(field_of(answer[2], 78), list(app_id));
    titles.insert(field_of(answer[2], 1)[0].get<std::string>());
  }
  EXPECT_EQ(titles, (std::set<std::string>{"First", "Second"}));
}

TEST(AppCalls, TakeTheFieldsOfRecordedPages) {
  PLAYFAST_NEED_RECORDINGS();
  const auto recordings = *playfast::recordings_dir();
  for (const auto& [name, app_id] : {std::pair("edumarket-eg-en", "com.raiseright.edumarketapp"),
                                     {"minecraft-us-en", "com.mojang.minecraftpe"},
                                     {"translate-us-en", "com.google.android.apps.translate"}}) {
    Store store({.recordings = {{app_id, recordings / "app" / (std::string(name) + ".html")}}});
    const auto recorded = recordings / "rpc" / ("ws7gdc-mask52-" + std::string(name) + ".json");
    const Json expected = Json::parse(playfast::read_file(recorded.string()));
    const Json answer = frames_of(*store(post_of(list(call_for(app_id, "1", list(52))))).body).at(0);
    EXPECT_EQ(payload_of(answer)[1][3], expected[1][3]);
    EXPECT_GT(message_by_rpc(store, app_id, page_mask()).size(), 100U);
  }
}

}  // namespace
}  // namespace storedouble
