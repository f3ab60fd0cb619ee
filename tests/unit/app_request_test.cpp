// Which fields the details RPC is asked for, and in which form.
#include "store/app/request.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sent_calls.hpp"
#include "store/calls/packer.hpp"

namespace playfast::store {
namespace {

using nlohmann::json;
using Strings = std::vector<std::string>;

json arguments(const AppRequest& request, std::string_view id = "com.a.b") {
  return json::parse(sent_arguments(request.call(id)));
}

std::vector<int> mask_of(const Strings& names) { return AppRequest::of(names).value().mask(); }

TEST(AppRequest, AsksForTheNumbersOfTheFieldsAndNoOthers) {
  EXPECT_EQ(mask_of({"app_id", "score", "price"}), (std::vector<int>{52, 58, 78}));
  EXPECT_EQ(mask_of({"title"}), std::vector<int>{1});
  EXPECT_EQ(mask_of({"description"}), (std::vector<int>{13, 73})) << "a field with two paths";
  EXPECT_EQ(mask_of({"score", "ratings", "histogram"}), std::vector<int>{52}) << "three of one message";
  EXPECT_EQ(mask_of({"device_scores"}), std::vector<int>{151}) << "an object stands for its members";
  EXPECT_EQ(mask_of({"country", "url"}), std::vector<int>{78}) << "something has to be asked for";
}

TEST(AppRequest, RefusesAnUnknownName) {
  const auto request = AppRequest::of(Strings{"scores"});
  ASSERT_FALSE(request);
  EXPECT_EQ(request.error().message, "unknown field 'scores'");
}

TEST(AppRequest, HasTheFormOfThePagesOwn) {
  const auto all = arguments(AppRequest());
  ASSERT_EQ(all.size(), 6U);
  EXPECT_EQ(all[2][0], json(AppRequest().mask()));
  EXPECT_EQ(all[3][0][0], json::array({1, nullptr, 1}));
  EXPECT_EQ(all[5], json::parse(R"([["com.a.b",7]])"));
  EXPECT_EQ(arguments(AppRequest(), "\"],[").at(5), json::array({json::array({"\"],[", 7})}))
      << "ids are data";
}

TEST(AppRequest, TheFullRecordGoesIntoPacksOf32AndAFewFieldsIntoLargeOnes) {
  EXPECT_EQ(calls_in_pack(AppRequest().weight()), 32U);
  EXPECT_GE(calls_in_pack(AppRequest::of(Strings{"app_id", "score", "price"})->weight()), 834U);
  EXPECT_EQ(calls_in_pack(AppRequest::of(Strings{"title"})->weight()), 1024U);
}

std::string page_that_asks(const std::string& requests) {
  return "<script>var AF_dataServiceRequests = {" + requests + "}; var AF_initDataChunkQueue = [];</script>";
}

TEST(AppRequest, TakesTheTemplateThatAPagePublishes) {
  auto request = AppRequest::of(Strings{"score"}).value();
  EXPECT_TRUE(request.load(page_that_asks(
      "'ds:5' : {id:'Ws7gDc',request:[null,null,[[1,2,52]],[[[9,\"}]\"]]],null,[[\"com.x.y\",7]]]},"
      "'ds:9' : {id:'Ws7gDc',request:[null,null,[[52]],[[8]],null,[[\"com.x.y\",7]]]}")));
  EXPECT_EQ(arguments(request), json::parse(R"([null,null,[[52]],[[[9,"}]"]]],null,[["com.a.b",7]]])"));
}

TEST(AppRequest, KeepsItsOwnWhereAPageHasNone) {
  auto request = AppRequest::of(Strings{"score"}).value();
  const auto before = arguments(request);
  for (const std::string requests :
       {"", "'ds:5' : {id:'other',request:[null,null,[[1]],[[8]],null,[[\"x\",7]]]}",
        "'ds:5' : {id:'Ws7gDc',request:[null,null,[],[[8]],null,[]]}", "'ds:5' : {id:'Ws7gDc',request:[1,2",
        "'ds:5' : {id:'Ws7gDc'},'ds:6' : {id:'other',request:[null,null,[[1]],[[8]],null,[]]}"}) {
    EXPECT_FALSE(request.load(page_that_asks(requests))) << requests;
  }
  const auto deep = std::string(50'000, '[') + std::string(50'000, ']');
  EXPECT_FALSE(
      request.load(page_that_asks("'ds:5' : {id:'Ws7gDc',request:[null,null,[[1]]," + deep + ",null,[]]}")));
  EXPECT_EQ(arguments(request), before);
}

}  // namespace
}  // namespace playfast::store
