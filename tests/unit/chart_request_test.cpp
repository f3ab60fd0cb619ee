#include "store/lists/list_request.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "store/lists/chart_page.hpp"
#include "util/crc32.hpp"

namespace playfast::store {
namespace {

using nlohmann::json;

// What the store's page sent when it was recorded: 30 layouts of 8 kinds, each kind with its fields.
constexpr std::size_t recorded_layouts = 30;
const std::map<int, std::size_t> recorded_field_counts{{7, 26}, {9, 12}, {17, 12}, {10, 4},
                                                       {1, 18}, {4, 14}, {3, 6},   {2, 8}};

TEST(LongWish, SaysHowManyAndNothingElseOfIt) {
  auto one = full_chart_mask(1);
  EXPECT_EQ(one[0], json::parse("[8,[20,1]]"));
  one[0][1][1] = 200;
  EXPECT_EQ(one, full_chart_mask(200));
}

TEST(LongWish, HasItsPartsAtTheirPlaces) {
  const auto mask = full_chart_mask(200);
  ASSERT_EQ(mask.size(), 8U);
  EXPECT_EQ(mask[1], true);
  EXPECT_EQ(mask[2], json());
  EXPECT_EQ(mask[3].size(), 35U) << "fields of the list";
  EXPECT_EQ(mask[4].size(), 4U);
  EXPECT_EQ(mask[4][2].size(), 10U);
  EXPECT_EQ(mask[5], json());
  EXPECT_EQ(mask[6], json());
  EXPECT_EQ(mask[7], json::parse("[[[1,2],[10,8,9],[],[]]]"));
}

TEST(LongWish, IsWhatTheStoresPageWasSeenToSend) {
  ChartQuery query;
  query.category = "GAME";
  const auto sent = chart_call(query, ChartForm::long_form).rpc.arguments;
  EXPECT_EQ(sent.size(), 11'892U);
  EXPECT_EQ(util::crc32(0, sent), 0x5711bb75U) << "of the request of 2026-09, for 200 of top-free GAME";
}

TEST(LongWish, WantsEveryKindInEveryLayout) {
  const auto masks = full_chart_mask(200)[4][3];
  ASSERT_EQ(masks.size(), 1U);
  EXPECT_EQ(masks[0].size(), 240U);
  std::map<int, std::set<int>> layouts;
  for (const auto& mask : masks[0]) {
    ASSERT_EQ(mask.size(), 2U);
    const int kind = mask[0][0];
    EXPECT_TRUE(layouts[kind].insert(mask[0][1].get<int>()).second) << "each once";
    ASSERT_EQ(mask[1].size(), 1U);
    EXPECT_EQ(mask[1][0].size(), recorded_field_counts.at(kind)) << kind;
  }
  ASSERT_EQ(layouts.size(), recorded_field_counts.size());
  for (const auto& [kind, of_kind] : layouts) {
    EXPECT_EQ(of_kind.size(), recorded_layouts) << kind;
    EXPECT_EQ(of_kind, layouts[7]) << kind;
  }
}

}  // namespace
}  // namespace playfast::store
