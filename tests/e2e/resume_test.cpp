// `playfast reviews --resume`: a run that was ended is gone on with, and what is not its own is refused.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <csignal>
#include <nlohmann/json.hpp>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "sanitized.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using playfast::read_file;
using playfast::write_file;
using Strings = std::vector<std::string>;

const std::string app = "com.example.r400.short";  // ten pages

class Resume : public testing::Test {
 protected:
  std::string out() const { return folder_.path("out"); }
  std::string state() const { return out() + ".state"; }

  Strings job(Strings more = {}, Strings items = {app}) const {
    Strings arguments{"reviews", "--resume", "-o", out(), "--fields", "app_id,lang,review_id,score"};
    arguments.insert(arguments.end(), items.begin(), items.end());
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  }

  /// What a run writes that nothing ends.
  std::string whole(Strings items = {app}) const {
    const Double store(small_pages());
    const playfast::Folder folder;
    auto arguments = job({"--ordered"}, std::move(items));
    arguments[3] = folder.path("whole");
    EXPECT_EQ(run(store.with(arguments)).code, 0);
    return read_file(arguments[3]);
  }

  /// Five pages come, the sixth never.
  void leave_unfinished() const {
    const Double store(small_pages({"after=5,status=403"}));
    EXPECT_NE(run(store.with(job({"--retries", "0"}))).code, 0);
    ASSERT_EQ(lines(read_file(out())).size(), 200U);
  }

  /// Whether the state has a page and counts all of its lines: the first line says how many bytes of them.
  bool has_committed() const {
    const auto text = read_file(state());
    const auto end = text.find('\n');
    return text.find("\"delivered\":40") != std::string::npos &&
           text.find(" " + fmt_bytes(text.size() - end - 1) + " bytes") < end;
  }
  static std::string fmt_bytes(std::size_t bytes) {
    const auto digits = std::to_string(bytes);
    return std::string(20 - digits.size(), '0') + digits;
  }

  /// Refused with a reason, nothing asked and nothing touched.
  void expect_refused(const Strings& arguments, const std::string& reason) const {
    const Double store(small_pages());
    const auto before = std::pair(read_file(out()), read_file(state()));
    const auto ended = run(store.with(arguments));
    EXPECT_EQ(ended.code, 8) << ended.err;
    EXPECT_NE(ended.err.find(reason), std::string::npos) << ended.err << " instead of " << reason;
    EXPECT_EQ(lines(ended.err).size(), 1U) << ended.err;
    EXPECT_TRUE(store.log.entries().empty());
    EXPECT_TRUE(std::pair(read_file(out()), read_file(state())) == before) << ended.err;
  }

  playfast::Folder folder_;
};

TEST_F(Resume, GoesOnWhereTheRunBeforeFailed) {
  leave_unfinished();
  const Double store(small_pages());
  const auto ended = run(store.with(job()));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(store.log.entries().size(), 5U) << "the pages that were missing";
  EXPECT_EQ(read_file(out()), whole());
}

TEST_F(Resume, GoesOnAfterAnInterrupt) {
  {
    const Double store(small_pages({"after=3,delay=60000"}));
    Process process(store.with(job()));
    while (lines(read_file(out())).size() < 120) std::this_thread::yield();
    process.signal(SIGINT);
    const auto ended = process.finish();
    EXPECT_EQ(ended.code, 130);
    EXPECT_NE(ended.err.find("the same command goes on"), std::string::npos) << ended.err;
  }
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(job())).code, 0);
  EXPECT_EQ(read_file(out()), whole());
}

TEST_F(Resume, AFinishedRunHasNothingMoreToAsk) {
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(job())).code, 0);
  const auto asked = store.log.entries().size();
  const auto ended = run(store.with(job()));
  EXPECT_EQ(ended.code, 0);
  EXPECT_NE(ended.err.find("has all there is to give already"), std::string::npos) << ended.err;
  EXPECT_EQ(store.log.entries().size(), asked);
  EXPECT_EQ(read_file(out()), whole());
}

TEST_F(Resume, MoreItemsMayFollowThoseOfTheRunBefore) {
  leave_unfinished();
  const Double store(small_pages());
  const Strings items{app, "com.example.b.r80.short"};
  EXPECT_EQ(run(store.with(job({"--ordered"}, items))).code, 0);
  EXPECT_EQ(read_file(out()), whole(items));
}

TEST_F(Resume, ATokenThatIsTooOldStartsTheStreamOverAndGivesNothingTwice) {
  leave_unfinished();
  for (const std::string refused : {"null-payload", "malformed"}) {
    playfast::Folder kept;
    std::filesystem::copy(folder_.where(), kept.where());
    const Double store(small_pages(
        {"first=" + std::string(refused == "malformed" ? "2" : "1") + ",match=CtgB,fault=" + refused}));
    auto arguments = job({"--retries", "0"});
    arguments[3] = kept.path("out");
    const auto ended = run(store.with(arguments));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(read_file(kept.path("out")), whole()) << refused;
    EXPECT_NE(ended.err.find("200"), std::string::npos) << ended.err;
  }
}

TEST_F(Resume, ATokenWithoutDataIsAskedForAgainBeforeTheStreamStartsOver) {
  leave_unfinished();
  const Double store(small_pages({"first=2,match=CtgB,fault=null-payload"}));
  const auto ended = run(store.with(job({"--retries", "2"})));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(read_file(out()), whole());
  EXPECT_EQ(store.log.entries().size(), 7U) << "five pages and two retries, none from the start";
}

TEST_F(Resume, AStreamThatStartsOverMayPassMorePagesThanACircleMay) {
  const Strings items{"com.example.r6000.short"};  // 150 pages
  {
    const Double store(small_pages({"after=130,status=403"}));
    EXPECT_NE(run(store.with(job({"--retries", "0"}, items))).code, 0);
  }
  const Double store(small_pages({"first=1,match=CtgB,fault=null-payload"}));
  const auto ended = run(store.with(job({"--retries", "0"}, items)));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(read_file(out()), whole(items));
}

TEST_F(Resume, WhatWasNotCommittedIsCutOff) {
  leave_unfinished();
  write_file(out(), read_file(out()) + "{\"app_id\":\"com.exam");
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(job())).code, 0);
  EXPECT_EQ(read_file(out()), whole());
}

TEST_F(Resume, ADamagedStateIsRefused) {
  leave_unfinished();
  const auto good = read_file(state());
  const std::size_t step = playfast::is_sanitized() ? 17 : 1;
  for (std::size_t at = 0; at < good.size(); at += step) {
    write_file(state(), good.substr(0, at));
    expect_refused(job(), "--force starts over");
    auto flipped = good;
    flipped[at] = static_cast<char>(flipped[at] ^ 1);
    write_file(state(), flipped);
    expect_refused(job(), "--force starts over");
    if (HasFailure()) return;
  }
}

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
  expect_refused(job(), "is gone");
  EXPECT_FALSE(std::filesystem::exists(out()));
}

TEST_F(Resume, AFileWithoutAStateIsNotOverwritten) {
  write_file(out(), "mine\n");
  expect_refused(job(), "has no state beside it");
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(job({"--force"}))).code, 0);
  EXPECT_EQ(read_file(out()), whole());
}

TEST_F(Resume, FailuresAreAddedToThoseOfTheRunBefore) {
  const Double store(small_pages());
  const auto errors = folder_.path("errors");
  const Strings items{app, "com.example.missing"};
  for (std::size_t round = 1; round <= 2; ++round) {
    const auto ended = run(store.with(job({"--errors", errors}, items)));
    EXPECT_NE(ended.code, 2) << ended.err;
    EXPECT_EQ(lines(read_file(errors)).size(), round) << "what was not there is asked for again";
  }
}

TEST_F(Resume, ForceStartsOver) {
  leave_unfinished();
  write_file(state(), "damaged");
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(job({"--force"}))).code, 0);
  EXPECT_EQ(read_file(out()), whole());
}

TEST_F(Resume, ARunThatIsOnItsWayKeepsOthersOut) {
  const Double store(small_pages({"after=1,delay=60000"}));
  Process first(store.with(job()));
  while (!has_committed()) std::this_thread::yield();
  for (const Strings& more : {Strings{}, Strings{"--force"}})
    expect_refused(job(more), "is in use by another run (process " + std::to_string(first.pid()) + ")");
  first.signal(SIGTERM);
  EXPECT_EQ(first.finish().code, 143);
}

TEST_F(Resume, AnOutputThatWasMovedAwayIsStillInUse) {
  const Double store(small_pages({"after=1,delay=60000"}));
  Process first(store.with(job()));
  while (!has_committed()) std::this_thread::yield();
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

TEST_F(Resume, ALinkIsFollowed) {
  std::filesystem::create_directory(folder_.path("far"));
  std::filesystem::create_symlink("far/file", out());
  leave_unfinished();
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(job())).code, 0);
  EXPECT_EQ(read_file(folder_.path("far/file")), whole());
  EXPECT_TRUE(std::filesystem::exists(folder_.path("far/file.state")));
  EXPECT_TRUE(std::filesystem::is_symlink(out()));
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
