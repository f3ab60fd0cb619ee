// Recorded parts of lists, each put into what the store would have around it, through the real program. The
// values were read off the recordings.
#include <gtest/gtest.h>

#include "e2e/lists.hpp"
#include "store/batchexecute.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using Strings = std::vector<std::string>;

std::string recorded(const std::string& file) {
  return playfast::read_file(*playfast::recordings_dir() / file);
}

std::string repeated(std::size_t count, const std::string& text) {
  std::string all;
  for (std::size_t at = 0; at < count; ++at) all += text;
  return all;
}

std::string page_up_to(const std::string& block, const std::string& data) {
  return "<html><script>AF_initDataCallback({key: '" + block + "', hash: '1', data:" + data;
}

void expect_values(const json& entry, const json& values) {
  for (const auto& [key, value] : values.items()) EXPECT_EQ(entry[key], value) << key;
}

std::string token_sent(const Double& store, std::size_t request) {
  const auto call = storedouble::parse_call(store.log.entries().at(request).body);
  return call ? call->arguments.at(0).at(3).get<std::string>() : "";
}

// The token of the recorded tail of the page of Google LLC.
std::string google_token() {
  const auto tail = recorded("developer/google-name.first-page.tail.txt");
  const auto at = tail.find("IAB");
  return tail.substr(at, tail.find('"', at) - at);
}

// The recorded end of that page, behind no apps.
struct GooglePage {
  playfast::Folder folder;
  Double::Setup setup = small_pages();

  explicit GooglePage(const std::string& continuation) {
    playfast::write_file(folder.path("page"), page_up_to("ds:3", "[[null,[[" + repeated(22, "null,") + "[[") +
                                                  recorded("developer/google-name.first-page.tail.txt") +
                                                  "</html>");
    setup.store.page_recordings["/store/apps/developer Google LLC"] = folder.path("page");
    setup.store.call_recordings["qnKhOb " + google_token()] = *playfast::recordings_dir() / continuation;
  }
};

TEST(Excerpts, ANamedDevelopersPageGoesOnToItsEnd) {
  PLAYFAST_NEED_RECORDINGS();
  const GooglePage page("developer/google-name-continuation-last.excerpt.txt");
  const Double store(page.setup);
  const auto ended = run(store.with({"developer", "Google LLC"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "") << "the list is at its end";
  EXPECT_EQ(store.log.entries().size(), 2U);
  const auto entries = records(ended.out);
  ASSERT_EQ(entries.size(), 1U);
  expect_values(entries[0], json::parse(R"({
    "source": "rpc", "developer_query": "Google LLC", "rank": 1, "app_id": "com.google.android.apps.adm",
    "title": "Google’s Find Hub", "developer": "Google LLC", "developer_id": "5700313618786177705",
    "score": 4.2095385, "score_text": "4.2", "price": 0, "currency": null, "price_text": null, "free": true,
    "availability": null, "description": null, "screenshots": [], "icon":
    "https://play-lh.googleusercontent.com/i0_6dO_MWC1nkjIMdh3uPXrhbkxfAr5H5Nb7YIynV0W8kGhX2BWb0hH2gm-2Fp21CeEx6ZonAnwlkPDYOIyEAVs"
  })"));
}

TEST(Excerpts, ARefusedTokenIsNotTheEnd) {
  PLAYFAST_NEED_RECORDINGS();
  for (const std::string file : {"developer/null-continuation.txt", "odd/continuation-error-frame.txt"}) {
    const GooglePage page(file);
    const Double store(page.setup);
    const auto ended = run(store.with({"developer", "Google LLC"}));
    EXPECT_EQ(ended.code, 0);
    EXPECT_NE(ended.err.find("warning: Google LLC (us): the list may be incomplete"), std::string::npos)
        << ended.err;
    EXPECT_EQ(store.log.entries().size(), 2U) << "a refusal is not retried";
  }
}

TEST(Excerpts, ASearchGoesOnWithTheTokenOfItsLastPart) {
  PLAYFAST_NEED_RECORDINGS();
  Double::Setup setup = small_pages();
  setup.store.call_recordings["qnKhOb demo+0:30:many230"] =
      *playfast::recordings_dir() / "search" / "fl-studio-mobile-continuation.excerpt.txt";
  const Double store(setup);
  const auto ended = run(store.with({"search", "many230"}));
  EXPECT_EQ(ended.code, 0);
  const auto entries = records(ended.out);
  ASSERT_EQ(entries.size(), 32U);
  expect_values(entries[30], json::parse(R"({
    "rank": 31, "app_id": "com.flipsampler.flip", "title": "Flip Sampler", "developer": "Suture Sound Inc.",
    "developer_id": "5404546154411713723", "score": 4.029703, "score_text": "4.0", "price": 9.49,
    "currency": "USD", "price_text": "$9.49", "free": false})"));
  expect_values(entries[31], json::parse(R"({
    "rank": 32, "app_id": "com.Slack", "title": "Slack", "score": 4.6437426, "score_text": "4.6", "price": 0,
    "currency": null, "free": true})"));
  EXPECT_EQ(token_sent(store, 2).substr(0, 24), "IARi-wFKRAo-CHgQuIzM3g4Q");
}

TEST(Excerpts, OffersOfTheOldShapeAreReadAsTheyAre) {
  PLAYFAST_NEED_RECORDINGS();
  const auto offers = json::parse(recorded("cluster/offer-items.excerpt.json"));
  auto items = json::array();
  for (const auto& [key, item] : offers.items()) items.push_back(item);
  const auto payload = json::array({json::array({json::array({items})})}).dump();
  const playfast::Folder folder;
  const auto frame = json::array({"wrb.fr", "qnKhOb", payload, nullptr, nullptr, nullptr, "generic"});
  playfast::write_file(folder.path("answer"), ")]}'\n\n" + json::array({frame}).dump());
  Double::Setup setup = small_pages();
  setup.store.call_recordings["qnKhOb demo+2:20:Kite"] = folder.path("answer");
  const Double store(setup);
  std::map<std::string, json> by_id;
  for (const auto& entry : records(run(store.with({"developer", "Kite"})).out))
    by_id[entry["app_id"]] = entry;
  expect_values(by_id["com.zigzagame.evertale"], json::parse(R"({
    "title": "Evertale", "developer": "ZigZaGame Inc.", "developer_id": "ZigZaGame Inc.", "score": 4.5852094,
    "price": 0, "currency": "USD", "price_text": "$0.00", "free": true})"));
  expect_values(by_id["com.mojang.minecraftpe"], json::parse(R"({
    "price": 6.99, "currency": "USD", "price_text": "$6.99", "free": false, "score_text": "4.3"})"));
  expect_values(by_id["com.tencent.igfit"], json::parse(R"({
    "title": "PUBG MOBILE FLASH", "developer_id": "8638120915920097780", "score": null, "score_text": null,
    "price": null, "currency": null, "free": null, "availability": "preregister"})"));
}

TEST(Excerpts, SimilarAppsOnASearchPageAreNoResultsAndTheirTokenIsNotTheSearchs) {
  PLAYFAST_NEED_RECORDINGS();
  // Results of one app, then the recorded similar apps from the middle of the last one on.
  const std::string nulls = repeated(22, "null,");
  const std::string results = "[" + nulls + "[[[[[\"com.example.found\",7],null,null,\"Found\"]]],[\"\"]]]";
  const std::string similar =
      "[" + repeated(21, "null,") + "[[[[\"com.example.similar\",7],null,null,\"Similar\"," + nulls;
  Double store(small_pages());
  store.store.set_search_page("fl studio mobile",
                              page_up_to("ds:4", "[[null,[" + results + "," + similar) +
                                  recorded("search/fl-studio-mobile.first-page.tail.txt") + "</html>");
  const auto found = run(store.with({"search", "fl studio mobile"}));
  EXPECT_EQ(found.err, "");
  EXPECT_EQ(ids_of(records(found.out)), Strings{"com.example.found"});
  EXPECT_EQ(store.log.entries().size(), 1U);
  const auto related = records(run(store.with({"related", "fl studio mobile"})).out);
  ASSERT_EQ(related.size(), 5U);
  Strings terms;
  for (const auto& record : related) terms.push_back(record["related"]);
  EXPECT_EQ(terms, (Strings{"music studio", "bandlab studio", "garageband studio",
                            "music studio recording app", "music maker studio"}));
  EXPECT_EQ(related[0]["url"], "https://play.google.com/store/search?q=music+studio&c=apps");
}

}  // namespace
}  // namespace e2e
