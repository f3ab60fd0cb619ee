#include "store/lists/chart_page.hpp"

#include <gtest/gtest.h>

#include "entry_items.hpp"
#include "list_queries.hpp"

namespace playfast::store {
namespace {

using Strings = std::vector<std::string>;

Result<Answer<EntryList>> read_answer(const std::string& payload, const ChartQuery& query = chart_of()) {
  const Payload parsed(payload);
  auto entries = chart_reader(query);
  entries.begin_part(Source::rpc, Time(std::chrono::seconds(1'790'000'000)));
  if (auto read = read_chart(parsed.root(), entries); !read)
    return tl::unexpected<Error>(std::move(read.error()));
  return std::move(entries).answer();
}

// An answer with this list.
std::string answer_of(const json& list) {
  auto cluster = json::array();
  for (int at = 0; at < 28; ++at) cluster.push_back(nullptr);
  cluster.push_back({list});
  return json::array({json::array({nullptr, json::array({cluster})})}).dump();
}

TEST(ReadChart, GivesTheAppsWithTheirChartAndRank) {
  const auto answer = read_answer(answer_of(list_of({full_item(), full_item("com.example.b")})));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(ids_of(*answer), (Strings{"com.example.a", "com.example.b"}));
  const auto& entry = answer->value.entries[1];
  EXPECT_EQ(entry.rank, 2);
  EXPECT_EQ(entry.chart_collection, "top-paid");
  EXPECT_EQ(entry.chart_category, "GAME");
  EXPECT_EQ(entry.country, "kr");
  EXPECT_EQ(entry.lang, "ko");
  EXPECT_EQ(entry.source, Source::rpc);
  EXPECT_EQ(entry.fetched_at, Time(std::chrono::seconds(1'790'000'000)));
  EXPECT_FALSE(entry.query);
  EXPECT_EQ(read_answer(answer_of(list_of({full_item(), full_item("com.example.b")})), chart_of(1))
                ->value.entries.size(),
            1U);
}

TEST(ReadChart, AnEmptyChartIsNoError) {
  for (const std::string payload : {"[[null,null]]", "[[]]", "[[null]]", "[[null,null,1]]"}) {
    const auto answer = read_answer(payload);
    ASSERT_TRUE(answer) << payload << answer.error().message;
    EXPECT_TRUE(answer->value.entries.empty());
  }
  EXPECT_TRUE(read_answer(answer_of(json::array()))) << "nor is a chart with an empty list";
  auto entries = chart_reader(chart_of());
  EXPECT_TRUE(read_chart(page::Node(), entries)) << "nor is no payload";
}

TEST(ReadChart, WhatHasNoListIsNotTakenForAnEmptyChart) {
  for (const std::string payload :
       {"[]", "{}", "7", "[7]", "[[null,7]]", "[[null,[]]]", "[[null,[[1,2,3]]]]", "[{\"2\":[]}]"}) {
    const auto answer = read_answer(payload);
    ASSERT_FALSE(answer) << payload;
    EXPECT_EQ(answer.error().kind, ErrorKind::not_understood);
    EXPECT_EQ(answer.error().message,
              "chart not understood: no list at [0][1][0][28][0] of the answer (vyAe2)");
  }
}

TEST(ReadChart, AnItemThatIsNoAppIsSkippedAndNamed) {
  const auto answer = read_answer(answer_of(list_of({full_item(), json::array()})));
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->value.entries.size(), 1U);
  ASSERT_EQ(answer->warnings.size(), 1U);
  EXPECT_EQ(answer->warnings[0].path, "[0][1][0][28][0][1][0][0][0]");
}

}  // namespace
}  // namespace playfast::store
