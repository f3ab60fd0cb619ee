#include "store/lists/continuation.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "clusters.hpp"
#include "recordings.hpp"
#include "sent_calls.hpp"
#include "store/lists/search_page.hpp"
#include "util/crc32.hpp"

namespace playfast::store {
namespace {

using Strings = std::vector<std::string>;

struct ReadMore {
  Result<std::string> token;
  Result<Answer<EntryList>> answer;
};

ReadMore read_more(const page::Node& payload) {
  EntryReader entries(entry_context());
  auto token = read_continuation(payload, entries);
  return {std::move(token), std::move(entries).answer()};
}

ReadMore read_more(const json& payload) {
  const Payload parsed(payload.dump());
  return read_more(parsed.root());
}

// A part of a list: items, and at [7] what comes behind them.
json part_of(const json& behind) {
  auto part = json::array({json::array({old_item("a.a"), old_item("b.b")})});
  while (part.size() < 7) part.push_back(nullptr);
  part.push_back(behind);
  return part;
}

json numbered(const json& part) {
  auto payload = json::array();
  while (payload.size() < 6) payload.push_back(nullptr);
  payload.push_back(part);
  return json::array({payload});
}

TEST(ReadContinuation, TheNextTokenIsBehindTheItems) {
  const json next{nullptr, "next"};
  for (const json& payload : {json::array({json::array({part_of(next)})}), numbered(part_of(next))}) {
    const auto read = read_more(payload);
    ASSERT_TRUE(read.token) << read.token.error().message;
    EXPECT_EQ(*read.token, "next");
    EXPECT_EQ(ids_of(*read.answer), (Strings{"a.a", "b.b"}));
  }
}

TEST(ReadContinuation, EachKindOfListEndsInItsOwnWay) {
  auto absent = part_of(nullptr);
  absent.erase(7);
  for (const json& part : {part_of(nullptr), part_of(json::array()), absent}) {
    for (const json& payload : {json::array({json::array({part})}), numbered(part)}) {
      EXPECT_EQ(*read_more(payload).token, "");
      EXPECT_EQ(read_more(payload).answer->value.entries.size(), 2U);
    }
  }
}

TEST(ReadContinuation, TheEchoOfTheTokenIsNoNextPart) {
  auto payload = json::array({json::array({part_of(nullptr)})});
  payload[0].push_back(nullptr);
  payload[0].push_back(nullptr);
  payload[0].push_back(json::array({"echo"}));
  EXPECT_EQ(*read_more(payload).token, "");
}

TEST(ReadContinuation, WhatIsInATokensPlaceButNoTokenIsAWarning) {
  for (const json& odd : {json(7), json::array({nullptr, 7}), json::array({nullptr, {"x"}})}) {
    const auto read = read_more(json::array({json::array({part_of(odd)})}));
    EXPECT_EQ(*read.token, "") << odd;
    ASSERT_EQ(read.answer->warnings.size(), 1U) << odd;
    EXPECT_EQ(read.answer->warnings[0].kind, Drift::Kind::incomplete);
  }
}

TEST(ReadContinuation, APartWithItemsIsTakenBeforeAnEmptyOne) {
  auto payload = numbered(json::array({json::array()}));
  payload[0][0] = part_of(json{nullptr, "next"});
  const auto read = read_more(payload);
  EXPECT_EQ(*read.token, "next");
  EXPECT_EQ(read.answer->value.entries.size(), 2U);
}

TEST(ReadContinuation, ARefusalIsNoEnd) {
  EXPECT_EQ(read_more(page::Node()).token.error().kind, ErrorKind::rejected);
  for (const std::string odd : {"[]", "7", "[[]]", "[[7]]", "[[[7]]]", "[[null,[[]]]]", "[[[]]]"})
    EXPECT_EQ(read_more(json::parse(odd)).token.error().kind, ErrorKind::not_understood) << odd;
}

TEST(ContinuationCall, HasTheTokenAsItIs) {
  const auto call = continuation_call("a\"b\\+/=", "ko", "kr");
  const auto arguments = json::parse(call.rpc.arguments);
  EXPECT_EQ(arguments[0][3], "a\"b\\+/=");
  EXPECT_EQ(arguments[0][1][0], json::parse("[10,[10,100]]"));
  EXPECT_EQ(call.rpc.id, "qnKhOb");
  EXPECT_EQ(call.lang + call.country, "kokr");
}

ReadMore read_answer(const page::Node& payload) {
  const auto query = SearchQuery{.term = "tea"};
  auto entries = search_reader(query);
  auto token = read_search(payload, query, entries);
  return {std::move(token), std::move(entries).answer()};
}

// The sections of an answer to a search.
ReadMore read_answer(const json& sections) {
  const Payload payload(json::array({json::array({nullptr, sections})}).dump());
  return read_answer(payload.root());
}

TEST(ReadSearch, HasTheSectionsOfAPage) {
  auto results = json::array();
  while (results.size() < 22) results.push_back(nullptr);
  const json heading{nullptr, nullptr, nullptr, {nullptr, "next"}};
  results.push_back({list_of({full_item("a.a"), full_item("b.b")}), heading});
  const auto read = read_answer(json::array({results}));
  ASSERT_TRUE(read.token) << read.token.error().message;
  EXPECT_EQ(*read.token, "next");
  EXPECT_EQ(ids_of(*read.answer), (Strings{"a.a", "b.b"}));
}

TEST(ReadSearch, ReadsTheOnlyListThatCallsHadIn2022) {
  for (const auto& [behind, token] : {std::pair(json{nullptr, "next"}, "next"), std::pair(json(), "")}) {
    const auto read = read_answer(json::array({json::array({part_of(behind)})}));
    ASSERT_TRUE(read.token) << read.token.error().message;
    EXPECT_EQ(*read.token, token);
    EXPECT_EQ(ids_of(*read.answer), (Strings{"a.a", "b.b"}));
  }
}

TEST(ReadSearch, NoPayloadAndNoSectionsAreNoResults) {
  for (const auto& read : {read_answer(page::Node()), read_answer(json()), read_answer(json::array())}) {
    ASSERT_TRUE(read.token) << read.token.error().message;
    EXPECT_EQ(*read.token, "");
    EXPECT_EQ(read.answer->value.entries.size(), 0U);
  }
}

TEST(ReadSearch, OtherAnswersAreNotUnderstood) {
  for (const std::string odd : {"7", "[]", "[7]", "[[null,7]]", "[[null,[[[[7]]]]]]", "[[null,[[[]]]]]"}) {
    const Payload payload(odd);
    const auto read = read_answer(payload.root());
    ASSERT_FALSE(read.token) << odd;
    EXPECT_EQ(read.token.error().kind, ErrorKind::not_understood) << odd;
  }
}

TEST(SearchCall, IsThatOfAPageByTheSizeAndSumOfItsBytes) {
  const auto call = search_call({.term = "panda", .country = "kr", .lang = "ko"});
  EXPECT_EQ(call.rpc.id, "lGYRle");
  EXPECT_EQ(call.lang + call.country, "kokr");
  const auto sent = sent_arguments(call.rpc);
  EXPECT_EQ(sent.size(), 19'808U);
  EXPECT_EQ(util::crc32(0, sent), 0xf4078419U) << "of the request of 2026-07";
}

TEST(SearchCall, HasTheTermAsItIs) {
  for (const std::string term : {"a\"b\\+/=", "\"],4]", "차\n", "\x01"}) {
    const auto sent = sent_arguments(search_call({.term = term}).rpc);
    EXPECT_EQ(json::parse(sent)[0][2], json::array({term}));
    EXPECT_EQ(json::parse(sent)[0][3], 4);
  }
}

TEST(SearchCall, IsWhatTheStoresPageSends) {
  PLAYFAST_NEED_RECORDINGS();
  std::ifstream file(*recordings_dir() / "page-requests" / "search-panda-us-en.json");
  const auto sent = sent_arguments(search_call({.term = "panda"}).rpc);
  std::size_t found = 0;
  for (const auto& block : json::parse(file)) {
    if (block["rpc"] != "lGYRle") continue;
    EXPECT_EQ(sent, block["request"].dump()) << "byte by byte";
    ++found;
  }
  EXPECT_EQ(found, 1U);
}

}  // namespace
}  // namespace playfast::store
