#include "store/calls/rpc.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "store/batchexecute.hpp"
#include "store/refusals.hpp"

namespace playfast::store {
namespace {

using storedouble::list;

std::string answer_of(const std::optional<std::string>& payload, const storedouble::Json& status = nullptr) {
  return *storedouble::rpc_answer("oCPfdb", payload, status).body;
}

// The payload's first number, "no data", or the error's kind.
std::string read(const std::string& answer) {
  RpcReader reader;
  const auto payload = reader.read(answer, "oCPfdb");
  if (!payload) return std::string(to_string(payload.error().kind));
  if (!payload->present()) return "no data";
  return std::to_string(payload->at(0).integer().value_or(-1));
}

TEST(RpcRequest, IsAPostOfTheCallForALanguageAndAStore) {
  const auto request =
      request_of({.rpc = {"oCPfdb", "[1]"}, .lang = "pt-BR", .country = "br"}, "https://store.example");
  EXPECT_EQ(request.url,
            "https://store.example/_/PlayStoreUi/data/batchexecute?rpcids=oCPfdb&hl=pt-BR&gl=br");
  EXPECT_EQ(request.form.str(),
            "f.req=%5B%5B%5B%22oCPfdb%22%2C%22%5B1%5D%22%2Cnull%2C%22generic%22%5D%5D%5D");
}

TEST(RpcRequest, WhatIsInTheArgumentsStaysData) {
  const std::string hostile = "[\"a&b=c#\\\"]]%00+\U0001F389\"]";
  const auto call = storedouble::parse_call(
      request_of({.rpc = {"oCPfdb", hostile}, .lang = "en", .country = "us"}, "https://store.example")
          .form.str());
  ASSERT_TRUE(call);
  EXPECT_EQ(call->rpc, "oCPfdb");
  EXPECT_EQ(call->arguments, storedouble::Json::parse(hostile));
  EXPECT_EQ(request_of({.rpc = {"x&y", "[]"}, .lang = "e&n", .country = "u s"}, "https://a").url,
            "https://a/_/PlayStoreUi/data/batchexecute?rpcids=x%26y&hl=e%26n&gl=u%20s");
}

// Hostile in JSON, in JSON within JSON, and in a form.
const std::vector<std::string> texts{"com.a.b",    "com.a.b2",          "a&b=c#\"]]%00+\\",
                                     "\n\x01\x7f", "\ud55c \U0001F389", ""};

TEST(CallStart, ACallWithASharedStartIsSentAsOneWithout) {
  const std::string before = R"([null,"a\"\\",[[)";
  const CallStart start("x\"&", before);
  RpcRequest shared(texts.size());
  RpcRequest whole(texts.size());
  auto written = storedouble::list();
  for (const auto& text : texts) {
    const auto end = storedouble::Json(text).dump() + ",7]]]";
    shared.add(start.call(end));
    whole.add({"x\"&", before + end});
    written.push_back(list("x\"&", before + end, nullptr, std::to_string(written.size())));
  }
  const auto sent = shared.finish("https://a", {.lang = "en", .country = "us"}).form;
  EXPECT_EQ(sent.str(), whole.finish("https://a", {.lang = "en", .country = "us"}).form.str());
  EXPECT_EQ(sent.str(), "f.req=" + storedouble::percent_encode(list(written).dump()));
}

TEST(RpcReader, GivesThePayload) { EXPECT_EQ(read(answer_of("[7]")), "7"); }

TEST(RpcReader, WithoutAPayloadThereIsNoData) {
  EXPECT_EQ(read(answer_of(std::nullopt)), "no data");
  EXPECT_EQ(read(answer_of("null")), "no data");
  EXPECT_EQ(read(answer_of(std::nullopt, list(5, nullptr, list(list("PlayDataError"))))), "no data");
}

TEST(RpcReader, AGatewayErrorIsThrottling) {
  const auto error = list(13, nullptr, list(list("type.googleapis.com/com.example.PlayGatewayError")));
  EXPECT_EQ(read(answer_of(std::nullopt, error)), "throttled");
}

TEST(RpcReader, ACallThatTheStoreDoesNotUnderstandIsToldFromNoData) {
  EXPECT_EQ(read(*storedouble::rpc_refusal("oCPfdb").body), "rejected");
}

TEST(RpcReader, AnErrorFrameIsReportedWithItsCode) {
  RpcReader reader;
  const auto rejected = reader.read(*storedouble::rpc_error(400).body, "oCPfdb");
  ASSERT_FALSE(rejected);
  EXPECT_EQ(rejected.error().kind, ErrorKind::rejected);
  EXPECT_EQ(rejected.error().message, "the store rejected the request (error 400)");
  for (const auto& [code, kind] :
       {std::pair(429, "throttled"), {503, "throttled"}, {500, "server_error"}, {404, "rejected"}})
    EXPECT_EQ(read(*storedouble::rpc_error(code).body), kind) << code;
}

TEST(RpcReader, APayloadCountsWhateverItsStatus) { EXPECT_EQ(read(answer_of("[7]", list(3))), "7"); }

TEST(RpcReader, APayloadThatIsNoJsonIsNotUnderstood) {
  for (const std::string payload : {"", "[", "x", "[1", "[1]]"}) {
    EXPECT_EQ(read(answer_of(payload)), "not_understood") << payload;
  }
}

TEST(RpcReader, AWallInTheAnswersPlaceIsToldByItsKind) {
  EXPECT_EQ(read("<form action=\"https://consent.google.com/x\">"), "consent");
  EXPECT_EQ(read("<form action=\"/sorry/index\">"), "blocked");
  EXPECT_EQ(read(*storedouble::gateway_error().body), "throttled") << "of another RPC";
  EXPECT_EQ(read("<p>unusual traffic"), "not_understood");
}

TEST(RpcReader, TheWordsOfAWallInAReviewAreNone) {
  EXPECT_EQ(read(answer_of("[7,\"unusual traffic, www.google.com/recaptcha, PlayGatewayError\"]")), "7");
}

TEST(RpcReader, NorDoTheyBlockInAnAnswerThatIsNotUnderstood) {
  const auto answer = *storedouble::rpc_answer("AAAAAA", "[\"unusual traffic, PlayGatewayError\"]").body;
  EXPECT_EQ(read(answer), "no_data");
  EXPECT_EQ(read(")]}'\n\nhttps://consent.google.com/ unusual traffic"), "not_understood");
}

TEST(RpcReader, AnAnswerThatIsCutIsTruncatedWhateverItSays) {
  const auto whole = answer_of("[7,\"unusual traffic\"]");
  EXPECT_EQ(read(whole.substr(0, whole.size() - 1)), "truncated");
}

TEST(RpcReader, ReadsOneAnswerAfterAnother) {
  RpcReader reader;
  EXPECT_EQ(reader.read(answer_of("[1]"), "oCPfdb")->at(0).integer(), 1);
  EXPECT_FALSE(reader.read("<html>", "oCPfdb"));
  EXPECT_EQ(reader.read(answer_of("[\"\U0001F389\"]"), "oCPfdb")->at(0).text(), "\U0001F389");
}

}  // namespace
}  // namespace playfast::store
