#include <gtest/gtest.h>

#include "queue/admin.hpp"
#include "queue_server.hpp"

namespace playfast::queue {
namespace {

class QueueStatus : public testing::Test {
 protected:
  // At 1,000 seconds of the server's clock: slot 100 of ten seconds has just begun.
  QueueStatus() {
    server_.answer = [this](const Words& command) -> std::optional<Reply> {
      const auto& name = command.front();
      if (name == "XLEN") return integer_reply(command[1] == "apps" ? 500 : 0);
      if (name == "TIME") return array_of({text_of("1000"), text_of("0")});
      if (name != "HGETALL") return array_of({});
      std::vector<Reply> counts;
      for (const auto& text : counts_) counts.push_back(text_of(text));
      return array_of(counts);
    };
  }
  Status status() { return status_of(link_, waiting(clock_)).value(); }

  FakeClock clock_;
  FakeServer server_;
  Link link_{fake_url(), clock_, 0, server_.connect()};
  std::vector<std::string> counts_;  ///< names and values
};

TEST_F(QueueStatus, TheRateIsThatOfTheLastMinuteAsFarAsWorkWasDone) {
  counts_ = {"done", "9000", "job", "{}", "98", "100", "99", "101", "100", "7", "93", "5000"};
  EXPECT_EQ(status().rate, 10.1) << "201 in two slots, rounded";
  EXPECT_EQ(status().seconds_left, 49);
  EXPECT_EQ(status().done, 9000);
}

TEST_F(QueueStatus, ThereIsNoRateBeforeASlotIsOver) {
  EXPECT_EQ(status().rate, std::nullopt);
  counts_ = {"done", "7", "100", "7"};
  EXPECT_EQ(status().rate, std::nullopt);
  EXPECT_EQ(status().seconds_left, std::nullopt);
}

TEST_F(QueueStatus, AQueueThatStandsStillHasARateOfNothing) {
  counts_ = {"done", "7", "93", "7"};
  EXPECT_EQ(status().rate, 0);
  EXPECT_EQ(status().seconds_left, std::nullopt);
}

}  // namespace
}  // namespace playfast::queue
