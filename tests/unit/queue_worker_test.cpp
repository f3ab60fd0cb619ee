#include "queue/worker.hpp"

#include "queue_holder.hpp"
#include "util/program_error.hpp"

namespace playfast::queue {
namespace {

using std::chrono::seconds;

TEST_F(QueueWorker, EndsWhenNothingIsNewAndNobodyHasEntries) {
  fresh_ = {"1-0", "2-0"};
  others_ = 3;
  open();
  EXPECT_EQ(pull(), (Ids{"1-0", "2-0"}));
  Entry entry;
  pass(seconds(1));
  EXPECT_EQ(worker_->next(entry), Pull::pending) << "others may not live to finish";
  others_ = 0;
  pass(seconds(1));
  EXPECT_EQ(worker_->next(entry), Pull::end);
  EXPECT_FALSE(worker_->failure());
}

TEST_F(QueueWorker, KnowsSinceWhenItWaitsForOthers) {
  open(true);
  Entry entry;
  EXPECT_EQ(worker_->next(entry), Pull::pending);
  EXPECT_FALSE(worker_->waits_since()) << "for new entries it may wait";
  others_ = 3;
  pass(seconds(1));
  const auto since = clock_.now();
  EXPECT_EQ(worker_->next(entry), Pull::pending);
  pass(seconds(7));
  EXPECT_EQ(worker_->next(entry), Pull::pending);
  EXPECT_EQ(worker_->waits_since(), since);
  fresh_ = {"9-0"};
  pass(seconds(1));
  EXPECT_EQ(pull(), Ids{"9-0"});
  EXPECT_EQ(worker_->waits_since(), clock_.now()) << "again";
  others_ = 0;
  pass(seconds(1));
  EXPECT_EQ(worker_->next(entry), Pull::pending);
  EXPECT_FALSE(worker_->waits_since());
}

TEST_F(QueueWorker, FollowingNeverEnds) {
  open(true);
  Entry entry;
  EXPECT_EQ(worker_->next(entry), Pull::pending);
  EXPECT_EQ(server_.named("XGROUP").front().back(), "MKSTREAM");
}

TEST_F(QueueWorker, ClaimsWhatWasIdleForAMinute) {
  fresh_ = {"5-0"};
  idle_ = {"1-0", "2-0"};
  open();
  EXPECT_EQ(pull(), (Ids{"1-0", "2-0", "5-0"}));
  EXPECT_EQ(server_.named("XAUTOCLAIM").front(),
            (Words{"XAUTOCLAIM", "apps", "playfast", "one", "60000", "0-0", "COUNT", "100"}));
}

TEST_F(QueueWorker, TakesBackWhatAnEarlierRunHad) {
  own_ = {"3-0"};
  fresh_ = {"4-0"};
  open();
  EXPECT_EQ(pull(), (Ids{"3-0", "4-0"}));
  EXPECT_TRUE(worker_->is_redelivered({3, 0}));
  EXPECT_FALSE(worker_->is_redelivered({4, 0}));
}

TEST_F(QueueWorker, AnEntryThatIsGivenAgainIsTakenOnce) {
  fresh_ = {"5-0", "6-0"};
  others_ = 1;
  open();
  EXPECT_EQ(pull(), (Ids{"5-0", "6-0"}));
  fresh_ = {"4-0", "5-0", "7-0"};
  pass(seconds(1));
  EXPECT_EQ(pull(), (Ids{"4-0", "7-0"}));
  fresh_ = {"4-0", "5-0", "6-0", "7-0"};
  others_ = 1;
  pass(seconds(1));
  EXPECT_EQ(pull(), Ids()) << "all are open";
}

TEST_F(QueueWorker, AcknowledgesWhatIsSettledOnly) {
  fresh_ = {"1-0", "2-0", "3-0"};
  open();
  pull();
  worker_->tick();
  EXPECT_EQ(acknowledged(), Ids());
  worker_->settle(taken_["2-0"].id);
  worker_->settle(taken_["1-0"].id);
  EXPECT_EQ(acknowledged(), Ids()) << "with the next tick";
  worker_->tick();
  EXPECT_EQ(acknowledged(), (Ids{"2-0", "1-0"}));
  worker_->tick();
  EXPECT_EQ(acknowledged().size(), 2U) << "once";
}

TEST_F(QueueWorker, WhatCouldNotBeAcknowledgedIsLater) {
  fresh_ = {"1-0"};
  open();
  pull();
  worker_->settle(taken_["1-0"].id);
  server_.is_up = false;
  worker_->tick();
  server_.is_up = true;
  EXPECT_FALSE(worker_->failure());
  EXPECT_TRUE(worker_->finish(waiting(clock_)));
  EXPECT_EQ(acknowledged(), (Ids{"1-0", "1-0"})) << "the first one was lost";
  EXPECT_EQ(server_.named(leave_script).size(), 1U);
}

TEST_F(QueueWorker, AFailureIsMovedWithItsReason) {
  fresh_ = {"1-0"};
  open();
  pull();
  worker_->settle({1, 0}, {1, 0}, {{"com.a", "us", "en", "not_found", "no such app"}});
  worker_->tick();
  EXPECT_EQ(acknowledged(), Ids());
  const auto moved = server_.named(fail_script);
  ASSERT_EQ(moved.size(), 1U);
  EXPECT_EQ(Words(moved[0].begin() + 3, moved[0].end()),
            (Words{"apps", "apps:failed", "playfast", "1-0", "1-0", "com.a", "us", "en", "not_found",
                   "no such app"}));
}

TEST_F(QueueWorker, ShowsEveryTwentySecondsThatItLives) {
  fresh_ = {"1-0", "2-0"};
  open();
  pull();
  pass(seconds(19));
  worker_->tick();
  EXPECT_TRUE(server_.named(renew_script).empty());
  worker_->settle(taken_["1-0"].id);
  pass(seconds(1));
  worker_->tick();
  const auto renewed = server_.named(renew_script);
  ASSERT_EQ(renewed.size(), 1U);
  EXPECT_EQ(Words(renewed[0].begin() + 4, renewed[0].end()), (Words{"playfast", "one", "2-0"}));
  worker_->tick();
  EXPECT_EQ(server_.named(renew_script).size(), 1U);
  pass(seconds(20));
  worker_->tick();
  EXPECT_EQ(server_.named(renew_script).size(), 2U);
}

TEST_F(QueueWorker, ALostGroupIsMadeAgain) {
  open();
  instead_["XREADGROUP"] = error_reply("NOGROUP No such key 'apps' or consumer group");
  instead_["XAUTOCLAIM"] = instead_["XREADGROUP"];
  Entry entry;
  EXPECT_EQ(worker_->next(entry), Pull::pending);
  EXPECT_EQ(server_.named("XGROUP").size(), 2U);
  instead_.clear();
  fresh_ = {"1-0"};
  pass(seconds(1));
  EXPECT_EQ(pull(), (Ids{"1-0"}));
}

TEST_F(QueueWorker, ALostStreamIsAnError) {
  open();
  instead_["XREADGROUP"] = error_reply("NOGROUP No such key 'apps' or consumer group");
  instead_["XGROUP"] = error_reply("ERR The XGROUP subcommand requires the key to exist.");
  Entry entry;
  EXPECT_EQ(worker_->next(entry), Pull::end);
  ASSERT_TRUE(worker_->failure());
  EXPECT_EQ(worker_->failure()->kind, ProgramError::state);
}

TEST_F(QueueWorker, AServerThatIsAwayIsWaitedFor) {
  open();
  fresh_ = {"1-0"};
  instead_["XREADGROUP"] = std::nullopt;
  Entry entry;
  EXPECT_EQ(worker_->next(entry), Pull::pending);
  EXPECT_FALSE(worker_->failure());
  instead_.clear();
  pass(seconds(1));
  EXPECT_EQ(pull(), (Ids{"1-0"}));
}

TEST_F(QueueWorker, OpensOnlyAStream) {
  instead_["XGROUP"] = error_reply("WRONGTYPE Operation against a key holding the wrong kind of value");
  const auto opened = Worker::open(link_, {.name = "one"}, clock_, waiting(clock_));
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ProgramError::invalid_option);
}

}  // namespace
}  // namespace playfast::queue
