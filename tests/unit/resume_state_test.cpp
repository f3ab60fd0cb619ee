#include "resume/state.hpp"

#include <gtest/gtest.h>

#include "util/program_error.hpp"

namespace playfast::resume {
namespace {

Commit commit(std::uint64_t stream, bool ended = false) {
  Commit commit;
  commit.stream = stream;
  commit.begun = stream + 1;
  commit.ended = ended;
  return commit;
}

TEST(Commit, ComesBackAsItWas) {
  const Commit example{7,  "com.a.b",  "CtgB\n\"\\ \U0001F389", 1'000,     true,
                       10, 0x01234567, 123'456'789'012,         0xFFFFFFFF};
  const auto line = to_line(example);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(parse_commit(line).value(), example);
  EXPECT_EQ(parse_commit(to_line({})).value(), Commit());
}

TEST(Commit, OtherLinesAreRefused) {
  for (const std::string line : {"", "null", "[]", "7", "x", "{", "{}", R"({"stream":"1"})"}) {
    const auto parsed = parse_commit(line);
    ASSERT_FALSE(parsed) << line;
    EXPECT_EQ(parsed.error().kind, ProgramError::state);
  }
}

TEST(State, KnowsWhatHasEnded) {
  State state;
  EXPECT_FALSE(state.has_ended(0));
  state.add(commit(1, true));
  state.add(commit(3, true));
  EXPECT_FALSE(state.has_ended(0));
  EXPECT_TRUE(state.has_ended(1));
  EXPECT_FALSE(state.has_ended(2));
  EXPECT_TRUE(state.has_ended(3));
  state.add(commit(0, true));
  state.add(commit(2, true));
  for (std::uint64_t stream = 0; stream < 4; ++stream) EXPECT_TRUE(state.has_ended(stream));
  EXPECT_FALSE(state.has_ended(4));
}

TEST(State, KeepsTheLastCommitOfStreamsThatHaveNotEnded) {
  State state;
  auto first = commit(1);
  first.token = "A";
  state.add(first);
  EXPECT_EQ(state.last, first);
  first.token = "B";
  state.add(first);
  state.add(commit(2));
  EXPECT_EQ(state.open.at(1), first);
  EXPECT_EQ(state.last, commit(2));
  state.add(commit(1, true));
  EXPECT_FALSE(state.open.contains(1));
  EXPECT_TRUE(state.open.contains(2));
}

}  // namespace
}  // namespace playfast::resume
