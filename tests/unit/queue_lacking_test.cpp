#include "queue/merge/lacking.hpp"

#include <gtest/gtest.h>

#include "queue_server.hpp"

namespace playfast::queue {
namespace {

class QueueLacking : public testing::Test {
 protected:
  QueueLacking() {
    server_.answer = [this](const Words& command) -> std::optional<Reply> {
      if (command.front() != "XRANGE") return text_of("OK");
      return page(command[1] == "apps" ? entries_ : failed_, command[2]);
    };
  }
  // Two entries at a time, those behind an id.
  static Reply page(const std::vector<Reply>& entries, const std::string& from) {
    EntryId behind;
    if (from.starts_with('(')) parse_id(from.substr(1), behind);
    std::vector<Reply> some;
    for (const auto& entry : entries) {
      if (some.size() < 2 && behind < entry_of(entry.root()).id) some.push_back(entry);
    }
    return array_of(some);
  }

  FakeClock clock_;
  FakeServer server_;
  Link link_{fake_url(), clock_, 0, server_.connect()};
  Lacking lacking_{link_, waiting(clock_)};
  std::vector<Reply> entries_;
  std::vector<Reply> failed_;  ///< queries that failed
};

TEST_F(QueueLacking, EntriesThatNoPartHasAreCounted) {
  for (const auto* const id : {"1-0", "2-0", "3-0", "4-0", "5-0"}) entries_.push_back(entry_reply(id, {}));
  EXPECT_TRUE(lacking_.found({2, 0}));
  EXPECT_TRUE(lacking_.found({4, 0}));
  EXPECT_TRUE(lacking_.end());
  EXPECT_EQ(lacking_.examples(), (std::vector<std::string>{"1-0", "3-0", "5-0"}));
  EXPECT_EQ(lacking_.count(), 3U);
  EXPECT_EQ(lacking_.failed(), 0U);
}

TEST_F(QueueLacking, WhatFailedIsCountedAsThatOnly) {
  for (const auto* const id : {"1-0", "2-0", "3-0"}) entries_.push_back(entry_reply(id, {"item", "a"}));
  entries_.push_back(entry_reply("7-0", {"item", "a", "origin", "3-0"}));
  failed_ = {entry_reply("8-0", {"item", "a", "origin", "3-0"}),
             entry_reply("8-1", {"item", "a", "origin", "1-0"}),
             entry_reply("8-2", {"item", "b", "origin", "1-0"})};
  EXPECT_TRUE(lacking_.end());
  EXPECT_EQ(lacking_.failed(), 3U);
  EXPECT_EQ(lacking_.examples(), std::vector<std::string>{"2-0"});
}

TEST_F(QueueLacking, AServerThatIsGoneIsAnError) {
  server_.is_up = false;
  EXPECT_FALSE(lacking_.end());
}

}  // namespace
}  // namespace playfast::queue
