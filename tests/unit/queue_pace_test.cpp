#include "queue/pace.hpp"

#include <gtest/gtest.h>

#include "queue/scripts.hpp"
#include "queue_server.hpp"

namespace playfast::queue {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

class QueuePace : public testing::Test {
 protected:
  QueuePace() {
    server_.answer = [this](const Words& command) {
      if (command.front() == "AUTH") return text_of("OK");
      if (command[1] == hold_script) return integer_reply(1);
      return array_of({integer_reply(wait_.count()), text_of(cause_)});
    };
  }
  milliseconds ready_in(Pace& pace) {
    return std::chrono::round<milliseconds>(pace.ready_at(clock_.now()) - clock_.now());
  }
  void pass(milliseconds time) { clock_.advance_to(clock_.now() + time); }
  std::size_t asked() const { return server_.named(pace_script).size(); }

  FakeClock clock_;
  FakeServer server_;
  Link link_{fake_url(), clock_, 3, server_.connect()};
  std::chrono::microseconds wait_{0};
  std::string cause_;
};

TEST_F(QueuePace, EachRequestHasATokenOfTheServer) {
  Pace pace(link_, 50, clock_);
  EXPECT_EQ(ready_in(pace), milliseconds(0));
  EXPECT_EQ(ready_in(pace), milliseconds(0));
  EXPECT_EQ(asked(), 1U) << "the token is not yet used";
  pace.take(clock_.now());
  wait_ = milliseconds(20);
  EXPECT_EQ(ready_in(pace), milliseconds(20));
  EXPECT_EQ(ready_in(pace), milliseconds(20));
  EXPECT_EQ(asked(), 2U) << "not before its time";
  pass(milliseconds(20));
  wait_ = {};
  EXPECT_EQ(ready_in(pace), milliseconds(0));
  EXPECT_EQ(server_.named(pace_script).back()[4], "50");
}

TEST_F(QueuePace, WithoutARateHoldsAreLookedForNowAndThen) {
  Pace pace(link_, std::nullopt, clock_);
  for (int request = 0; request < 10; ++request) {
    EXPECT_EQ(ready_in(pace), milliseconds(0));
    pace.take(clock_.now());
  }
  EXPECT_EQ(asked(), 1U);
  pass(milliseconds(20));
  ready_in(pace);
  EXPECT_EQ(asked(), 2U);
}

TEST_F(QueuePace, AHoldOfAnotherWorkerIsObeyed) {
  Pace pace(link_, 50, clock_);
  wait_ = seconds(30);
  cause_ = "throttled";
  EXPECT_EQ(ready_in(pace), seconds(1)) << "and looked at again";
  EXPECT_EQ(pace.held_until(), clock_.now() + seconds(30));
  EXPECT_FALSE(pace.failure());
}

TEST_F(QueuePace, ABlockOfAnotherWorkerEndsTheRun) {
  Pace pace(link_, 50, clock_);
  wait_ = seconds(30);
  cause_ = "blocked";
  EXPECT_GT(ready_in(pace), milliseconds(0));
  ASSERT_TRUE(pace.failure());
  EXPECT_EQ(pace.failure()->kind, ErrorKind::blocked);
  EXPECT_EQ(pace.failure()->message,
            "redis://host/apps: a worker was blocked by the store; none sends requests for another 30 s");
}

TEST_F(QueuePace, AHoldIsToldToTheOthers) {
  Pace pace(link_, 50, clock_);
  pace.hold(seconds(2), ErrorKind::throttled);
  const auto held = server_.named(hold_script);
  ASSERT_EQ(held.size(), 1U);
  EXPECT_EQ(Words(held[0].begin() + 3, held[0].end()), (Words{"apps:pace", "2000000", "throttled"}));
  EXPECT_EQ(pace.held_until(), clock_.now() + seconds(2));
}

TEST_F(QueuePace, AHoldThatWasNotHeardIsToldBeforeTheNextRequest) {
  Pace pace(link_, 50, clock_);
  server_.is_up = false;
  pace.hold(seconds(2), ErrorKind::throttled);
  EXPECT_GT(ready_in(pace), milliseconds(0)) << "no request without the server's word";
  server_.is_up = true;
  server_.log.clear();
  clock_.advance_to(std::max(link_.retry_at(), clock_.now() + seconds(1)));
  ready_in(pace);
  ASSERT_EQ(server_.log.size(), 3U);
  EXPECT_EQ(server_.log[1][1], hold_script) << "after the password";
  EXPECT_EQ(server_.log[2][1], pace_script);
}

TEST_F(QueuePace, ABlockIsNoPause) {
  Pace pace(link_, 50, clock_);
  const auto now = clock_.now();
  pace.hold(seconds(600), ErrorKind::blocked);
  EXPECT_LE(pace.held_until(), now) << "the run ends";
  wait_ = seconds(600);
  cause_ = "blocked";
  ready_in(pace);
  EXPECT_LE(pace.held_until(), now);
  EXPECT_TRUE(pace.failure());
}

TEST_F(QueuePace, AServerThatIsLostForGoodEndsTheRun) {
  Pace pace(link_, 50, clock_);
  server_.is_up = false;
  for (int time = 0; time < 20 && !pace.failure(); ++time) {
    EXPECT_GT(ready_in(pace), milliseconds(0));
    pass(seconds(2));
  }
  ASSERT_TRUE(pace.failure());
  EXPECT_EQ(pace.failure()->kind, ErrorKind::unreachable);
}

}  // namespace
}  // namespace playfast::queue
