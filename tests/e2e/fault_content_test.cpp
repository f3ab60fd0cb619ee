// Pages that came whole and are not as they should be.
#include <gtest/gtest.h>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "e2e/records.hpp"
#include "e2e/text.hpp"
#include "store/google_json.hpp"
#include "store/payload.hpp"
#include "util/utf8.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using storedouble::Json;

const std::string listed = "com.example.listed";

playfast::App listed_app(const std::string& id = listed) { return storedouble::demo_app(id, "us", "en"); }

std::string page_around(const std::string& payload, const std::string& id = listed) {
  return storedouble::build_page_around(payload, listed_app(id), {.padding = 0}).str();
}

// The app's page with one value of its payload changed.
std::string changed_page(const std::string& pointer, const Json& value, const std::string& id = listed) {
  auto payload = Json::parse(storedouble::app_payload(listed_app(id)));
  payload[Json::json_pointer(pointer)] = value;
  return page_around(storedouble::google_text(payload), id);
}

class FaultContent : public testing::Test {
 protected:
  /// What a run prints where the app has this page, which is requested once.
  Finished read(const std::string& html, const std::vector<std::string>& options = {}) {
    Double store(small_pages());
    store.store.set_page(listed, html);
    std::vector<std::string> arguments{"app", listed};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const auto ended = run(store.with(arguments));
    EXPECT_EQ(store.log.entries().size(), 1U);
    return ended;
  }

  void expect_not_understood(const std::string& html, const std::string& says) {
    const auto ended = read(html);
    EXPECT_EQ(ended.code, 6) << ended.err;
    EXPECT_EQ(ended.out, "");
    EXPECT_NE(ended.err.find("playfast: " + listed + " (us): " + says), std::string::npos) << ended.err;
  }
};

// Faults: F36
TEST_F(FaultContent, ThePageOfAnotherAppIsNotTaken) {
  const auto other = storedouble::build_app_page(listed_app("com.example.other"), {.padding = 0}).str();
  expect_not_understood(other, "the store answered with another app: com.example.other");
}

// Faults: F39
TEST_F(FaultContent, AnOptionalFieldThatMovesIsNullWithAWarning) {
  const auto ended = read(changed_page("/1/2/51/2/1", "many"));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(json::parse(ended.out)["ratings"], json());
  EXPECT_EQ(json::parse(ended.out)["title"], listed_app().title);
  EXPECT_EQ(lines(ended.err).size(), 1U) << ended.err;
  EXPECT_EQ(count_in(ended.err, "ratings"), 1U) << ended.err;
  EXPECT_EQ(count_in(ended.err, "[1][2][51][2][1]"), 1U) << ended.err;
}

// Faults: F39
TEST_F(FaultContent, ARequiredFieldThatMovesIsAnErrorWithItsNameAndPath) {
  for (const Json& value : {Json(nullptr), Json(7), Json("moved")}) {
    const auto ended = read(changed_page("/1/2/0", value));
    EXPECT_EQ(ended.code, 6);
    EXPECT_EQ(ended.out, "");
    EXPECT_NE(ended.err.find("title"), std::string::npos) << ended.err;
    EXPECT_NE(ended.err.find("[1][2][0]"), std::string::npos) << ended.err;
  }
}

// Faults: F41
TEST_F(FaultContent, APayloadThatIsNoMessageIsNotUnderstood) {
  for (const char* payload : {"null", "\"text\"", "{}", "7", "[]", "[null,[null,null,null]]"})
    expect_not_understood(page_around(payload), "page not understood: ");
}

// Faults: F41
TEST_F(FaultContent, APageWithoutDataIsNotUnderstood) {
  expect_not_understood("<!doctype html><html><head><title>x</title></head><body>y</body></html>",
                        "page not understood: ");
}

constexpr std::string_view odd_place = "\"ODDVALUE\"";

// Faults: F42
TEST(FaultContents, OddValuesLeaveTheOutputValid) {
  struct Place {
    std::string pointer, field;
  };
  Double store(small_pages());
  std::vector<std::string> arguments{"app", "--ordered"};
  for (const auto& [pointer, field] : {Place{"/1/2/51/2/1", "ratings"},
                                       {"/1/2/145/0/1/0", "updated"},
                                       {"/1/2/73/0/1", "summary"},
                                       {"/1/2/57/0/0/0/0/1/0/0", "price"}}) {
    for (const char* value : {"1e400", "99999999999999999999", "0", "-1", "10000000000000", "\"\\ud800\"",
                              "\"\xC0\x80\"", "\"\xED\xA0\x80\"", "\"\xFF\"", "{\"1\":1,\"1\":2}"}) {
      const auto id = "com.example.odd" + std::to_string(arguments.size());
      auto html = changed_page(pointer, "ODDVALUE", id);
      html.replace(html.find(odd_place), odd_place.size(), value);
      store.store.set_page(id, html);
      arguments.push_back(id);
    }
  }
  const auto ended = run(store.with(arguments));
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 32U);
  EXPECT_EQ(count_in(ended.err, "a data block is not valid JSON"), 8U)
      << "1e400 and 20 digits, in each place";
  for (const auto& text : {ended.out, ended.err}) {
    std::string valid;
    playfast::util::append_valid(valid, text);
    EXPECT_TRUE(valid == text);
  }
  EXPECT_EQ(store.log.entries().size(), 40U);
}

// Faults: F59
TEST_F(FaultContent, WhatHealthyPagesMayHaveIsRead) {
  const auto page = storedouble::build_app_page(listed_app(), {.padding = 0}).str();
  const auto rest = page.substr(page.find("<html"));
  for (const std::string start : {"\n<!doctype html>", "<!DOCTYPE HTML>", "\xEF\xBB\xBF<!doctype html>",
                                  "<!-- <p> <script> --><!doctype html>", ""}) {
    const auto ended = read(start + rest, {"--verify"});
    EXPECT_EQ(ended.code, 0) << start << ended.err;
    EXPECT_EQ(ended.err, "") << start;
    EXPECT_EQ(json::parse(ended.out)["title"], listed_app().title);
  }
  auto many_tags = page;
  std::string rows = "<a title=\"a<b\">";
  for (int row = 0; row < 1'400; ++row) rows += "<div>x</div>";
  many_tags.insert(many_tags.find("<main>"), rows);
  EXPECT_EQ(read(many_tags, {"--verify"}).code, 0);
}

// Faults: F34
TEST(FaultContents, ADataErrorIsAnAnswer) {
  const Double store(small_pages({"fault=frame-data-error"}));
  const auto ended = run(store.with({"app", "com.example.a", "--via", "rpc"}));
  EXPECT_EQ(ended.code, 3) << ended.err;
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(store.log.entries().size(), 1U);
}

// Faults: F34
TEST(FaultContents, AGatewayErrorThatStaysIsThrottling) {
  const Double store(small_pages({"fault=gateway-error"}));
  const auto ended = run(store.with({"app", "com.example.a", "--retries", "0"}));
  EXPECT_EQ(ended.code, 5) << ended.err;
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(store.log.entries().size(), 1U);
}

}  // namespace
}  // namespace e2e
