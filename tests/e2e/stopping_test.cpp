// Readers that go away, signals, errors that stop a run.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <csignal>
#include <nlohmann/json.hpp>

#include "e2e/double.hpp"
#include "e2e/process.hpp"

namespace e2e {
namespace {

std::string many_ids() {
  std::string text;
  for (int at = 0; at < 2000; ++at) text += "com.example.app" + std::to_string(at) + '\n';
  return text;
}

void expect_whole_lines(const std::string& out) {
  EXPECT_TRUE(out.empty() || out.back() == '\n');
  for (const auto& line : lines(out)) EXPECT_TRUE(nlohmann::json::accept(line)) << line.substr(0, 80);
}

// Faults: F46
TEST(Stopping, AReaderThatGoesAwayEndsTheRunQuietly) {
  const Double store(small_pages());
  Process process(store.with({"app", "-"}));
  process.feed(many_ids());
  EXPECT_TRUE(nlohmann::json::accept(process.read_line()));
  process.close_stdout();
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
  EXPECT_LT(store.log.entries().size(), 500U);
}

// Faults: F46
TEST(Stopping, AReaderThatGoesAwayIsNoticedWhileNothingIsWritten) {
  const Double store(small_pages({"match=app1&,fault=stall"}));
  Process process(store.with({"app", "com.example.app0", "com.example.app1"}));
  EXPECT_TRUE(nlohmann::json::accept(process.read_line()));
  process.close_stdout();  // the other answer never comes: only the pipe's end can end this
  EXPECT_EQ(process.finish().code, 0);
}

class Signals : public testing::TestWithParam<int> {};

// Faults: F44
TEST_P(Signals, EndTheRunWithWholeLinesAndTheirCode) {
  const Double store(small_pages({"match=app5&,fault=stall"}));
  Process process(store.with({"app", "-"}));
  process.write("com.example.app1\ncom.example.app5\n");
  const auto first = process.read_line();
  process.signal(GetParam());
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 128 + GetParam());
  expect_whole_lines(first + ended.out);
}

INSTANTIATE_TEST_SUITE_P(Each, Signals, testing::Values(SIGINT, SIGTERM, SIGHUP));

// Ignores and blocks SIGINT in this process, as a shell does with nohup or &.
class WithoutInterrupts {
 public:
  WithoutInterrupts() : previous_(::signal(SIGINT, SIG_IGN)) {
    ::sigemptyset(&interrupt_);
    ::sigaddset(&interrupt_, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &interrupt_, nullptr);
  }
  ~WithoutInterrupts() {
    ::pthread_sigmask(SIG_UNBLOCK, &interrupt_, nullptr);
    ::signal(SIGINT, previous_);
  }
  WithoutInterrupts(const WithoutInterrupts&) = delete;
  WithoutInterrupts& operator=(const WithoutInterrupts&) = delete;

 private:
  void (*previous_)(int);
  sigset_t interrupt_{};
};

// Faults: F57
// Else each test that sends SIGINT waits for its store to give up.
TEST(Stopping, TestsDoNotInheritIgnoredSignals) {
  const WithoutInterrupts without;
  Process process({"-E", "^Sig(Ign|Blk):", "/proc/self/status"}, {}, "/bin/grep");
  EXPECT_EQ(process.finish().out, "SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n");
}

// Faults: F57
TEST(Stopping, AnInterruptThatWasIgnoredAtTheStartStaysIgnored) {
  const Double store(small_pages());
  auto arguments = store.with({"-c", "trap '' INT; exec \"$@\"", "bash", playfast_program(), "app", "-"});
  Process process(arguments, {}, "/bin/bash");
  process.write("com.example.app1\n");
  EXPECT_TRUE(nlohmann::json::accept(process.read_line()));
  process.signal(SIGINT);
  process.write("com.example.app2\n");
  EXPECT_TRUE(nlohmann::json::accept(process.read_line()));
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
}

// Faults: F44
TEST(Stopping, ASecondSignalOfAnyKindEndsTheRunAtOnce) {
  const Double store(small_pages({"fault=stall"}));
  Process process(store.with({"app", "com.example.app1"}));
  process.wait_until([&] { return !store.log.entries().empty(); });
  process.signal(SIGSTOP);  // so that both signals are there when it goes on
  process.signal(SIGINT);
  process.signal(SIGTERM);
  process.signal(SIGCONT);
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 143);
  EXPECT_EQ(ended.err, "") << "it has no time for a message";
}

/// A pipe that is full and that nobody reads. Programs inherit the end to write to.
class FullPipe {
 public:
  FullPipe() : pipe_(O_NONBLOCK) {
    const std::string bytes(4096, 'x');
    while (::write(pipe_.in.get(), bytes.data(), bytes.size()) > 0) continue;
    ::fcntl(pipe_.in.get(), F_SETFL, 0);
    ::fcntl(pipe_.in.get(), F_SETFD, 0);
  }
  std::string fd() const { return std::to_string(pipe_.in.get()); }

 private:
  playfast::Pipe pipe_;
};

/// Interrupts a run after a second; kills it (code 137) when it has not ended half a minute later.
const std::string interrupted = "timeout --preserve-status -k 30 -s INT 1 \"$PLAYFAST\" \"$@\" ";

// Faults: F44
TEST(Stopping, FullPipesDoNotKeepARunFromEnding) {
  const Double store(small_pages());
  const FullPipe full;
  for (const auto& out : {std::string("/dev/null"), "&" + full.fd()}) {
    for (const auto& err : {std::string("/dev/null"), "&" + full.fd()}) {
      const auto script = "yes bad | " + interrupted + ">" + out + " 2>" + err;
      EXPECT_EQ(run_script(script, store.with({"app", "com.example.app1", "-"})).code, 130)
          << out << " " << err;
    }
  }
}

TEST(Stopping, ARunThatResumesAndWaitsForItemsCanBeInterrupted) {
  const Double store(small_pages());
  const playfast::Folder folder;
  const std::vector<std::string> job{"reviews", "--resume", "-o", folder.path("out"), "-"};
  ASSERT_EQ(run(store.with(job), "com.example.a.r80.short\n").code, 0);
  ASSERT_EQ(::mkfifo(folder.path("fifo").c_str(), 0600), 0);
  const auto script = interrupted + "<> " + folder.path("fifo");
  EXPECT_EQ(run_script(script, store.with(job)).code, 130);
}

TEST(Stopping, AFileOfItemsThatCannotBeOpenedYetCanBeInterrupted) {
  const Double store(small_pages());
  const playfast::Folder folder;
  ASSERT_EQ(::mkfifo(folder.path("fifo").c_str(), 0600), 0);
  EXPECT_EQ(run_script(interrupted, store.with({"app", "@" + folder.path("fifo")})).code, 130);
}

TEST(Stopping, InputWithoutEndAndItemsHoldsNothingUp) {
  const Double store(small_pages());
  for (const std::string input : {"yes bad", "yes ''", "yes '#'", "yes com.example.app1", "cat /dev/zero"}) {
    const auto first = run_script(input + " | timeout 60 \"$PLAYFAST\" \"$@\" 2> /dev/null | head -n 1",
                                  store.with({"app", "com.example.app1", "-"}));
    EXPECT_EQ(lines(first.out).size(), 1U) << input;
    const auto ended = run_script(input + " | " + interrupted + "2> /dev/null", store.with({"app", "-"}));
    EXPECT_EQ(ended.code, 130) << input;
  }
}

// Faults: F31
TEST(Stopping, ABlockStopsTheRun) {
  const Double store(small_pages({"after=20,status=403"}));
  Process process(store.with({"app", "-c", "1"}));
  process.feed(many_ids());
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 5);
  EXPECT_EQ(lines(ended.out).size(), 20U);
  EXPECT_EQ(store.log.entries().size(), 21U);
  expect_whole_lines(ended.out);
}

}  // namespace
}  // namespace e2e
