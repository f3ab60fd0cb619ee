#include "resume/stream_commit.hpp"

#include <gtest/gtest.h>

#include "util/program_error.hpp"

namespace playfast::resume {
namespace {

StreamCommit stream_commit(std::uint64_t stream, bool ended = false) {
  StreamCommit commit;
  commit.stream = stream;
  commit.begun = stream + 1;
  commit.ended = ended;
  return commit;
}

TEST(StreamCommit, ComesBackAsItWas) {
  const StreamCommit example{.stream = 7,
                             .app_id = "com.a.b",
                             .token = "CtgB\n\"\\ \U0001F389",
                             .delivered = 1'000,
                             .ended = true,
                             .begun = 10,
                             .begun_crc = 0x01234567,
                             .output = {123'456'789'012, 0xFFFFFFFF}};
  const auto line = to_line(example);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(parse_stream_commit(line).value(), example);
  auto update = example;
  update.update_from = 77;
  EXPECT_EQ(parse_stream_commit(to_line(update)).value(), update);
  EXPECT_EQ(parse_stream_commit(to_line(StreamCommit())).value(), StreamCommit());
}

TEST(StreamCommit, OtherLinesAreRefused) {
  for (const std::string line : {"", "null", "[]", "7", "x", "{", "{}", R"({"stream":"1"})"}) {
    const auto parsed = parse_stream_commit(line);
    ASSERT_FALSE(parsed) << line;
    EXPECT_EQ(parsed.error().kind, ProgramError::state);
  }
}

TEST(StreamState, KnowsWhatHasEnded) {
  StreamState state;
  EXPECT_FALSE(state.has_ended(0));
  state.add(stream_commit(1, true));
  state.add(stream_commit(3, true));
  EXPECT_FALSE(state.has_ended(0));
  EXPECT_TRUE(state.has_ended(1));
  EXPECT_FALSE(state.has_ended(2));
  EXPECT_TRUE(state.has_ended(3));
  state.add(stream_commit(0, true));
  state.add(stream_commit(2, true));
  for (std::uint64_t stream = 0; stream < 4; ++stream) EXPECT_TRUE(state.has_ended(stream));
  EXPECT_FALSE(state.has_ended(4));
}

TEST(StreamState, AStreamThatIsUpdatedHasNotEndedUntilTheUpdateHas) {
  StreamState state;
  state.add(stream_commit(0, true));
  state.add(stream_commit(2, true));
  for (const std::uint64_t stream : {0U, 2U}) {
    state.add(stream_commit(stream));
    EXPECT_FALSE(state.has_ended(stream));
    state.add(stream_commit(stream, true));
    EXPECT_TRUE(state.has_ended(stream));
  }
  EXPECT_FALSE(state.has_ended(1));
  state.add(stream_commit(1, true));
  for (std::uint64_t stream = 0; stream < 3; ++stream) EXPECT_TRUE(state.has_ended(stream));
}

TEST(StreamState, KeepsTheLastCommitOfStreamsThatHaveNotEnded) {
  StreamState state;
  auto first = stream_commit(1);
  first.token = "A";
  state.add(first);
  EXPECT_EQ(state.last, first);
  first.token = "B";
  state.add(first);
  state.add(stream_commit(2));
  EXPECT_EQ(state.open.at(1), first);
  EXPECT_EQ(state.last, stream_commit(2));
  state.add(stream_commit(1, true));
  EXPECT_FALSE(state.open.contains(1));
  EXPECT_TRUE(state.open.contains(2));
}

}  // namespace
}  // namespace playfast::resume
