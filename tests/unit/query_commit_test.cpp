#include "resume/query_commit.hpp"

#include <gtest/gtest.h>

#include "util/program_error.hpp"

namespace playfast::resume {
namespace {

TEST(QueryCommit, ComesBackAsItWas) {
  QueryCommit example{{{0, 1, 32}, {100, 150, 1'024}},
                      {{7, "tea", "us", "en", {"green tea", "\"\\\n"}}, {8, "", "", "", {}}},
                      {1'024, 0xFFFFFFFF},
                      {123'456'789'012, 0x01234567},
                      "1783000000"};
  example.entries.add({"1-0", "us en", 12});
  example.entries.add({"18446744073709551615-1", "", 0});
  for (const auto* const text : {"\"", "\\", "\n", "\x1f", "\x7f한"}) example.entries.add({"2-0", text, 1});
  const auto line = to_line(example);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(parse_query_commit(line).value(), example);
  EXPECT_EQ(parse_query_commit(to_line(QueryCommit())).value(), QueryCommit());
}

TEST(QueryCommit, IsWrittenAsEarlierReleasesDid) {
  QueryCommit commit{{}, {}, {3, 4'294'967'295}, {5, 6}};
  const std::string rest = R"(],"items":3,"items_crc":4294967295,"output_bytes":5,"output_crc":6)";
  EXPECT_EQ(to_line(commit), R"({"done":[)" + rest + "}");
  commit.done = {{0, 1, 32}};
  EXPECT_EQ(to_line(commit), R"({"done":[[0,1,32])" + rest + "}");
  commit.done.push_back({4'294'967'290, 2, 3});
  commit.expanded = {{7, "tea", "us", "en", {"a\"b"}}};
  commit.generation = "12";
  commit.entries.add({"1-0", "q", 9});
  EXPECT_EQ(to_line(commit), R"({"done":[[0,1,32],[4294967290,2,3])" + rest +
                                 R"(,"expanded":[[7,"us","en","tea","a\"b"]],"generation":"12")" +
                                 R"(,"entries":[["1-0","q",9]]})");
}

TEST(QueryCommit, OtherLinesAreRefused) {
  const auto with_run = [](const std::string& run) {
    return R"({"done":[)" + run + R"(],"items":1,"items_crc":0,"output_bytes":0,"output_crc":0})";
  };
  ASSERT_TRUE(parse_query_commit(with_run("[1,2,3]")));
  for (const auto& line :
       {std::string(), std::string("null"), std::string("[]"), std::string("7"), std::string("{}"),
        std::string(R"({"done":[]})"), with_run("1"), with_run("[]"), with_run("[1,2]"), with_run("[1,0,3]"),
        with_run("[1,2,0]"), with_run("[4294967296,1,1]"), with_run("[1,1,4294967296]"),
        with_run("[1,18446744073709551615,2]"), with_run("[0,2147483648,3]"), with_run("[\"1\",1,1]")}) {
    const auto parsed = parse_query_commit(line);
    ASSERT_FALSE(parsed) << line;
    EXPECT_EQ(parsed.error().kind, ProgramError::state);
  }
}

}  // namespace
}  // namespace playfast::resume
