// What the store double has in its searches and charts, and where.
#include <gtest/gtest.h>

#include <algorithm>

#include "store/batchexecute.hpp"
#include "store/demo_listing.hpp"
#include "store/page_builder.hpp"
#include "store/store.hpp"
#include "unit/files.hpp"

namespace storedouble {
namespace {

using Ids = std::vector<std::string>;

Json at(const Json& json, const std::string& path) { return json.at(Json::json_pointer(path)); }

std::string search_page(Store& store, const std::string& query) {
  Request request;
  request.method = "GET";
  request.set_target("/store/search?" + query + "&c=apps&hl=en&gl=us");
  return *store(request).body;
}

/// The data of block ds:4.
Json results(const std::string& query) {
  Store store({.layout = {.padding = 0}});
  const std::string page = search_page(store, query);
  EXPECT_NE(page.find("'ds:4' : {id:'lGYRle'"), std::string::npos);
  const std::string begin = "AF_initDataCallback({key: 'ds:4', hash: '7', data:";
  const std::size_t from = page.find(begin) + begin.size();
  return Json::parse(page.substr(from, page.find(", sideChannel: {}});", from) - from));
}

Ids ids_of(const Json& items) {
  Ids ids;
  for (const Json& item : items) ids.push_back(at(item, "/0/0/0").get<std::string>());
  return ids;
}

std::string chart_text(Store& store, const Json& arguments) {
  Request request;
  request.method = "POST";
  request.set_target("/_/PlayStoreUi/data/batchexecute?rpcids=vyAe2&hl=en&gl=us");
  request.body =
      "f.req=" + percent_encode(list(list(list("vyAe2", arguments.dump(), nullptr, "generic"))).dump());
  return *store(request).body;
}

Json short_form(const std::string& collection, const std::string& category, int count) {
  const Json counts = list(list(nullptr, list(nullptr, count)), nullptr, nullptr, list(113));
  return list(list(nullptr, counts, list(2, collection, category)));
}

/// The data of an answer, whichever its framing.
Json chart(const Json& arguments) {
  Store store;
  const std::string text = chart_text(store, arguments);
  const std::size_t from = text.find("[[\"wrb.fr\"");
  const Json frames = Json::parse(text.substr(from, text.find("\n", from) - from));
  return Json::parse(at(frames, "/0/2").get<std::string>());
}

TEST(DemoSearch, ItemsHaveTheAppsFieldsAtTheirPaths) {
  const Json data = results("q=red+panda");
  ASSERT_EQ(at(data, "/0/1").size(), 2U);
  EXPECT_EQ(at(data, "/0/1/1/24/0/0/0"), "more red panda");
  const Json items = at(data, "/0/1/0/22/0");
  ASSERT_EQ(ids_of(items), search_ids("red panda", "us"));
  ASSERT_EQ(items.size(), 20U);
  for (const Json& wrapped : items) {
    const Json& item = wrapped.at(0);
    const playfast::App app = demo_app(at(item, "/0/0"), "us", "en");
    EXPECT_EQ(at(item, "/1/3/2"), app.icon.value());
    EXPECT_EQ(at(item, "/2/0/3/2"), app.screenshots.at(0));
    EXPECT_EQ(item.at(2).size(), app.screenshots.size());
    EXPECT_EQ(item.at(3), app.title);
    EXPECT_EQ(item.at(4), list(app.score_text.value(), app.score.value()));
    EXPECT_EQ(item.at(5), app.category.value());
    const std::int64_t micros = at(item, "/8/1/0/0");
    EXPECT_NEAR(static_cast<double>(micros) / 1e6, app.price.value(), 1e-9);
    EXPECT_EQ(at(item, "/8/1/0/1"), "USD");
    EXPECT_EQ(at(item, "/8/1/0/2"), app.price_text.value_or(""));
    EXPECT_EQ(at(item, "/10/4/2"), "/store/apps/details?id=" + app.app_id);
    EXPECT_EQ(item.at(12).is_null(), !app.video);
    if (app.video) {
      EXPECT_EQ(at(item, "/12/0/0/3/2"), *app.video);
      EXPECT_EQ(at(item, "/12/0/3/3/2"), app.video_image.value());
    }
    EXPECT_EQ(at(item, "/13/1"), app.description_html.value());
    EXPECT_EQ(item.at(14), app.developer.value());
    EXPECT_EQ(item.at(15), app.installs.value());
    EXPECT_EQ(at(item, "/22/3/2"), app.header_image.value());
    EXPECT_EQ(at(item, "/24/0"), app.content_rating.value());
    EXPECT_EQ(at(item, "/26/0"), 2);
    EXPECT_EQ(at(item, "/29/0").is_null(), !app.iap_range);
  }
}

TEST(DemoSearch, WordsSteerTheSections) {
  EXPECT_TRUE(at(results("q=panda+nothing"), "/0/1").is_null());
  EXPECT_EQ(at(results("q=panda+empty"), "/0/1"), Json::array());
  EXPECT_EQ(at(results("q=many"), "/0/1/0/22/0").size(), 30U);
  EXPECT_EQ(at(results("q=norelated"), "/0/1").size(), 1U);
  const Json card = results("q=few+card");
  EXPECT_EQ(at(card, "/0/1").size(), 3U);
  EXPECT_EQ(at(card, "/0/1/1/22/0").size(), 3U);
  EXPECT_EQ(at(card, "/0/1/0/23/16/3/12/0/0"), at(card, "/0/1/1/22/0/0/0/0/0"));
  EXPECT_EQ(at(card, "/0/1/0/23/16/2/0/0"), at(card, "/0/1/1/22/0/0/0/3"));
  const Json late = results("q=few+late");
  EXPECT_EQ(at(late, "/0/1/2/23/16/3/12/0/0"), at(late, "/0/1/4/22/0/0/0/0/0"));
  for (const Json& section : at(results("q=strange"), "/0/1")) EXPECT_GT(section.size(), 24U);
  EXPECT_TRUE(at(results("q=unrated+few"), "/0/1/0/22/0/0/0/4").is_null());
  EXPECT_TRUE(at(results("q=nooffer+few"), "/0/1/0/22/0/0/0/8").is_null());
}

TEST(DemoSearch, PriceFiltersMayLeak) {
  const auto paid = [](const std::string& query) {
    const Ids ids = ids_of(at(results(query), "/0/1/0/22/0"));
    return std::pair(
        std::ranges::count_if(ids, [](const auto& id) { return *demo_app(id, "us", "en").price > 0; }),
        ids.size());
  };
  EXPECT_EQ(paid("q=panda&price=0"), std::pair(std::ptrdiff_t{7}, std::size_t{20}));
  EXPECT_EQ(paid("q=panda&price=1"), std::pair(std::ptrdiff_t{0}, std::size_t{13}));
  EXPECT_EQ(paid("q=panda&price=2"), std::pair(std::ptrdiff_t{7}, std::size_t{7}));
  EXPECT_EQ(paid("q=panda+leaky&price=1"), std::pair(std::ptrdiff_t{7}, std::size_t{14}));
  EXPECT_EQ(paid("q=panda+leaky&price=2"), std::pair(std::ptrdiff_t{7}, std::size_t{14}));
  EXPECT_NE(search_ids("panda", "us"), search_ids("panda", "kr"));
}

TEST(DemoChart, AnswersBothForms) {
  const Json items = at(chart(short_form("topselling_free", "GAME", 7)), "/0/1/0/28/0");
  EXPECT_EQ(ids_of(items), chart_ids("topselling_free", "GAME", "us", 7));
  const Json counts = list(list(8, list(20, 7)), true, nullptr, list(64, 1, 195));
  const Json long_form = list(list(nullptr, counts, list(2, "topselling_free", "GAME")));
  EXPECT_EQ(at(chart(long_form), "/0/1/0/28/0"), items);
  EXPECT_EQ(chart_ids("topgrossing", "TOOLS", "us").size(), 100U);
  EXPECT_EQ(chart_ids("topgrossing", "TOOLS", "us", 1000).size(), 200U);
}

TEST(DemoChart, EmptyAndUnknownDiffer) {
  EXPECT_TRUE(at(chart(short_form("movers_shakers", "WEATHER", 9)), "/0/1").is_null());
  EXPECT_EQ(at(chart(short_form("best", "GAME", 9)), "/0/1/0/28/0"), Json::array());
  EXPECT_EQ(at(chart(short_form("topgrossing", "GAMES", 9)), "/0/1/0/28/0"), Json::array());
  Store store;
  EXPECT_NE(chart_text(store, list(list(1))).find("null,[3],\"generic\""), std::string::npos);
}

TEST(DemoChart, GamesAreFramedWithLengths) {
  Store store;
  EXPECT_TRUE(chart_text(store, short_form("topgrossing", "TOOLS", 1)).starts_with(")]}'\n\n[["));
  const std::string games = chart_text(store, short_form("topgrossing", "GAME", 1));
  EXPECT_EQ(games.find_first_not_of("0123456789", 6), games.find("\n[["));
}

TEST(DemoListing, RecordingsAreServedAsTheyAre) {
  const playfast::Folder folder;
  playfast::write_file(folder.path("page"), "<html>recorded</html>");
  playfast::write_file(folder.path("chart"), ")]}'\n\n[\"recorded\"]");
  Store store({.search_recordings = {{"red panda", folder.path("page")}},
               .chart_recordings = {{"topgrossing GAME", folder.path("chart")}}});
  EXPECT_EQ(search_page(store, "q=red+panda"), "<html>recorded</html>");
  EXPECT_EQ(chart_text(store, short_form("topgrossing", "GAME", 5)), ")]}'\n\n[\"recorded\"]");
  store.set_search_page("red panda", "<html>set</html>");
  EXPECT_EQ(search_page(store, "q=red%20panda&price=2"), "<html>set</html>");
}

}  // namespace
}  // namespace storedouble
