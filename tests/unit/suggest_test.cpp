#include "store/suggest.hpp"

#include <gtest/gtest.h>

#include "fakes.hpp"
#include "payloads.hpp"
#include "sent_calls.hpp"

namespace playfast::store {
namespace {

const TermQuery typed{"tea", "kr", "ko"};

class ReadSuggestions : public testing::Test {
 protected:
  Result<Answer<SuggestionList>> read(const std::string& payload) {
    const Payload parsed(payload);
    return suggest_endpoint.read(session_, {.payload = parsed.root()}, typed);
  }

  SystemClock clock_;
  Session session_{.base_url = "https://store.example", .clock = clock_};
};

TEST_F(ReadSuggestions, GivesThemInTheStoresOrder) {
  const auto answer = read(R"([[[["tea timer",null,[]],["tea"],["tea timer"],["green tea"]],["CAhKAggD"]]])");
  ASSERT_TRUE(answer) << answer.error().message;
  const auto& [suggestions, skipped] = answer->value;
  ASSERT_EQ(suggestions.size(), 3U) << "a repeated one counts once";
  EXPECT_EQ(suggestions[0].suggestion, "tea timer");
  EXPECT_EQ(suggestions[1].suggestion, "tea");
  EXPECT_EQ(suggestions[2].suggestion, "green tea");
  EXPECT_EQ(suggestions[2].rank, 3);
  EXPECT_EQ(suggestions[2].term, "tea");
  EXPECT_EQ(suggestions[2].country, "kr");
  EXPECT_EQ(suggestions[2].lang, "ko");
  EXPECT_EQ(suggestions[2].source, Source::rpc);
  EXPECT_GT(suggestions[2].fetched_at, Time());
  EXPECT_EQ(skipped, 0U);
  EXPECT_TRUE(answer->warnings.empty());
}

TEST_F(ReadSuggestions, NoneIsAnEmptyList) {
  ASSERT_TRUE(suggest_endpoint.read(session_, {}, typed)) << "no payload";
  for (const std::string payload :
       {"[]", "[null]", "[[]]", "[[[]]]", "[[null,[\"CAhKAggD\"]]]", "[[[],[1]]]"}) {
    const auto answer = read(payload);
    ASSERT_TRUE(answer) << payload << answer.error().message;
    EXPECT_TRUE(answer->value.entries.empty()) << payload;
    EXPECT_TRUE(answer->warnings.empty()) << payload;
  }
}

TEST_F(ReadSuggestions, OneThatCannotBeReadIsSkipped) {
  const auto answer = read(R"([[[["tea timer"],[null,1],[""],[7],"tea",null,["green tea"]]]])");
  ASSERT_TRUE(answer) << answer.error().message;
  ASSERT_EQ(answer->value.entries.size(), 2U);
  EXPECT_EQ(answer->value.entries[1].suggestion, "green tea");
  EXPECT_EQ(answer->value.entries[1].rank, 2);
  EXPECT_EQ(answer->value.skipped, 5U);
  ASSERT_EQ(answer->warnings.size(), 1U);
  EXPECT_EQ(answer->warnings[0].kind, Drift::Kind::skipped);
  EXPECT_EQ(answer->warnings[0].field, "suggestion");
  EXPECT_EQ(answer->warnings[0].path, "[0][0][1][0]");
}

TEST_F(ReadSuggestions, AnotherLayoutIsNoTermWithoutSuggestions) {
  std::string many = "[[[";
  for (int number = 0; number < 1001; ++number) many += "[\"tea " + std::to_string(number) + "\"],";
  many.back() = ']';
  for (const std::string& payload :
       {std::string(R"("text")"), std::string("7"), std::string(R"([[7]])"), std::string(R"(["text"])"),
        std::string(R"([null,[[["tea"]]]])"), std::string(R"([[[[7],[null]]]])"), many + "]]"}) {
    const auto answer = read(payload);
    ASSERT_FALSE(answer) << payload;
    EXPECT_EQ(answer.error().kind, ErrorKind::not_understood) << payload;
  }
}

TEST(SuggestCall, HasTheTermAsData) {
  SystemClock clock;
  const Session session{.base_url = "https://store.example", .clock = clock};
  const auto call = suggest_endpoint.call(session, {R"(a"],[")", "kr", "ko"});
  EXPECT_EQ(call.rpc.id, "IJ4APc");
  EXPECT_EQ(sent_arguments(call.rpc), R"([[null,["a\"],[\""],[10],[2],4]])");
  EXPECT_EQ(call.lang, "ko");
  EXPECT_EQ(call.country, "kr");
}

}  // namespace
}  // namespace playfast::store
