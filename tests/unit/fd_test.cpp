#include "util/fd.hpp"

#include <gtest/gtest.h>

#include <sys/time.h>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <future>

#include "files.hpp"

namespace playfast::util {
namespace {

bool is_open(int fd) { return ::fcntl(fd, F_GETFD) != -1; }

TEST(Fd, ClosesWhatItHolds) {
  int number = -1;
  {
    Pipe pipe;
    number = pipe.in.get();
    EXPECT_TRUE(is_open(number));
  }
  EXPECT_FALSE(is_open(number));
}

TEST(Fd, IsHeldByOneOnly) {
  Pipe pipe;
  const int number = pipe.in.get();
  Fd moved = std::move(pipe.in);
  EXPECT_EQ(moved.get(), number);
  Fd assigned;
  EXPECT_FALSE(assigned);
  assigned = std::move(moved);
  EXPECT_TRUE(assigned);
  EXPECT_TRUE(is_open(number));
  EXPECT_EQ(assigned.close(), 0);
  EXPECT_FALSE(is_open(number));
}

TEST(Fd, ClosingTellsErrorsAndHappensOnce) {
  Fd none;
  EXPECT_EQ(none.close(), 0);
  Pipe pipe;
  EXPECT_EQ(pipe.in.close(), 0);
  EXPECT_EQ(pipe.in.close(), 0);
  Fd bad(1'000'000);
  EXPECT_EQ(bad.close(), EBADF);
}

TEST(WriteAll, WritesToFiles) {
  const Folder folder;
  const Fd file(::open(folder.path("x").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
  const std::string data(1'000'000, 'd');
  EXPECT_EQ(write_all(file.get(), data), 0);
  EXPECT_EQ(write_all(file.get(), ""), 0);
  EXPECT_EQ(read_file(folder.path("x")), data);
}

// Faults: F48
TEST(WriteAll, WaitsForAPipeThatDoesNotBlock) {
  Pipe pipe;
  ASSERT_EQ(::fcntl(pipe.in.get(), F_SETFL, O_NONBLOCK), 0);
  const std::string data(1'000'000, 'p');  // more than a pipe holds
  auto reader = std::async(std::launch::async, [&] {
    std::string all;
    std::array<char, 4096> bytes{};
    while (all.size() < data.size()) {
      const auto count = ::read(pipe.out.get(), bytes.data(), bytes.size());
      if (count <= 0) break;
      all.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return all;
  });
  EXPECT_EQ(write_all(pipe.in.get(), data), 0);
  pipe.in.close();
  EXPECT_EQ(reader.get(), data);
}

// Faults: F48
// Signals break off writes, some of them in the middle of what they write.
TEST(WriteAll, SignalsLoseNothing) {
  Pipe pipe;
  ASSERT_GT(::fcntl(pipe.in.get(), F_SETPIPE_SZ, 4096), 0);
  struct sigaction action {};
  action.sa_handler = [](int) {};
  struct sigaction before {};
  ::sigaction(SIGALRM, &action, &before);
  const std::string data(300'000, 'p');
  auto reader = std::async(std::launch::async, [&] {
    sigset_t alarms;
    ::sigemptyset(&alarms);
    ::sigaddset(&alarms, SIGALRM);
    ::pthread_sigmask(SIG_BLOCK, &alarms, nullptr);
    std::string all;
    std::array<char, 1000> bytes{};
    for (ssize_t count = 0; (count = ::read(pipe.out.get(), bytes.data(), bytes.size())) > 0;)
      all.append(bytes.data(), static_cast<std::size_t>(count));
    return all;
  });
  itimerval often{{0, 200}, {0, 200}};
  ::setitimer(ITIMER_REAL, &often, nullptr);
  const auto result = write_all(pipe.in.get(), data);
  often = {};
  ::setitimer(ITIMER_REAL, &often, nullptr);
  ::sigaction(SIGALRM, &before, nullptr);
  pipe.in.close();
  EXPECT_EQ(result, 0);
  EXPECT_EQ(reader.get(), data);
}

// Giving up is for the rest of the process's life, so a child process does it.
TEST(WriteAll, GivesUpWhenASignalHandlerSaysSo) {
  for (const int flags : {0, O_NONBLOCK}) {
    const auto write_to_a_full_pipe = [&] {
      struct sigaction action {};
      action.sa_handler = [](int) { give_up_waiting(); };
      ::sigaction(SIGALRM, &action, nullptr);
      constexpr itimerval often{{0, 10'000}, {0, 10'000}};
      ::setitimer(ITIMER_REAL, &often, nullptr);
      const Pipe pipe(flags);
      std::_Exit(write_all(pipe.in.get(), std::string(1'000'000, 'p')) == ECANCELED ? 0 : 1);
    };
    EXPECT_EXIT(write_to_a_full_pipe(), testing::ExitedWithCode(0), "");
  }
}

TEST(WriteAll, TellsThatTheReaderHasGone) {
  std::signal(SIGPIPE, SIG_IGN);
  for (const int flags : {0, O_NONBLOCK}) {
    Pipe pipe(flags);
    pipe.out.close();
    EXPECT_EQ(write_all(pipe.in.get(), "data"), EPIPE);
  }
}

// Faults: F47
TEST(WriteAll, TellsOtherErrors) {
  EXPECT_EQ(write_all(-1, "data"), EBADF);
  const Fd full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
  if (!full) GTEST_SKIP() << "no /dev/full here";
  EXPECT_EQ(write_all(full.get(), "data"), ENOSPC);
}

}  // namespace
}  // namespace playfast::util
