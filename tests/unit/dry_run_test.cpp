#include "net/dry_run.hpp"

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/resource.h>
#include <optional>
#include <thread>

#include "sanitized.hpp"
#include "unit/files.hpp"

namespace playfast::net {
namespace {

using Strings = std::vector<std::string>;

Clock::Steady soon() { return std::chrono::steady_clock::now() + std::chrono::hours(1); }

TEST(DryRunTransport, ReportsRequestsInOrderAndSendsNone) {
  Strings urls;
  DryRunTransport transport(
      [&](const Request& request) { urls.push_back(request.url + request.form.str()); });
  transport.start(7, {"http://one/", {}});
  transport.start(3, {"http://two/", Form("form")});
  EXPECT_EQ(urls, (Strings{"http://one/", "http://two/form"}));
  const auto finished = transport.wait(soon(), {});
  ASSERT_EQ(finished.size(), 2U);
  EXPECT_EQ(finished[0].id, 7U);
  EXPECT_EQ(finished[1].id, 3U);
  for (const auto& one : finished) {
    ASSERT_FALSE(one.response);
    EXPECT_EQ(one.response.error().kind, ErrorKind::not_sent);
    EXPECT_EQ(one.response.error().fate(), Fate::give_up);
  }
}

TEST(DryRunTransport, NothingIsHeardOfWhatWasAbandoned) {
  DryRunTransport transport([](const Request&) {});
  transport.start(1, {"http://one/", {}});
  transport.abandon();
  EXPECT_TRUE(transport.wait(std::chrono::steady_clock::now(), {}).empty());
}

TEST(DryRunTransport, WaitsForADescriptor) {
  const Pipe pipe;
  std::array watches{Watch{pipe.out.get(), POLLIN, false}};
  DryRunTransport transport([](const Request&) {});
  EXPECT_TRUE(transport.wait(std::chrono::steady_clock::now(), watches).empty());
  EXPECT_FALSE(watches[0].ready);
  std::thread writer([&] { EXPECT_EQ(::write(pipe.in.get(), "x", 1), 1); });
  transport.wait(soon(), watches);
  writer.join();
  EXPECT_TRUE(watches[0].ready);
}

// As in a process that has no descriptor left.
TEST(DryRunTransport, NeedsNoDescriptor) {
  if (is_sanitized()) GTEST_SKIP() << "UBSan needs descriptors itself, to look at an object";
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  rlimit none = before;
  none.rlim_cur = 0;
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &none), 0);
  std::optional<DryRunTransport> transport;
  EXPECT_NO_THROW(transport.emplace([](const Request&) {}));
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
  ASSERT_TRUE(transport);
  transport->start(1, {"http://one/", {}});
  transport->wake();
  EXPECT_EQ(transport->wait(soon(), {}).size(), 1U);
}

TEST(DryRunTransport, AnotherThreadEndsAWaitThatRunsOrComesNext) {
  const auto began = std::chrono::steady_clock::now();
  DryRunTransport transport([](const Request&) {});
  std::thread waker([&] { transport.wake(); });
  transport.wait(soon(), {});
  waker.join();
  transport.wake();
  transport.wait(soon(), {});
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(30)) << "a wait takes a minute";
}

}  // namespace
}  // namespace playfast::net
