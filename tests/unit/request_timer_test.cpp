#include "net/curl/request_timer.hpp"

#include <gtest/gtest.h>
#include <thread>

namespace playfast::net {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

RequestTimer started(milliseconds total = seconds(120)) {
  RequestTimer timer({.connect = seconds(10), .stall = seconds(30), .total = total});
  timer.start(seconds(100));
  return timer;
}

TEST(RequestTimer, ConnectingHasALimitOfItsOwn) {
  const auto timer = started();
  EXPECT_EQ(timer.expires(), seconds(110));
  EXPECT_TRUE(timer.may_connect(seconds(109)));
  EXPECT_FALSE(timer.may_connect(seconds(110)));
  EXPECT_EQ(timer.failure().kind, ErrorKind::timeout);
  EXPECT_EQ(timer.failure().message, "no connection within 10 s");
}

TEST(RequestTimer, OnceConnectedAnAnswerIsWaitedFor) {
  auto timer = started();
  timer.update(seconds(103), true, 0);
  EXPECT_EQ(timer.expires(), seconds(133));
  EXPECT_FALSE(timer.may_connect(seconds(104)));
  EXPECT_EQ(timer.failure().message, "no answer within 30 s");
}

TEST(RequestTimer, ProgressStartsTheStallLimitAgain) {
  auto timer = started();
  timer.update(seconds(101), true, 0);
  timer.update(seconds(120), true, 5000);
  EXPECT_EQ(timer.expires(), seconds(150));
  EXPECT_EQ(timer.failure().message, "the answer stalled for 30 s");
}

TEST(RequestTimer, AByteASecondIsNoProgress) {
  auto timer = started();
  for (int second = 0; second < 30; ++second) {
    timer.update(seconds(100 + second), true, static_cast<std::size_t>(second));
  }
  EXPECT_EQ(timer.expires(), seconds(130));
}

TEST(RequestTimer, TheTotalBoundsItAllRedirectsIncluded) {
  auto timer = started(milliseconds(1500));
  timer.update(seconds(101), true, 5000);
  timer.reconnect(seconds(101));
  EXPECT_EQ(timer.expires(), milliseconds(101'500));
  EXPECT_EQ(timer.failure().message, "no connection within 1.5 s");
  timer.update(seconds(101), true, 5000);
  EXPECT_EQ(timer.expires(), milliseconds(101'500));
  EXPECT_EQ(timer.failure().message, "no complete answer within 1.5 s");
}

TEST(RequestTimer, ARedirectConnectsAnew) {
  auto timer = started();
  timer.update(seconds(105), true, 500);
  timer.reconnect(seconds(120));
  EXPECT_EQ(timer.expires(), seconds(130));
}

TEST(WaitClock, StandsStillWhenNobodyWaits) {
  WaitClock clock;
  clock.resume();
  clock.pause();
  const auto paused = clock.now();
  std::this_thread::sleep_for(milliseconds(2));
  EXPECT_EQ(clock.now(), paused);
  clock.resume();
  std::this_thread::sleep_for(milliseconds(2));
  EXPECT_GE(clock.now() - paused, milliseconds(2));
}

}  // namespace
}  // namespace playfast::net
