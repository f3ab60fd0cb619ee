// What a worker asks for before it needs it.
#include "queue_holder.hpp"

namespace playfast::queue {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

class QueueAhead : public QueueWorker {
 protected:
  /// The next entry; empty: none yet.
  std::string next() {
    Entry entry;
    const auto pull = worker_->next(entry);
    EXPECT_NE(pull, Pull::end);
    return pull == Pull::item ? to_string(entry.id) : std::string();
  }
  std::size_t reads() const {
    const auto all = server_.named("XREADGROUP");
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [](const Words& command) { return command.back() == ">"; }));
  }
};

TEST_F(QueueAhead, TheNextBatchIsRequestedWhileOneIsWorkedOn) {
  fresh_ = {"1-0", "2-0", "3-0", "4-0", "5-0"};
  open(false, 2);
  EXPECT_EQ(next(), "1-0");
  EXPECT_EQ(reads(), 2U);
  EXPECT_EQ(next(), "2-0");
  EXPECT_EQ(reads(), 2U) << "one at a time";
  EXPECT_EQ(next(), "3-0");
  EXPECT_EQ(reads(), 3U);
  EXPECT_EQ(next(), "4-0");
  EXPECT_EQ(next(), "5-0");
  EXPECT_EQ(reads(), 3U) << "the last batch was not full";
}

TEST_F(QueueAhead, AfterAWholeBatchASlowServerIsNotWaitedFor) {
  fresh_ = {"1-0", "2-0", "3-0", "4-0"};
  open(false, 2);
  server_.is_slow = true;
  EXPECT_EQ(next(), "1-0");
  EXPECT_EQ(next(), "2-0");
  EXPECT_EQ(next(), "") << "not yet";
  clock_.advance_to(clock_.now() + milliseconds(1));
  EXPECT_EQ(next(), "");
  server_.is_slow = false;
  EXPECT_EQ(next(), "") << "not before its time";
  clock_.advance_to(clock_.now() + milliseconds(1));
  EXPECT_EQ(next(), "3-0");
}

TEST_F(QueueAhead, InTheMiddleOfABatchTheServerIsWaitedFor) {
  idle_ = {"1-0"};
  fresh_ = {"2-0", "3-0", "4-0", "5-0"};
  open(false, 2);
  server_.is_slow = true;
  for (const auto* const id : {"1-0", "2-0", "3-0", "4-0"}) EXPECT_EQ(next(), id);
}

TEST_F(QueueAhead, AServerThatIsSlowForASecondIsWaitedFor) {
  fresh_ = {"1-0", "2-0"};
  open(false, 1);
  server_.is_slow = true;
  EXPECT_EQ(next(), "1-0");
  pass(seconds(1));
  EXPECT_EQ(next(), "2-0");
}

TEST_F(QueueAhead, WhatOthersLeftHasItsTurn) {
  fresh_ = {"5-0", "6-0", "7-0"};
  open(false, 1);
  EXPECT_EQ(next(), "5-0");
  pass(seconds(10));
  idle_ = {"1-0"};
  EXPECT_EQ(next(), "6-0") << "that was requested before";
  EXPECT_EQ(next(), "1-0");
  EXPECT_EQ(next(), "7-0");
}

TEST_F(QueueAhead, EntriesWhoseDeliveryWasLostAreTakenBack) {
  fresh_ = {"1-0", "2-0"};
  open(false, 2);
  server_.answer = [this](const Words& command) {
    const bool is_second = command.front() == "XREADGROUP" && command.back() == ">" && reads() == 2;
    return is_second ? std::nullopt : answer(command);
  };
  EXPECT_EQ(next(), "1-0");
  EXPECT_EQ(next(), "2-0");
  EXPECT_EQ(next(), "") << "the connection is lost";
  own_ = {"3-0"};
  mine_ = 3;
  pass(seconds(1));
  EXPECT_EQ(next(), "3-0");
  EXPECT_FALSE(worker_->failure());
}

TEST_F(QueueAhead, AcknowledgmentsThatWereLostAreSentAgain) {
  fresh_ = {"1-0", "2-0"};
  open(false, 100);
  pull();
  instead_["EVAL"] = std::nullopt;
  worker_->settle({1, 0});
  worker_->tick();
  instead_.clear();
  worker_->settle({2, 0});
  worker_->tick();
  EXPECT_EQ(acknowledged(), Ids{"1-0"}) << "only now it is known";
  pass(seconds(1));
  worker_->tick();
  EXPECT_EQ(acknowledged(), (Ids{"1-0", "2-0", "1-0"}));
}

TEST_F(QueueAhead, ABatchThatIsGivenAgainIsNotTheEnd) {
  fresh_ = {"1-0", "2-0"};
  open(false, 2);
  EXPECT_EQ(next(), "1-0");
  EXPECT_EQ(next(), "2-0");
  fresh_ = {"1-0", "2-0", "3-0"};  // the group begins again
  pass(seconds(1));
  EXPECT_EQ(next(), "") << "both are worked on";
  pass(seconds(1));
  EXPECT_EQ(next(), "3-0");
}

TEST_F(QueueAhead, AtTheEndWhatTheServerGaveIsComparedByIds) {
  fresh_ = {"1-0"};
  open();
  EXPECT_EQ(next(), "1-0");
  own_ = {"2-0"};  // and 1-0 is not this worker's any more
  mine_ = 1;
  pass(seconds(1));
  EXPECT_EQ(next(), "2-0");
}

TEST_F(QueueAhead, ARefusedAcknowledgmentDropsNoEntries) {
  fresh_ = {"1-0", "2-0", "3-0", "4-0"};
  open(false, 2);
  EXPECT_EQ(next(), "1-0");
  EXPECT_EQ(next(), "2-0");
  worker_->settle({1, 0});
  instead_["EVAL"] = error_reply("OOM command not allowed when used memory > 'maxmemory'.");
  worker_->tick();
  EXPECT_EQ(next(), "3-0");
  EXPECT_EQ(next(), "4-0");
  instead_.clear();
  pass(seconds(1));
  worker_->tick();
  EXPECT_EQ(acknowledged(), (Ids{"1-0", "1-0"}));
}

TEST_F(QueueAhead, AfterTheEndNothingIsRequested) {
  fresh_ = {"1-0", "2-0"};
  open(false, 2);
  EXPECT_EQ(pull(), (Ids{"1-0", "2-0"}));
  Entry entry;
  EXPECT_EQ(worker_->next(entry), Pull::end);
  fresh_ = {"3-0"};
  worker_->settle({1, 0});
  worker_->tick();
  EXPECT_EQ(fresh_.size(), 1U);
  EXPECT_EQ(worker_->next(entry), Pull::end);
}

TEST_F(QueueAhead, AClosedWorkerRequestsNoMore) {
  fresh_ = {"1-0", "2-0", "3-0"};
  open(false, 1);
  EXPECT_EQ(next(), "1-0");
  const auto before = reads();
  worker_->close();
  worker_->settle({1, 0});
  EXPECT_TRUE(worker_->finish(waiting(clock_)));
  EXPECT_EQ(reads(), before);
  EXPECT_EQ(acknowledged(), Ids{"1-0"});
}

}  // namespace
}  // namespace playfast::queue
