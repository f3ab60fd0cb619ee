#include "net/rehearsal.hpp"

#include <gtest/gtest.h>
#include <poll.h>
#include <thread>

#include "unit/fakes.hpp"
#include "unit/files.hpp"

namespace playfast::net {
namespace {

using Strings = std::vector<std::string>;

// Collects what is told, and wants so many.
struct Collected {
  Strings urls;
  std::size_t wanted = 100;

  std::function<bool(const Request&)> tell() {
    return [this](const Request& request) {
      urls.push_back(request.url);
      return urls.size() < wanted;
    };
  }
};

// Tasks 1 and 2; before the second it waits for a byte in a pipe, or without one for an answer.
class WaitingSource final : public TaskSource {
 public:
  explicit WaitingSource(Told& told, const Pipe* pipe = nullptr) : told_(told), pipe_(pipe) {}

  Next next() override {
    ++asked;
    if (told_.made == 2) return {Supply::end, nullptr};
    if (told_.made == 1 && !may_go_on()) return {Supply::later, nullptr};
    return {Supply::task, std::make_unique<FakeTask>(++told_.made, told_)};
  }
  int ready_fd() const override { return pipe_ == nullptr ? -1 : pipe_->out.get(); }

  int asked = 0;

 private:
  bool may_go_on() const {
    pollfd one{ready_fd(), POLLIN, 0};
    return ::poll(&one, 1, 0) == 1;
  }

  Told& told_;
  const Pipe* pipe_;
};

TEST(Rehearsal, TellsTheFirstRequestOfEachTaskInOrder) {
  Told told;
  FakeSource source(3, told);
  Collected collected;
  EXPECT_TRUE(rehearse(source, {}, collected.tell()));
  EXPECT_EQ(collected.urls, (Strings{"1", "2", "3"}));
  EXPECT_EQ(told.ended, Strings()) << "a task that was not sent has no end";
}

TEST(Rehearsal, StopsWhenNobodyWantsMore) {
  Told told;
  FakeSource source(3, told);
  Collected collected;
  collected.wanted = 2;
  EXPECT_FALSE(rehearse(source, {}, collected.tell()));
  EXPECT_EQ(collected.urls, (Strings{"1", "2"}));
  EXPECT_EQ(told.made, 2U) << "nothing is made that nobody wants";
}

TEST(Rehearsal, WaitsUntilTheSourceIsReady) {
  const Pipe pipe;
  Told told;
  WaitingSource source(told, &pipe);
  Collected collected;
  std::thread later([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(::write(pipe.in.get(), "x", 1), 1);
  });
  EXPECT_TRUE(rehearse(source, {}, collected.tell()));
  later.join();
  EXPECT_EQ(collected.urls, (Strings{"1", "2"}));
  EXPECT_EQ(source.asked, 4) << "it is asked again when it is ready, not before";
}

TEST(Rehearsal, DoesNotWaitForAnAnswer) {
  Told told;
  WaitingSource source(told);
  Collected collected;
  EXPECT_TRUE(rehearse(source, {}, collected.tell()));
  EXPECT_EQ(collected.urls, Strings{"1"});
}

TEST(Rehearsal, AWatchThatIsReadyStopsIt) {
  const Pipe pipe;
  EXPECT_EQ(::write(pipe.in.get(), "x", 1), 1);
  const std::array watches{Watch{pipe.out.get(), POLLIN, false}};
  Told told;
  FakeSource source(3, told);
  Collected collected;
  EXPECT_FALSE(rehearse(source, watches, collected.tell()));
  EXPECT_EQ(collected.urls, Strings());
}

TEST(Rehearsal, AWatchThatBecomesReadyEndsTheWait) {
  const Pipe pipe;
  const Pipe stop;
  const std::array watches{Watch{stop.out.get(), POLLIN, false}};
  Told told;
  WaitingSource source(told, &pipe);
  Collected collected;
  std::thread later([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(::write(stop.in.get(), "x", 1), 1);
  });
  EXPECT_FALSE(rehearse(source, watches, collected.tell()));
  later.join();
  EXPECT_EQ(collected.urls, (Strings{"1"}));
}

}  // namespace
}  // namespace playfast::net
