#include "cli/ui/tally.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "failures.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

int code_after(const std::vector<ErrorKind>& failures, int succeeded) {
  Tally tally;
  for (int i = 0; i < succeeded; ++i) tally.succeeded();
  for (const auto kind : failures) tally.failed(error(kind));
  EXPECT_EQ(tally.counts().failed, failures.size());
  return tally.exit_code();
}

TEST(ExitCode, IsZeroWhenAllWasDelivered) {
  EXPECT_EQ(code_after({}, 3), 0);
  EXPECT_EQ(code_after({}, 0), 0);
}

TEST(ExitCode, IsTheFailuresOwnWhenAllFailedAlike) {
  EXPECT_EQ(code_after({ErrorKind::not_found}, 0), 3);
  EXPECT_EQ(code_after({ErrorKind::not_found, ErrorKind::not_found}, 0), 3);
  EXPECT_EQ(code_after({ErrorKind::timeout, ErrorKind::connect}, 0), 4);
  EXPECT_EQ(code_after({ErrorKind::truncated, ErrorKind::wrong_item}, 0), 6);
}

TEST(ExitCode, IsOneWhenSomeFailedOrInDifferentWays) {
  EXPECT_EQ(code_after({ErrorKind::not_found}, 1), 1);
  EXPECT_EQ(code_after({ErrorKind::not_found, ErrorKind::timeout}, 0), 1);
}

TEST(ExitCode, IsThatOfWhatStoppedTheRun) {
  EXPECT_EQ(code_after({ErrorKind::not_found, ErrorKind::blocked}, 5), 5);
  EXPECT_EQ(code_after({ErrorKind::consent}, 0), 5);
  EXPECT_EQ(code_after({ErrorKind::certificate}, 1), 4);
  Tally tally;
  tally.succeeded();
  EXPECT_FALSE(tally.stopped_by_error());
  tally.run_failed(error(ProgramError::output));
  EXPECT_TRUE(tally.stopped_by_error());
  EXPECT_EQ(tally.exit_code(), 7);
}

TEST(ExitCode, IsThatOfNotUnderstoodAfterADisagreement) {
  Tally tally;
  tally.succeeded();
  tally.disagreed();
  EXPECT_EQ(tally.exit_code(), 6);
  tally.failed(error(ErrorKind::not_found));
  EXPECT_EQ(tally.exit_code(), 6);
}

TEST(Tally, CountsStreamsByTheirEnd) {
  Tally tally;
  ReviewEnd end;
  end.seen_before = 2;
  end.state = ReviewEnd::State::complete;
  tally.stream_ended(end);
  end.state = ReviewEnd::State::limit_reached;
  tally.stream_ended(end);
  tally.stream_ended(end);
  end.state = ReviewEnd::State::failed;
  end.error = error(ErrorKind::timeout);
  tally.stream_ended(end);
  EXPECT_EQ(tally.counts().complete, 1U);
  EXPECT_EQ(tally.counts().at_limit, 2U);
  EXPECT_EQ(tally.counts().broken, 1U);
  EXPECT_EQ(tally.counts().streams(), 4U);
  EXPECT_EQ(tally.counts().seen_before, 8U);
}

}  // namespace
}  // namespace playfast::cli
