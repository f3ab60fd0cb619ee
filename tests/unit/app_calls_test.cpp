// Calls for app details by RPC: what the fake store accepts and answers.
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

TEST(AppCalls, AreAsRecordedPagesPublishThem) {
  PLAYFAST_NEED_RECORDINGS();
  const auto file = *playfast::recordings_dir() / "page-requests" / "app-minecraft-us-en.json";
  std::map<std::string, Json> published;
  for (const Json& block : Json::parse(playfast::read_file(file.string())))
    published[block["ds"].get<std::string>()] = block["request"];
  EXPECT_EQ(page_request("com.mojang.minecraftpe"), published["ds:5"]);
  EXPECT_EQ(Json::parse(phone_rating_request("com.mojang.minecraftpe")), published["ds:9"]);
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
