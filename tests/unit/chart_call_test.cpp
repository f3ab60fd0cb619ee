// The requests of charts.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "list_queries.hpp"
#include "store/lists/chart_page.hpp"
#include "store/lists/names.hpp"

namespace playfast::store {
namespace {

using nlohmann::json;

json arguments(const ChartQuery& query, ChartForm form) {
  return json::parse(chart_call(query, form).rpc.arguments);
}

TEST(ChartCall, TheShortFormIsTheWhole) {
  const auto call = chart_call(chart_of(50), ChartForm::short_form).rpc;
  EXPECT_EQ(call.id, "vyAe2");
  EXPECT_EQ(call.arguments, R"([[null,[[null,[null,50]],null,null,[113]],[2,"topselling_paid","GAME"]]])");
}

TEST(ChartCall, TheLongFormHasTheCountAndTheChartAtTheirPlaces) {
  const auto call = chart_call(chart_of(50), ChartForm::long_form).rpc;
  EXPECT_EQ(call.id, "vyAe2");
  const auto asked = json::parse(call.arguments);
  ASSERT_EQ(asked.size(), 1U);
  ASSERT_EQ(asked[0].size(), 3U);
  EXPECT_EQ(asked[0][0], json());
  EXPECT_EQ(asked[0][1][0], json::parse("[8,[20,50]]"));
  EXPECT_EQ(asked[0][2], json::parse(R"([2,"topselling_paid","GAME"])"));
}

TEST(ChartCall, AsksForAllThereAreAndNeverForMore) {
  for (const auto& [limit, count] : {std::pair(std::optional<std::uint64_t>(), 200),
                                     {std::optional<std::uint64_t>(1), 1},
                                     {std::optional<std::uint64_t>(200), 200},
                                     {std::optional<std::uint64_t>(201), 200},
                                     {std::optional<std::uint64_t>(UINT64_MAX), 200}}) {
    EXPECT_EQ(arguments(chart_of(limit), ChartForm::long_form)[0][1][0][1][1], count);
    EXPECT_EQ(arguments(chart_of(limit), ChartForm::short_form)[0][1][0][1][1], count);
  }
}

TEST(ChartCall, CollectionsHaveTheStoresNames) {
  auto query = chart_of();
  for (const auto& [collection, wire, name] :
       {std::tuple(Collection::top_free, "topselling_free", "top-free"),
        {Collection::top_paid, "topselling_paid", "top-paid"},
        {Collection::top_grossing, "topgrossing", "top-grossing"},
        {Collection::new_free, "topselling_new_free", "new-free"},
        {Collection::new_paid, "topselling_new_paid", "new-paid"},
        {Collection::movers, "movers_shakers", "movers"}}) {
    query.collection = collection;
    EXPECT_EQ(arguments(query, ChartForm::long_form)[0][2][1], wire);
    EXPECT_EQ(name_of(query), std::string(name) + " GAME");
  }
}

TEST(ChartRequest, TheAgeIsInItsAddress) {
  auto query = chart_of();
  const std::string address = "https://a.example/_/PlayStoreUi/data/batchexecute?rpcids=vyAe2&hl=ko&gl=kr";
  EXPECT_EQ(request_of(chart_call(query, ChartForm::long_form), "https://a.example").url, address);
  for (const auto& [age, wire] : {std::pair(Age::up_to_5, "AGE_RANGE1"),
                                  {Age::from_6_to_8, "AGE_RANGE2"},
                                  {Age::from_9, "AGE_RANGE3"}}) {
    query.age = age;
    EXPECT_EQ(request_of(chart_call(query, ChartForm::short_form), "https://a.example").url,
              address + "&age=" + wire);
  }
}

}  // namespace
}  // namespace playfast::store
