// Help as it is asked for: in terminals of any width, and elsewhere.
#include <gtest/gtest.h>
#include <algorithm>

#include "e2e/terminal.hpp"
#include "util/text_width.hpp"

namespace e2e {
namespace {

std::size_t widest(std::string text) {
  std::erase(text, '\r');
  std::size_t columns = 0;
  for (const auto& line : lines(text)) columns = std::max(columns, playfast::util::display_width(line));
  return columns;
}

struct Width {
  unsigned short terminal;
  std::size_t filled;
};

class HelpInATerminal : public testing::TestWithParam<Width> {};

TEST_P(HelpInATerminal, FillsItWithinReason) {
  const auto [terminal, filled] = GetParam();
  const auto ended = run_in_terminal({"reviews", "--help"}, terminal);
  EXPECT_EQ(ended.code, 0);
  EXPECT_LE(widest(ended.out), filled);
  EXPECT_GT(widest(ended.out) + 6, filled) << "the room is used";
}

INSTANTIATE_TEST_SUITE_P(Widths, HelpInATerminal,
                         testing::Values(Width{40, 60}, Width{60, 60}, Width{100, 100}, Width{120, 120},
                                         Width{200, 120}),
                         [](const auto& width) { return std::to_string(width.param.terminal); });

TEST(Help, HasEightyColumnsWhereThereIsNoTerminal) {
  const auto ended = run({"reviews", "--help"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_LE(widest(ended.out), 80U);
  EXPECT_GT(widest(ended.out) + 6, 80U);
}

TEST(Help, IsSilentWhenItsReaderGoesAway) {
  const auto ended = run_script("set -o pipefail; \"$PLAYFAST\" --help | head -1", {});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
  EXPECT_EQ(lines(ended.out).size(), 1U);
  const auto gone = run_script("set -o pipefail; (sleep 0.2; \"$PLAYFAST\" --help) | :", {});
  EXPECT_EQ(gone.code, 0);
  EXPECT_EQ(gone.err, "");
}

TEST(Help, AndSchemasTellWhenTheyCannotBeWritten) {
  for (const std::string command : {"schema app", "--help", "help app", "countries", "version"}) {
    const auto ended = run_script("\"$PLAYFAST\" " + command + " > /dev/full", {});
    EXPECT_EQ(ended.code, 7) << command;
    EXPECT_NE(ended.err.find("No space left"), std::string::npos) << ended.err;
    EXPECT_EQ(lines(ended.err).size(), 1U) << ended.err;
  }
}

}  // namespace
}  // namespace e2e
