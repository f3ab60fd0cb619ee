#include "cli/resume_state.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace playfast::cli {
namespace {

ResumeState example() {
  ResumeState state;
  state.job = R"({"country":["us"],"lang":["en","ko"]})";
  state.output_bytes = 123'456'789'012;
  state.output_crc = 0xFFFFFFFF;
  state.finished = 7;
  state.begun = 10;
  state.begun_crc = 0x01234567;
  state.streams = {{7, {"CtgB\n\"\\ \U0001F389", 1'000, false}}, {9, {"", 0, true}}};
  return state;
}

// The text of a state, with a check that holds over any body.
std::string checked(const std::string& body) {
  return fmt::format("{}\n{:08x}\n", body, crc_of(0, body + "\n"));
}

std::string refused(std::string_view text) {
  const auto state = parse_state(text);
  if (state) return "(accepted)";
  EXPECT_EQ(state.error().kind, ErrorKind::state);
  return state.error().message;
}

TEST(ResumeState, ComesBackAsItWas) {
  EXPECT_EQ(parse_state(to_text(example())).value(), example());
  EXPECT_EQ(parse_state(to_text({})).value(), ResumeState());
}

TEST(ResumeState, IsTwoLines) {
  const auto text = to_text(example());
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  EXPECT_TRUE(text.ends_with('\n'));
}

TEST(ResumeState, CutAnywhereItIsDamaged) {
  const auto text = to_text(example());
  for (std::size_t size = 0; size < text.size(); ++size)
    ASSERT_TRUE(refused(text.substr(0, size)).starts_with("is damaged: ")) << size;
}

TEST(ResumeState, WithAnyByteChangedItIsDamaged) {
  const auto text = to_text(example());
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const int change : {0x01, 0x20, 0x80, 0xFF}) {
      auto changed = text;
      changed[at] = static_cast<char>(changed[at] ^ change);
      ASSERT_TRUE(refused(changed).starts_with("is damaged: ")) << at << " " << change;
    }
  }
}

TEST(ResumeState, WithMoreBehindItIsDamaged) {
  EXPECT_TRUE(refused(to_text(example()) + "\n").starts_with("is damaged: "));
  EXPECT_TRUE(refused(to_text(example()) + to_text(example())).starts_with("is damaged: "));
}

TEST(ResumeState, WhatIsNoStateAtAllIsDamaged) {
  for (const std::string text : {"", "\n", "\n\n", "{}\n", "[]", "{}\n00000000\n", "\x89PNG\r\n\x1a\n"})
    EXPECT_TRUE(refused(text).starts_with("is damaged: ")) << text;
}

TEST(ResumeState, OfAnotherVersionItIsRefusedAsSuch) {
  auto text = to_text(example());
  const std::string mine = "\"playfast_state\":1";
  auto body = text.substr(0, text.find('\n'));
  body.replace(body.find(mine), mine.size(), "\"playfast_state\":2");
  EXPECT_EQ(refused(checked(body)), "is of another version of playfast");
  EXPECT_EQ(refused(checked("{}")), "is of another version of playfast");
}

TEST(ResumeState, ACheckThatHoldsOverSomethingElseIsNotTrusted) {
  for (const std::string body : {"", "null", "[]", "7", "x", "{", R"({"playfast_state":"1"})",
                                 R"({"playfast_state":[]})", R"({"playfast_state":1})"})
    EXPECT_TRUE(refused(checked(body)).starts_with("is damaged: ")) << body;
  for (const std::string streams :
       {"7", "[7]", "[{}]", R"([{"number":0}])", R"([{"number":0,"token":7,"given":0,"ended":false}])",
        R"([{"number":0,"token":"","given":0,"ended":0}])"}) {
    const auto body =
        R"({"playfast_state":1,"job":"","output_bytes":0,"output_crc":0,"finished":0,"begun":0,"begun_crc":0,"streams":)" +
        streams + "}";
    EXPECT_TRUE(refused(checked(body)).starts_with("is damaged: ")) << streams;
  }
}

TEST(Settle, StreamsThatEndedInOrderAreForgotten) {
  ResumeState state;
  state.finished = 3;
  state.streams = {{3, {"", 1, true}}, {4, {"", 1, true}}, {5, {"t", 1, false}}, {6, {"", 1, true}}};
  state.settle();
  EXPECT_EQ(state.finished, 5U);
  EXPECT_EQ(state.streams, (std::map<std::uint64_t, StreamState>{{5, {"t", 1, false}}, {6, {"", 1, true}}}))
      << "the sixth waits for the fifth";
  state.streams[5].ended = true;
  state.settle();
  EXPECT_EQ(state.finished, 7U);
  EXPECT_TRUE(state.streams.empty());
}

TEST(Settle, AStreamThatHasNotBegunIsWaitedFor) {
  ResumeState state;
  state.streams = {{1, {"", 1, true}}};
  state.settle();
  EXPECT_EQ(state.finished, 0U);
  EXPECT_EQ(state.streams.size(), 1U);
}

TEST(CrcOf, GoesOnPieceByPiece) {
  EXPECT_EQ(crc_of(0, "123456789"), 0xCBF43926U) << "the check value of CRC-32";
  EXPECT_EQ(crc_of(crc_of(0, "1234"), "56789"), 0xCBF43926U);
  EXPECT_EQ(crc_of(5, ""), 5U);
}

}  // namespace
}  // namespace playfast::cli
