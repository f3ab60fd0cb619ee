// `playfast reviews --resume`: what is not the run's own, or is in use, is refused and not touched.
#include <sys/stat.h>
#include <csignal>

#include "e2e/resume.hpp"
#include "sanitized.hpp"

namespace e2e {
namespace {

using playfast::read_file;
using playfast::write_file;
using Strings = std::vector<std::string>;

// Each byte is tried in the tests of commit logs.
// Faults: F52
TEST_F(Resume, ADamagedStateIsRefused) {
  leave_unfinished();
  const auto good = read_file(state());
  for (std::size_t at = 0; at < good.size(); at += 37) {
    write_file(state(), good.substr(0, at));
    expect_refused(job(), "use --force to start over");
    auto flipped = good;
    flipped[at] = static_cast<char>(flipped[at] ^ 1);
    write_file(state(), flipped);
    expect_refused(job(), "use --force to start over");
    if (HasFailure()) return;
  }
}

// Faults: F52
TEST_F(Resume, TheStateOfAnotherJobIsRefused) {
  leave_unfinished();
  for (const auto& [option, value] :
       std::vector<std::pair<std::string, std::string>>{{"--sort", "rating"},
                                                        {"--score", "5"},
                                                        {"--device", "tv"},
                                                        {"--lang", "ko"},
                                                        {"--country", "kr"},
                                                        {"--limit", "7"},
                                                        {"--since", "2026-01-01"},
                                                        {"--until", "2026-01-01"}}) {
    expect_refused(job({option, value}), "another job: " + option + " differs");
  }
  auto fields = job();
  fields[5] = "review_id";
  expect_refused(fields, "another job: --fields differs");
  expect_refused(job({}, {"com.example.other"}), "its items differ");
}

// Faults: F52
TEST_F(Resume, AnOutputThatIsNotTheStatesIsRefused) {
  leave_unfinished();
  const auto good = read_file(out());
  write_file(out(), good.substr(0, good.size() - 1));
  expect_refused(job(), "is shorter than its state says");
  auto changed = good;
  changed[100] = 'X';
  write_file(out(), changed);
  expect_refused(job(), "was changed");
  std::filesystem::remove(out());
  expect_refused(job(), "is missing");
  EXPECT_FALSE(std::filesystem::exists(out()));
}

TEST_F(Resume, AFileWithoutAStateIsNotOverwritten) {
  write_file(out(), "mine\n");
  expect_refused(job(), "it has no state file");
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(job({"--force"}))).code, 0);
  EXPECT_EQ(read_file(out()), whole());
}

// Faults: F51
TEST_F(Resume, ARunThatIsOnItsWayKeepsOthersOut) {
  const Double store(small_pages({"after=1,delay=60000"}));
  Process first(store.with(job()));
  first.wait_until([&] { return has_committed(); });
  for (const Strings& more : {Strings{}, Strings{"--force"}})
    expect_refused(job(more), "is in use by another run (process " + std::to_string(first.pid()) + ")");
  first.signal(SIGTERM);
  EXPECT_EQ(first.finish().code, 143);
}

TEST_F(Resume, AnOutputThatWasMovedAwayIsStillInUse) {
  const Double store(small_pages({"after=1,delay=60000"}));
  Process first(store.with(job()));
  first.wait_until([&] { return has_committed(); });
  std::filesystem::rename(out(), folder_.path("moved"));
  const auto state_before = read_file(state());
  for (const Strings& arguments : {job(), job({"--force"}), Strings{"app", "com.example.a", "-o", out()}}) {
    const auto second = run(store.with(arguments));
    EXPECT_EQ(second.code, 8) << second.err;
    EXPECT_NE(second.err.find("(process " + std::to_string(first.pid()) + ")"), std::string::npos)
        << second.err;
  }
  EXPECT_EQ(read_file(state()), state_before);
  EXPECT_FALSE(std::filesystem::exists(out()));
}

TEST_F(Resume, AStateThatIsNotAFileIsRefusedAndLeftAlone) {
  leave_unfinished();
  const Double store(small_pages());
  const auto expect_error = [&](const std::string& reason) {
    for (const Strings& more : {Strings{}, Strings{"--force"}}) {
      const auto ended = run(store.with(job(more)));
      EXPECT_EQ(ended.code, 8) << ended.err;
      EXPECT_EQ(ended.err, "playfast: " + state() + " " + reason + "\n");
    }
  };
  std::filesystem::remove(state());
  std::filesystem::create_directory(state());
  expect_error("is not a regular file");
  std::filesystem::remove(state());
  ASSERT_EQ(::mkfifo(state().c_str(), 0600), 0);
  expect_error("is not a regular file");
  std::filesystem::remove(state());
  std::filesystem::create_symlink("/dev/zero", state());
  expect_error("is not a regular file");
  EXPECT_TRUE(std::filesystem::is_symlink(state()));
  EXPECT_TRUE(store.log.entries().empty());
}

TEST_F(Resume, AStateOfThreeGigabytesIsRefused) {
  leave_unfinished();
  std::filesystem::resize_file(state(), 3'000'000'000);
  const Double store(small_pages());
  const auto ended = run(store.with(job()));
  EXPECT_EQ(ended.code, 8);
  EXPECT_NE(ended.err.find("it has 3000000000 bytes instead of"), std::string::npos) << ended.err;
}

TEST_F(Resume, APermissionProblemIsNotMetWithForce) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  leave_unfinished();
  std::filesystem::permissions(state(), std::filesystem::perms::none);
  const Double store(small_pages());
  const auto ended = run(store.with(job()));
  EXPECT_EQ(ended.code, 7);
  EXPECT_EQ(ended.err, "playfast: cannot open " + state() + ": Permission denied\n");
}

// Faults: F53
TEST_F(Resume, OnlyARegularFileCanBeGoneOnWith) {
  const Double store(small_pages());
  ASSERT_EQ(::mkfifo(folder_.path("fifo").c_str(), 0600), 0);
  for (const auto& path :
       {std::string("/dev/full"), folder_.path("fifo"), folder_.path("no/such/folder"), folder_.path("")}) {
    auto arguments = job();
    arguments[3] = path;
    const auto ended = run(store.with(arguments));
    EXPECT_EQ(ended.code, 7) << path << ": " << ended.err;
    EXPECT_EQ(lines(ended.err).size(), 1U) << ended.err;
  }
  EXPECT_TRUE(store.log.entries().empty());
}

}  // namespace
}  // namespace e2e
