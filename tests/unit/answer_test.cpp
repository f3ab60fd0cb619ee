#include "store/calls/answer.hpp"

#include <gtest/gtest.h>

#include "store/batchexecute.hpp"
#include "store/refusals.hpp"

namespace playfast::store {
namespace {

std::string judged(int status, const std::string& location = {}) {
  net::Response response;
  response.status = status;
  response.location = location;
  const auto result = judge_status(response);
  return result ? "ok" : std::string(to_string(result.error().kind));
}

std::string blocked(std::string_view body) {
  page::JsonReader reader;
  const auto result = detect_block_page(body, reader);
  return result ? "none" : std::string(to_string(result.error().kind));
}

TEST(JudgeStatus, OnlyA200IsAnAnswer) {
  EXPECT_EQ(judged(200), "ok");
  for (const int status : {100, 201, 204, 206}) EXPECT_EQ(judged(status), "unexpected_status") << status;
}

TEST(JudgeStatus, EachRefusalHasItsMeaning) {
  EXPECT_EQ(judged(404), "not_found");
  EXPECT_EQ(judged(410), "not_found");
  EXPECT_EQ(judged(403), "blocked");
  EXPECT_EQ(judged(408), "server_error");
  EXPECT_EQ(judged(429), "throttled");
  EXPECT_EQ(judged(503), "throttled");
  for (const int status : {500, 501, 502, 504, 520, 522, 524, 599})
    EXPECT_EQ(judged(status), "server_error") << status;
  for (const int status : {400, 401, 405, 418, 451}) EXPECT_EQ(judged(status), "unexpected_status") << status;
}

TEST(JudgeStatus, RedirectsAreJudgedByTheirTarget) {
  EXPECT_EQ(judged(302, "https://consent.google.com/ml?continue=x"), "consent");
  EXPECT_EQ(judged(302, "https://consent.google.de/ml"), "consent");
  EXPECT_EQ(judged(302, "https://www.google.com/sorry/index?continue=x"), "blocked");
  for (const char* target :
       {"", "https://evil.example/", "http://play.google.com/store", "file:///etc/passwd",
        "https://evil.example/?https://consent.google.com/", "https://a.example/not/sorry",
        "http://127.0.0.1/", "https://consent.evil.example/"}) {
    EXPECT_EQ(judged(301, target), "redirect") << target;
  }
}

TEST(JudgeStatus, MessagesTellTheStatusAndWhatWasAsked) {
  net::Response response;
  response.status = 429;
  response.retry_after = "120";
  const auto message = judge_status(response).error().message;
  EXPECT_NE(message.find("HTTP 429"), std::string::npos);
  EXPECT_NE(message.find("Retry-After: 120"), std::string::npos);
}

TEST(DetectBlockPage, KnowsThePagesThatStandInTheStoresPlace) {
  EXPECT_EQ(blocked(*storedouble::gateway_error().body), "throttled");
  EXPECT_EQ(blocked(*storedouble::consent_page().body), "consent");
  EXPECT_EQ(blocked(*storedouble::captcha_page("https://play.google.com/x").body), "blocked");
}

TEST(DetectBlockPage, EachOfTheirPartsIsEnough) {
  EXPECT_EQ(blocked("<form action=\"https://consent.google.com/save\">"), "consent");
  EXPECT_EQ(blocked("<base href=\"https://consent.google.de/\">"), "consent");
  for (const std::string html :
       {"<script src=\"https://www.google.com/recaptcha/api.js\"></script>", "<title>Sorry...</title>",
        "<form action='/sorry/index'>", "<form action='https://www.google.com/sorry/index'>",
        "<FORM ID=captcha-form>"})
    EXPECT_EQ(blocked(html), "blocked") << html;
}

// Faults: F60
TEST(DetectBlockPage, WordsAndLinksAreNotEnough) {
  const std::string words =
      "PlayGatewayError https://consent.google.com/save unusual traffic captcha-form "
      "www.google.com/recaptcha/ "
      "/sorry/index Sorry...";
  for (const std::string& html : std::vector<std::string>{
           std::string(), words, "<p>" + words + "</p>", "<script>var a = '" + words + "';</script>",
           "<a href=\"https://consent.google.com/save\">x</a><a href='https://www.google.com/sorry/'>x</a>",
           "<!-- <form action=/sorry/index> -->", "<script>'<form action=/sorry/index>'</script>",
           "<p>&lt;form action=/sorry/index&gt;</p>", "<a title='<form action=/sorry/index>'>x</a>",
           "<form action=\"/store/search\"></form>", "<html><body>Not Found</body></html>"})
    EXPECT_EQ(blocked(html), "none") << html;
}

TEST(DetectBlockPage, InAnRpcAnswerOnlyAFramesStatusCounts) {
  const auto words = "[\"<form action='/sorry/index'> https://consent.google.com/ PlayGatewayError\"]";
  EXPECT_EQ(blocked(*storedouble::rpc_answer("UsvDTd", words).body), "none");
  EXPECT_EQ(blocked(")]}'\n\nPlayGatewayError <form action='/sorry/index'>"), "none");
  EXPECT_EQ(blocked(")]}'\n\n[[\"wrb.fr\",\"PlayGatewayError\",[]"), "none");
}

}  // namespace
}  // namespace playfast::store
