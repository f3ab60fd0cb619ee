// The requests of pages of reviews.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "store/reviews/page.hpp"

namespace playfast::store {
namespace {

using nlohmann::json;

ReviewQuery query_of(ReviewSort sort = ReviewSort::newest) {
  ReviewQuery query;
  query.app_id = "com.example.a";
  query.sort = sort;
  return query;
}

std::string arguments(ReviewRpc rpc, const ReviewQuery& query, std::uint64_t count = 150,
                      const std::string& token = "") {
  return review_call(rpc, query, count, token).arguments;
}

TEST(ReviewCall, TheFirstPageOfEachRpcIsAskedForInItsOwnForm) {
  const auto call = review_call(ReviewRpc::oCPfdb, query_of(), 150, "");
  EXPECT_EQ(call.id, "oCPfdb");
  EXPECT_EQ(call.arguments,
            R"([null,[2,2,[150],null,[null,null,null,null,null,null,null,null,null]],["com.example.a",7]])");
  const auto other = review_call(ReviewRpc::UsvDTd, query_of(), 150, "");
  EXPECT_EQ(other.id, "UsvDTd");
  EXPECT_EQ(other.arguments, R"([null,null,[2,2,[150,null,null],null,[]],["com.example.a",7]])");
}

TEST(ReviewCall, ATokenGoesOn) {
  EXPECT_EQ(
      arguments(ReviewRpc::oCPfdb, query_of(), 40, "CtgB"),
      R"([null,[2,2,[40,null,"CtgB"],null,[null,null,null,null,null,null,null,null,null]],["com.example.a",7]])");
  EXPECT_EQ(arguments(ReviewRpc::UsvDTd, query_of(), 40, "CtgB"),
            R"([null,null,[2,2,[40,null,"CtgB"],null,[]],["com.example.a",7]])");
}

TEST(ReviewCall, OrdersHaveTheStoresNumbers) {
  for (const auto& [sort, number] :
       {std::pair(ReviewSort::relevance, 1), {ReviewSort::newest, 2}, {ReviewSort::rating, 3}}) {
    EXPECT_EQ(json::parse(arguments(ReviewRpc::oCPfdb, query_of(sort)))[1][1], number);
    EXPECT_EQ(json::parse(arguments(ReviewRpc::UsvDTd, query_of(sort)))[2][1], number);
  }
}

TEST(ReviewCall, FiltersAreForTheRpcThatKnowsThem) {
  auto query = query_of();
  for (int score = 1; score <= 5; ++score) {
    query.score = score;
    const auto list = json::parse(arguments(ReviewRpc::oCPfdb, query))[1][4];
    EXPECT_EQ(list, json::parse("[null," + std::to_string(score) + ",null,null,null,null,null,null,null]"));
    EXPECT_EQ(json::parse(arguments(ReviewRpc::UsvDTd, query))[2][4], json::array());
  }
  for (const auto& [device, number] :
       {std::pair(Device::phone, 2), {Device::tablet, 3}, {Device::chromebook, 5}, {Device::tv, 6}}) {
    query.device = device;
    const auto list = json::parse(arguments(ReviewRpc::oCPfdb, query))[1][4];
    EXPECT_EQ(list, json::parse("[null,5,null,null,null,null,null,null," + std::to_string(number) + "]"));
  }
}

TEST(ReviewCall, IdsAndTokensAreDataHoweverTheyLook) {
  auto query = query_of();
  query.app_id = "a\",7]],[\"\\";
  const auto call = json::parse(arguments(ReviewRpc::oCPfdb, query, 1, "t\"]]\n\U0001F389"));
  EXPECT_EQ(call[2][0], query.app_id);
  EXPECT_EQ(call[1][2][2], "t\"]]\n\U0001F389");
}

TEST(CanAsk, OnlyADeviceNeedsTheRpcWithFilters) {
  auto query = query_of();
  query.score = 5;
  EXPECT_TRUE(can_ask(ReviewRpc::UsvDTd, query)) << "scores can be looked at";
  query.device = Device::tv;
  EXPECT_FALSE(can_ask(ReviewRpc::UsvDTd, query));
  EXPECT_TRUE(can_ask(ReviewRpc::oCPfdb, query));
}

}  // namespace
}  // namespace playfast::store
