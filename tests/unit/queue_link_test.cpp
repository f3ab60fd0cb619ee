#include "queue/link.hpp"

#include <gtest/gtest.h>

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
  server_.answer = [](const Command&) { return text_of("OK"); };
  EXPECT_EQ(ask().text, "OK");
  EXPECT_EQ(ask().text, "OK");
  EXPECT_EQ(server_.log, (std::vector<Command>{{"AUTH", "secret"}, {"PING"}, {"PING"}}));
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
  EXPECT_EQ(link_.call({"PING"}).value(), std::nullopt) << "not now";
  server_.is_up = true;
  const auto sent = server_.log.size();
  EXPECT_EQ(link_.call({"PING"}).value(), std::nullopt) << "before its time";
  EXPECT_EQ(server_.log.size(), sent);
  clock_.advance_to(link_.retry_at());
  EXPECT_NE(link_.call({"PING"}).value(), std::nullopt);
  EXPECT_EQ(server_.connections, 2);
  EXPECT_EQ(server_.named("AUTH").size(), 2U);
}

TEST_F(QueueLink, APassingErrorIsWaitedForOnANewConnection) {
  int answers = 0;
  server_.answer = [&](const Command& command) {
    if (command.front() == "PING" && ++answers <= 2) return error_reply("READONLY You can't write");
    return text_of("OK");
  };
  EXPECT_EQ(ask().text, "OK");
  EXPECT_EQ(server_.connections, 3);
  EXPECT_EQ(clock_.passed(), milliseconds(750));
}

TEST_F(QueueLink, AMistakeOfTheUserIsNotTriedAgain) {
  for (const auto* const text :
       {"WRONGPASS invalid username-password pair", "WRONGTYPE Operation against a key"}) {
    server_.answer = [&](const Command&) { return error_reply(text); };
    const auto reply = link_.insist({"XLEN", "apps"}, waiting(clock_));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, ProgramError::invalid_option);
    EXPECT_EQ(reply.error().message.find("secret"), std::string::npos) << reply.error().message;
    EXPECT_EQ(clock_.passed(), milliseconds(0));
  }
}

TEST_F(QueueLink, AMissingGroupIsForTheCaller) {
  server_.answer = [](const Command& command) {
    return command.front() == "AUTH" ? text_of("OK") : error_reply("NOGROUP No such key 'apps'");
  };
  EXPECT_EQ(ask().type, Reply::Type::error);
}

TEST_F(QueueLink, ARunThatEndsWaitsNoMore) {
  server_.is_up = false;
  const auto reply = link_.insist({"PING"}, [](milliseconds) { return false; });
  ASSERT_FALSE(reply);
  EXPECT_EQ(reply.error().message, "redis://host/apps: no answer");
}

}  // namespace
}  // namespace playfast::queue
