#include "queue/link.hpp"

#include <gtest/gtest.h>

#include <array>

#include "queue_server.hpp"
#include "util/program_error.hpp"

namespace playfast::queue {
namespace {

using std::chrono::milliseconds;

class QueueLink : public testing::Test {
 protected:
  Reply ask() { return link_.insist({"PING"}, waiting(clock_)).value_or(Reply()); }

  FakeClock clock_;
  FakeServer server_;
  Link link_{fake_url(), clock_, 3, server_.connect()};
};

TEST_F(QueueLink, SignsInOncePerConnection) {
  server_.answer = [](const Words&) { return text_of("OK"); };
  EXPECT_EQ(ask().root().text(), "OK");
  EXPECT_EQ(ask().root().text(), "OK");
  EXPECT_EQ(server_.log, (std::vector<Words>{{"AUTH", "secret"}, {"PING"}, {"PING"}}));
  EXPECT_EQ(server_.connections, 1);
}

TEST_F(QueueLink, AServerThatNeverWorkedIsTriedSomeTimesWithGrowingWaits) {
  server_.is_up = false;
  std::vector<milliseconds> waits;
  const auto reply = link_.insist({"PING"}, [&](milliseconds time) {
    waits.push_back(time);
    clock_.advance_to(clock_.now() + time);
    return true;
  });
  ASSERT_FALSE(reply);
  EXPECT_EQ(reply.error().kind, ErrorKind::unreachable);
  EXPECT_EQ(reply.error().message, "redis://host/apps: Connection refused; tried 4 times");
  EXPECT_EQ(waits, (std::vector{milliseconds(250), milliseconds(500), milliseconds(1'000)}));
}

TEST_F(QueueLink, AServerThatWorkedIsTriedForAMinute) {
  ask();
  server_.is_up = false;
  const auto began = clock_.now();
  EXPECT_FALSE(link_.insist({"PING"}, waiting(clock_)));
  EXPECT_GE(clock_.now() - began, std::chrono::seconds(60));
  EXPECT_LE(clock_.now() - began, std::chrono::seconds(62));
}

TEST_F(QueueLink, ComesBackWithANewConnection) {
  ask();
  server_.is_up = false;
  EXPECT_FALSE(link_.call({"PING"}).value()) << "not now";
  server_.is_up = true;
  const auto sent = server_.log.size();
  EXPECT_FALSE(link_.call({"PING"}).value()) << "before its time";
  EXPECT_EQ(server_.log.size(), sent);
  clock_.advance_to(link_.retry_at());
  EXPECT_TRUE(link_.call({"PING"}).value());
  EXPECT_EQ(server_.connections, 2);
  EXPECT_EQ(server_.named("AUTH").size(), 2U);
}

TEST_F(QueueLink, APassingErrorIsWaitedForOnANewConnection) {
  int answers = 0;
  server_.answer = [&](const Words& command) {
    if (command.front() == "PING" && ++answers <= 2) return error_reply("READONLY You can't write");
    return text_of("OK");
  };
  EXPECT_EQ(ask().root().text(), "OK");
  EXPECT_EQ(server_.connections, 3);
  EXPECT_EQ(clock_.passed(), milliseconds(750));
}

TEST_F(QueueLink, AMistakeOfTheUserIsNotTriedAgain) {
  for (const auto* const text :
       {"WRONGPASS invalid username-password pair", "WRONGTYPE Operation against a key"}) {
    server_.answer = [&](const Words&) { return error_reply(text); };
    const auto reply = link_.insist({"XLEN", "apps"}, waiting(clock_));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, ProgramError::invalid_option);
    EXPECT_EQ(reply.error().message.find("secret"), std::string::npos) << reply.error().message;
    EXPECT_EQ(clock_.passed(), milliseconds(0));
  }
}

TEST_F(QueueLink, AMissingGroupIsForTheCaller) {
  server_.answer = [](const Words& command) {
    return command.front() == "AUTH" ? text_of("OK") : error_reply("NOGROUP No such key 'apps'");
  };
  EXPECT_TRUE(ask().root().is_error());
}

TEST_F(QueueLink, KnowsSinceWhenTheServerIsAway) {
  ask();
  EXPECT_FALSE(link_.outage());
  server_.is_up = false;
  const auto since = clock_.now();
  for (int attempt = 0; attempt < 3; ++attempt) {
    EXPECT_FALSE(link_.call({"PING"}).value());
    clock_.advance_to(link_.retry_at());
  }
  ASSERT_TRUE(link_.outage());
  EXPECT_EQ(link_.outage()->since, since);
  EXPECT_EQ(link_.outage()->why, "redis://host/apps: Connection refused");
  server_.is_up = true;
  ask();
  EXPECT_FALSE(link_.outage());
}

TEST_F(QueueLink, ACallMayComeBeforeTheRepliesAreReceived) {
  server_.answer = [](const Words& command) { return text_of(command.back()); };
  const std::array sent{Command{"PING", "first"}, Command{"PING", "second"}};
  ASSERT_TRUE(link_.send(sent).value());
  server_.is_slow = true;
  EXPECT_FALSE(link_.is_answered());
  EXPECT_EQ(link_.call({"PING", "between"}).value()->root().text(), "between");
  EXPECT_TRUE(link_.is_answered());
  const auto replies = link_.receive().value().value();
  ASSERT_EQ(replies.size(), 2U);
  EXPECT_EQ(replies[1].root().text(), "second");
}

TEST_F(QueueLink, RepliesThatAreLostAreNothing) {
  ask();
  server_.is_up = false;
  const std::array sent{Command{"PING"}};
  ASSERT_TRUE(link_.send(sent).value());
  EXPECT_FALSE(link_.receive().value());
  EXPECT_FALSE(link_.send(sent).value()) << "not now";
  server_.is_up = true;
  clock_.advance_to(link_.retry_at());
  ASSERT_TRUE(link_.send(sent).value());
  EXPECT_TRUE(link_.receive().value());
}

TEST_F(QueueLink, ARunThatEndsWaitsNoMore) {
  server_.is_up = false;
  const auto reply = link_.insist({"PING"}, [](milliseconds) { return false; });
  ASSERT_FALSE(reply);
  EXPECT_EQ(reply.error().message, "redis://host/apps: no answer");
}

}  // namespace
}  // namespace playfast::queue
