#include "queue/ledger.hpp"

#include "queue_holder.hpp"

namespace playfast::queue {
namespace {

using QueueLedger = QueueWorker;

TEST_F(QueueLedger, AnEntryIsDoneWhenAllItsQueriesAre) {
  fresh_ = {"1-0", "2-0"};
  open();
  pull();
  Ledger ledger(*worker_);
  for (std::uint64_t entry = 1; entry <= 2; ++entry) {
    ledger.begin(Entry(taken_[std::to_string(entry) + "-0"]));
    EXPECT_TRUE(ledger.add(entry * 2, ledger.kind_of("us en")));
    EXPECT_TRUE(ledger.add(entry * 2 + 1, ledger.kind_of("kr en")));
    ledger.end();
  }
  resume::EntryParts parts;
  ledger.add_part(3, 7, parts);
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_EQ(parts[0], (resume::EntryPart{"1-0", "kr en", 7}));
  const auto commit = [&](std::uint64_t number) { ledger.committed(std::array{number}); };
  commit(3);
  commit(4);
  EXPECT_EQ(acknowledged(), Ids());
  ledger.add_part(3, 7, parts);
  EXPECT_EQ(parts.size(), 1U) << "it is closed";
  commit(5);
  EXPECT_EQ(acknowledged(), Ids{"2-0"});
  commit(5);
  commit(2);
  EXPECT_EQ(acknowledged(), (Ids{"2-0", "1-0"}));
}

TEST_F(QueueLedger, AnEntryWithAFailureIsMovedWhenAllItsQueriesAreOver) {
  fresh_ = {"1-0"};
  open();
  pull();
  Ledger ledger(*worker_);
  ledger.begin(Entry(taken_["1-0"]));
  ledger.add(0, ledger.kind_of("us en"));
  ledger.add(1, ledger.kind_of("kr en"));
  ledger.end();
  Error error;
  error.kind = ErrorKind::blocked;
  ledger.failed(0, error);
  error.kind = ErrorKind::not_found;
  error.country = "kr";
  ledger.failed(1, error);
  ledger.committed({});
  EXPECT_TRUE(server_.named(fail_script).empty()) << "what ends the run stays with its entry";
  ledger.committed(std::array{std::uint64_t{0}});
  const auto moved = server_.named(fail_script);
  ASSERT_EQ(moved.size(), 1U);
  EXPECT_EQ(moved[0][9], "kr");
  EXPECT_EQ(moved[0][11], "not_found");
}

TEST_F(QueueLedger, AFailedQueryHasItsItemAsTheEntrySaidIt) {
  fresh_ = {"1-0", "2-0", "3-0"};
  open();
  pull();
  Ledger ledger(*worker_);
  Error error;
  error.kind = ErrorKind::not_found;
  error.item = "{Foo}";
  for (const std::string spelling : {"", "developer?id=%7BFoo%7D"}) {
    ledger.begin({.id = {spelling.size(), 0}});
    if (!spelling.empty()) ledger.spell(spelling);
    ledger.refuse(error);
    ledger.end();
  }
  ledger.begin({.id = {3, 0}, .item = " whole "});
  ledger.spell("whole");
  ledger.refuse(error);
  ledger.end();
  ledger.committed({});
  std::vector<std::string> items;
  for (const auto& moved : server_.named(fail_script)) items.push_back(moved[8]);
  EXPECT_EQ(items, (std::vector<std::string>{"{Foo}", "developer?id=%7BFoo%7D", " whole "}));
}

TEST_F(QueueLedger, WhatAnEarlierRunCommittedIsNotDoneAgain) {
  own_ = {"1-0"};
  fresh_ = {"2-0"};
  open();
  Ledger ledger(*worker_);
  ledger.committed_before({"1-0", "us en"});
  ledger.committed_before({"2-0", "us en"});
  pull();
  std::uint64_t number = 0;
  for (const auto* const id : {"1-0", "2-0"}) {
    ledger.begin(Entry(taken_[id]));
    EXPECT_EQ(ledger.add(number++, ledger.kind_of("us en")), id == std::string("2-0"))
        << "that is of another worker's time";
    ledger.end();
  }
  ledger.committed({});
  EXPECT_EQ(acknowledged(), Ids{"1-0"});
}

}  // namespace
}  // namespace playfast::queue
