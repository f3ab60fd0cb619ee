#include "store/app/page.hpp"

#include <gtest/gtest.h>

#include "app_pages.hpp"
#include "output/format/json.hpp"
#include "store/app/fields.hpp"

namespace playfast::store {
namespace {

using storedouble::PageLayout;

std::string json_of(const App& app) {
  std::string text;
  output::append_json(text, app_columns().row(app));
  return text;
}

// That the page of a demo app is read as that very app.
void expect_read_back(const std::string& app_id, const PageLayout& layout, const std::string& lang = "en") {
  const auto app = storedouble::demo_app(app_id, "us", lang);
  page::JsonReader reader;
  const auto answer =
      read_app_page(storedouble::build_app_page(app, layout).str(), {app_id, "us", lang}, reader);
  ASSERT_TRUE(answer) << app_id << ": " << answer.error().message;
  EXPECT_EQ(json_of(answer->value), json_of(app));
  EXPECT_EQ(answer->value, app);
  EXPECT_TRUE(answer->warnings.empty()) << app_id << ": " << answer->warnings.front().field;
}

TEST(AppUrl, EncodesWhatItIsGiven) {
  EXPECT_EQ(app_url("https://play.google.com", {"com.a.b", "us", "pt-BR"}),
            "https://play.google.com/store/apps/details?id=com.a.b&hl=pt-BR&gl=us");
  EXPECT_EQ(app_url("http://127.0.0.1:8080", {"a&b=c#d", "u s", "?"}),
            "http://127.0.0.1:8080/store/apps/details?id=a%26b%3Dc%23d&hl=%3F&gl=u%20s");
}

TEST(ReadAppPage, ReadsWhatWasWritten) {
  for (int number = 0; number < 40; ++number) {
    expect_read_back("com.example.app" + std::to_string(number), small_layout());
  }
}

TEST(ReadAppPage, ReadsPagesOfTheUsualSize) { expect_read_back(demo_id, {}); }

TEST(ReadAppPage, ReadsSpecialListings) {
  for (const char* kind : {"preregister", "unavailable", "unrated", "nooffer", "onsale", "noshots", "rtl",
                           "emoji", "long", "unavailable.unrated.noshots", "onsale.emoji.rtl"}) {
    const auto app_id = demo_id + "." + kind;
    expect_read_back(app_id, small_layout());
    expect_read_back(app_id, {.sparse = true, .padding = 0});
  }
}

TEST(ReadAppPage, ReadsOtherLanguages) {
  for (const char* lang : {"ko", "de", "ar", "pt-BR", "ja"}) expect_read_back(demo_id, small_layout(), lang);
}

TEST(ReadAppPage, ReadsEveryLayout) {
  for (const bool sparse : {false, true}) {
    expect_read_back(demo_id, {.sparse = sparse, .app_block = "ds:4", .padding = 0});
    expect_read_back(demo_id, {.sparse = sparse, .app_block = "ds:7", .padding = 0});
    expect_read_back(demo_id, {.sparse = sparse, .decoy = true, .padding = 0});
    expect_read_back(demo_id, {.sparse = sparse, .app_block = "ds:4", .decoy = true, .padding = 0});
    expect_read_back(demo_id, {.sparse = sparse, .json_ld = false, .padding = 0});
  }
}

TEST(ReadAppPage, TheOrderOfTheBlocksDoesNotMatter) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    expect_read_back(demo_id, {.decoy = seed % 2 == 0, .shuffle = seed, .padding = 0});
  }
}

TEST(ReadAppPage, WithoutATableTheUsualBlocksAreTried) {
  expect_read_back(demo_id, {.routing_table = false, .padding = 0});
  expect_read_back(demo_id, {.app_block = "ds:4", .routing_table = false, .padding = 0});
  expect_read_back(demo_id, {.app_block = "ds:4", .decoy = true, .routing_table = false, .padding = 0});
}

TEST(ReadAppPage, ContextComesFromTheQuery) {
  const auto app = storedouble::demo_app(demo_id, "kr", "ko");
  page::JsonReader reader;
  const auto answer =
      read_app_page(storedouble::build_app_page(app, small_layout()).str(), {demo_id, "br", "pt-BR"}, reader);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->value.country, "br");
  EXPECT_EQ(answer->value.lang, "pt-BR");
  EXPECT_EQ(answer->value.source, Source::page);
  EXPECT_EQ(answer->value.url,
            "https://play.google.com/store/apps/details?id=" + demo_id + "&hl=pt-BR&gl=br");
}

// Faults: F60
TEST(ReadAppPage, WordsOfWallsInADescriptionAreNoWall) {
  auto app = storedouble::demo_app(demo_id, "us", "en");
  app.description_html =
      "unusual traffic https://consent.google.com/ www.google.com/recaptcha PlayGatewayError "
      "google.com/sorry/";
  const auto answer = read_page(storedouble::build_app_page(app, small_layout()).str());
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->value.description, app.description_html);
}

TEST(ReadAppPage, AnotherAppsPageIsAnError) {
  const auto other = storedouble::demo_app("com.example.other", "us", "en");
  for (const bool sparse : {false, true}) {
    const auto answer = read_page(storedouble::build_app_page(other, {.sparse = sparse, .padding = 0}).str());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::wrong_item);
    EXPECT_NE(answer.error().message.find("com.example.other"), std::string::npos);
  }
}

TEST(ReadAppPage, WallsAreToldByTheirKind) {
  const auto kind = [](const std::string& html) {
    const auto answer = read_page(html);
    return answer ? "ok" : std::string(to_string(answer.error().kind));
  };
  EXPECT_EQ(kind("<html><form action=\"https://consent.google.com/save\"></form>"
                 "<script>AF_initDataCallback({key: 'ds:0', hash: '1', data:[null], sideChannel: "
                 "{}});</script></html>"),
            "consent");
  EXPECT_EQ(kind("<html><script src=\"https://www.google.com/recaptcha/api.js\"></script></html>"),
            "blocked");
  EXPECT_EQ(kind(")]}'\n\n[[\"wrb.fr\",\"Ws7gDc\",null,null,null,[8,null,[[\"type.googleapis.com/"
                 "com.google.play.gateway.proto.PlayGatewayError\"]]]]]"),
            "throttled");
  EXPECT_EQ(kind("<html><head><title>Not what you think</title></head></html>\n"), "not_understood");
  for (const char* html : {"", " ", "The service is not available.\n", "<html>", "<html><body>"}) {
    EXPECT_EQ(kind(html), "truncated") << html;
  }
}

}  // namespace
}  // namespace playfast::store
