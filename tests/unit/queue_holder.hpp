// A worker, and the entries that wait for it.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "queue/scripts.hpp"
#include "queue/worker.hpp"
#include "queue_server.hpp"

namespace playfast::queue {

/// With entries as a server has them.
class QueueWorker : public testing::Test {
 protected:
  QueueWorker() {
    server_.answer = [this](const Words& command) { return answer(command); };
  }

  std::optional<Reply> answer(const Words& command) {
    const auto& name = command.front();
    if (const auto other = instead_.find(name); other != instead_.end()) return other->second;
    if (name == "XREADGROUP")
      return stream_reply(take(command.back() == ">" ? fresh_ : own_, std::stoul(command[5])));
    if (name == "XAUTOCLAIM")
      return array_of({text_of("0-0"), array_of(take(idle_, idle_.size())), array_of({})});
    if (name == "XPENDING")
      return array_of({integer_reply(others_ + mine_), Reply(), Reply(),
                       array_of({array_of({text_of("one"), integer_reply(mine_)})})});
    return integer_reply(1);
  }
  static std::vector<Reply> take(std::vector<std::string>& ids, std::size_t most) {
    std::vector<Reply> entries;
    const auto end = ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), most));
    for (auto id = ids.begin(); id != end; ++id) entries.push_back(entry_reply(*id, {"item", "com.a" + *id}));
    ids.erase(ids.begin(), end);
    return entries;
  }

  void open(bool follow = false, std::size_t batch = 100) {
    auto opened =
        Worker::open(link_, {.name = "one", .follow = follow, .batch = batch}, clock_, waiting(clock_));
    ASSERT_TRUE(opened) << opened.error().message;
    worker_ = std::move(*opened);
  }
  void pass(std::chrono::seconds time) { clock_.advance_to(clock_.now() + time); }
  /// The ids that can be had now.
  std::vector<std::string> pull() {
    std::vector<std::string> ids;
    for (Entry entry; worker_->next(entry) == Pull::item;) {
      ids.push_back(to_string(entry.id));
      taken_[ids.back()] = entry;
    }
    return ids;
  }
  /// What was acknowledged, in order.
  std::vector<std::string> acknowledged() const {
    std::vector<std::string> ids;
    for (const auto& command : server_.named(acknowledge_script)) {
      std::istringstream text(command[6]);
      for (std::string id; text >> id;) ids.push_back(id);
    }
    return ids;
  }

  using Ids = std::vector<std::string>;
  FakeClock clock_;
  FakeServer server_;
  Link link_{fake_url(), clock_, 3, server_.connect()};
  std::unique_ptr<Worker> worker_;
  std::map<std::string, Entry> taken_;
  std::map<std::string, std::optional<Reply>> instead_;  ///< by command; none: the connection is lost
  Ids fresh_;                                            ///< taken by nobody
  Ids own_;                                              ///< taken by an earlier run of this worker
  Ids idle_;                                             ///< of workers that died
  std::int64_t others_ = 0;                              ///< entries of other workers
  std::int64_t mine_ = 0;  ///< entries of this one, as the server says at the end
};

}  // namespace playfast::queue
