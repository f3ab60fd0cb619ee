#include "cli/ui/progress/progress_line.hpp"

#include <gtest/gtest.h>

namespace playfast::cli {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

Clock::Steady moment(double in_seconds) {
  return Clock::Steady() + milliseconds(static_cast<std::int64_t>(in_seconds * 1000));
}

Snapshot done(std::uint64_t count, std::optional<std::uint64_t> total = std::nullopt) {
  Snapshot snapshot;
  snapshot.done = count;
  snapshot.total = total;
  return snapshot;
}

// The text after so many seconds at this pace, redrawn ten times a second.
std::string after(double in_seconds, double per_second, Snapshot last) {
  ProgressLine line;
  for (int tenth = 0; tenth < static_cast<int>(in_seconds * 10); ++tenth)
    line.text(done(static_cast<std::uint64_t>(tenth * per_second / 10)), moment(tenth / 10.0));
  last.done = static_cast<std::uint64_t>(in_seconds * per_second);
  return line.text(last, moment(in_seconds));
}

TEST(ProgressLine, AtTheStartOnlyTheCountIsKnown) {
  ProgressLine line;
  EXPECT_EQ(line.text(done(0), moment(0)), "0");
  EXPECT_EQ(line.text(done(12, 30), moment(0.9)), "12/30");
}

TEST(ProgressLine, WithoutAnEndOfTheInputThereIsNoTotalAndNoTimeLeft) {
  EXPECT_EQ(after(11, 38, done(0)), "418 · 38/s");
}

TEST(ProgressLine, HasAllThatIsKnown) {
  auto snapshot = done(0, 1'235);
  snapshot.failed = 3;
  snapshot.retrying = 2;
  EXPECT_EQ(after(11, 38, snapshot), "418/1,235 · 38/s · 3 failed · 2 retrying · 22 s left");
}

TEST(ProgressLine, AtTheEndNoTimeIsLeft) { EXPECT_EQ(after(10, 10, done(0, 100)), "100/100 · 10/s"); }

TEST(ProgressLine, TheTimeOfRetriesIsNotKnown) {
  auto snapshot = done(0, 102);
  snapshot.retrying = 2;
  EXPECT_EQ(after(10, 10, snapshot), "100/102 · 10/s · 2 retrying");
}

TEST(ProgressLine, LongTimesAreInMinutesAndHours) {
  EXPECT_EQ(after(10, 10, done(0, 1'100)), "100/1,100 · 10/s · 2 min left");
  EXPECT_EQ(after(10, 10, done(0, 100'100)), "100/100,100 · 10/s · 2 h 47 min left");
  EXPECT_EQ(after(10, 10, done(0, 1'080)), "100/1,080 · 10/s · 98 s left");
}

TEST(ProgressLine, SlowRatesHaveAFraction) {
  EXPECT_EQ(after(10, 0.5, done(0)), "5 · 0.5/s");
  ProgressLine line;
  line.text(done(0), moment(0));
  for (int second = 1; second < 20; ++second) line.text(done(0), moment(second));
  EXPECT_EQ(line.text(done(1), moment(20)), "1 · 0.1/s");
}

TEST(ProgressLine, TheRateIsThatOfTheLastSeconds) {
  ProgressLine line;
  line.text(done(0), moment(0));
  for (unsigned second = 1; second <= 30; ++second) line.text(done(100 * second), moment(second));
  EXPECT_EQ(line.text(done(3'100), moment(31)), "3,100 · 100/s");
  for (int second = 32; second <= 50; ++second) line.text(done(3'100), moment(second));
  EXPECT_EQ(line.text(done(3'100), moment(51)), "3,100");
}

TEST(ProgressLine, AProcessThatWasStoppedHasNoPaceAtFirst) {
  ProgressLine line;
  line.text(done(0), moment(0));
  EXPECT_EQ(line.text(done(50, 100), moment(5)), "50/100 · 10/s · 5 s left");
  EXPECT_EQ(line.text(done(50, 100), moment(605)), "50/100");
  EXPECT_EQ(line.text(done(60, 100), moment(607)), "60/100 · 5.0/s · 8 s left");
}

TEST(ProgressLine, APauseTakesThePlaceOfThePace) {
  auto snapshot = done(0, 1'235);
  snapshot.pause = milliseconds(41'200);
  snapshot.retrying = 1;
  EXPECT_EQ(after(11, 38, snapshot), "418/1,235 · 1 retrying · waiting 42 s");
  snapshot.pause = milliseconds(999);
  EXPECT_EQ(after(11, 38, snapshot), "418/1,235 · 38/s · 1 retrying · 22 s left");
}

TEST(ProgressLine, APauseDoesNotSlowDownThePaceAfterIt) {
  ProgressLine line;
  line.text(done(0), moment(0));
  auto paused = done(10);
  paused.pause = seconds(2);
  line.text(paused, moment(2));
  EXPECT_EQ(line.text(done(10), moment(2.9)), "10");
  EXPECT_EQ(line.text(done(90), moment(6)), "90 · 20/s");
}

TEST(ProgressLine, OfReviewsHasStreamsReviewsAndTheOldestDay) {
  ProgressLine line;
  auto snapshot = done(0);
  snapshot.reviews = Snapshot::Reviews{1, {}};
  EXPECT_EQ(line.text(snapshot, moment(0)), "0 streams · 1 review");
  snapshot = done(3, 12);
  snapshot.reviews = Snapshot::Reviews{4'121, Day(std::chrono::year(2026) / 1 / 31)};
  snapshot.failed = 1;
  EXPECT_EQ(line.text(snapshot, moment(4)),
            "3/12 streams · 4,121 reviews · 1,030/s · back to 2026-01-31 · 1 failed");
  snapshot.total = 1;
  snapshot.done = 1;
  EXPECT_EQ(ProgressLine().text(snapshot, moment(0)),
            "1/1 stream · 4,121 reviews · back to 2026-01-31 · 1 failed");
}

}  // namespace
}  // namespace playfast::cli
