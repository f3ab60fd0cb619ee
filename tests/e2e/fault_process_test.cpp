// What happens to the process: stops of it, what it writes to, what it has no more of.
#include <gtest/gtest.h>
#include <csignal>
#include <thread>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "e2e/records.hpp"
#include "e2e/text.hpp"
#include "sanitized.hpp"

namespace e2e {
namespace {

using namespace std::chrono_literals;

std::string numbered_ids(int count) {
  std::string text;
  for (int at = 0; at < count; ++at) text += "com.example.app" + std::to_string(at) + '\n';
  return text;
}

// Faults: F45
TEST(FaultProcess, AConnectionThatClosedWhileItWasStoppedIsReplaced) {
  const Double store(small_pages({"after=1,first=1,fault=close"}));
  Process process(store.with({"app", "-", "-c", "1", "--fields", "app_id"}));
  process.write("com.example.app1\n");
  EXPECT_EQ(process.read_line(), "{\"app_id\":\"com.example.app1\"}\n");
  process.signal(SIGSTOP);
  process.write("com.example.app2\n");
  process.signal(SIGCONT);
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.out, "{\"app_id\":\"com.example.app2\"}\n");
  EXPECT_EQ(store.log.entries().size(), 3U) << "one of them on the stale connection";
}

// Faults: F45
TEST(FaultProcess, AStopLongerThanTheTimeLimitLosesNothing) {
  const Double store(small_pages({"first=1,delay=100"}));
  Process process(store.with({"app", "com.example.app1", "--timeout", "1", "--fields", "app_id"}));
  process.wait_until([&] { return !store.log.entries().empty(); });
  process.signal(SIGSTOP);
  std::this_thread::sleep_for(1500ms);  // the fault itself: longer than the limit of a request
  process.signal(SIGCONT);
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.out, "{\"app_id\":\"com.example.app1\"}\n");
  EXPECT_LE(store.log.entries().size(), 2U) << "at most one retry";
}

// Faults: F47
TEST(FaultProcess, AFullDiskIsSaidOnce) {
  const Double store(small_pages());
  const auto before_end = [&](const std::string& script, const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"app", "-", "-c", "1"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto requests = store.log.entries().size();
    const auto ended =
        run_script("exec \"$PLAYFAST\" \"$@\"" + script, store.with(arguments), numbered_ids(50));
    EXPECT_EQ(ended.code, 7) << ended.err;
    EXPECT_EQ(ended.out, "");
    EXPECT_EQ(count_in(ended.err, "No space left on device"), 1U) << ended.err;
    EXPECT_LE(store.log.entries().size() - requests, 2U);
  };
  before_end(" > /dev/full", {});
  before_end("", {"-o", "/dev/full"});
}

// A pipe of one page that never blocks those who write. Programs inherit their end.
class PipeThatDoesNotBlock {
 public:
  PipeThatDoesNotBlock() : pipe_(O_NONBLOCK) {
    ::fcntl(pipe_.out.get(), F_SETFL, 0);
    ::fcntl(pipe_.in.get(), F_SETFD, 0);
    ::fcntl(pipe_.in.get(), F_SETPIPE_SZ, 4096);  // less than a record: writes are short
  }
  std::string redirection() const { return " >&" + std::to_string(pipe_.in.get()); }
  void close_writing_end() { pipe_.in.close(); }
  std::string read_all() const {
    std::string all;
    char bytes[4096];
    for (ssize_t count = 0; (count = ::read(pipe_.out.get(), bytes, sizeof bytes)) > 0;)
      all.append(bytes, static_cast<std::size_t>(count));
    return all;
  }

 private:
  playfast::Pipe pipe_;
};

// Faults: F48
TEST(FaultProcess, StdoutThatDoesNotBlockGetsWholeLines) {
  const Double store(small_pages());
  PipeThatDoesNotBlock pipe;
  Process process(
      store.with({"-c", "exec \"$0\" \"$@\"" + pipe.redirection(), playfast_program(), "app", "-"}), {},
      "/bin/bash");
  pipe.close_writing_end();
  process.feed(numbered_ids(60));
  const auto out = pipe.read_all();
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(out).size(), 60U);
  EXPECT_EQ(store.log.entries().size(), 60U);
}

// How many allocations a run makes.
long allocations(const std::vector<std::string>& arguments) {
  const auto ended = run(arguments, {}, {{"LD_PRELOAD", failing_allocator_library()}});
  EXPECT_EQ(ended.code, 0) << ended.err;
  return std::stol(lines(ended.err).back());
}

// Faults: F50
// Before the first request: what TLS and HTTP libraries do without memory is theirs.
TEST(FaultProcess, AnAllocationThatFailsEndsTheRunCleanly) {
  if (playfast::is_sanitized()) GTEST_SKIP() << "a sanitizer has its own allocator";
  const playfast::Folder folder;
  const Double store(small_pages());
  const auto arguments = store.with(
      {"app", "com.example.a", "com.example.b", "--ordered", "-c", "1", "-o", folder.path("out"), "--force"});
  // The first ones are those of libraries, before the program begins.
  const auto first = allocations({"--version"});
  const auto last = first + (allocations(arguments) - first) / 4;
  ASSERT_GT(last - first, 100);
  int failed = 0;
  for (auto number = first; number < last; number += 7) {
    const auto ended =
        run(arguments, {},
            {{"LD_PRELOAD", failing_allocator_library()}, {"ALLOCATION_FAILS", std::to_string(number)}});
    EXPECT_LT(ended.code, 128) << number << ": " << ended.err;
    EXPECT_EQ(ended.code == 0, ended.err.empty()) << number << ": " << ended.err;
    EXPECT_EQ(ended.out, "");
    failed += ended.code == 0 ? 0 : 1;
    EXPECT_FALSE(std::filesystem::exists(folder.path(".out.playfast-lock"))) << number;
    for (const auto& line : lines(playfast::read_file(folder.path("out"))))
      EXPECT_TRUE(nlohmann::json::accept(line)) << number;
  }
  EXPECT_GT(failed, 10) << "libraries can do without some";
}

// Faults: F49
TEST(FaultProcess, ASlowReaderPausesTheRequestsInFlatMemory) {
  const Double store(small_pages());
  Process process(store.with({"app", "-"}));
  process.feed(numbered_ids(500));
  auto out = process.read_line();
  std::this_thread::sleep_for(1s);  // a busy machine makes fewer requests in it, never more
  const auto requests = store.log.entries().size();
  EXPECT_LT(requests, 300U) << "a pipe full of records, and a window of requests";
  const auto peak = process.peak_kib();
  if (!playfast::is_sanitized()) {
    EXPECT_LT(peak, 40 * 1024);
  }
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(out + ended.out).size(), 500U);
  EXPECT_EQ(store.log.entries().size(), 500U);
}

}  // namespace
}  // namespace e2e
