#include "store/answer.hpp"

#include <gtest/gtest.h>

namespace playfast::store {
namespace {

std::string judged(int status, const std::string& location = {}) {
  net::Response response;
  response.status = status;
  response.location = location;
  const auto result = judge_status(response);
  return result ? "ok" : std::string(rule_of(result.error().kind).name);
}

std::string wall(std::string_view text) {
  const auto result = judge_wall(text);
  return result ? "none" : std::string(rule_of(result.error().kind).name);
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

TEST(JudgeWall, KnowsTheStoresWalls) {
  EXPECT_EQ(wall("…com.google.play.gateway.proto.PlayGatewayError…"), "throttled");
  EXPECT_EQ(wall("<form action=\"https://consent.google.com/save\">"), "consent");
  EXPECT_EQ(wall("<script src=\"https://www.google.com/recaptcha/api.js\">"), "blocked");
  EXPECT_EQ(wall("<a href=\"https://www.google.com/sorry/index\">"), "blocked");
  EXPECT_EQ(wall("Our systems have detected unusual traffic from your computer network."), "blocked");
}

TEST(JudgeWall, AnythingElseIsNone) {
  EXPECT_EQ(wall(""), "none");
  EXPECT_EQ(wall("<html><body>Not Found</body></html>"), "none");
}

}  // namespace
}  // namespace playfast::store
