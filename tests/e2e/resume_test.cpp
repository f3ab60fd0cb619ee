// `playfast reviews --resume`: a run that was ended is gone on with.
#include <csignal>

#include "e2e/resume.hpp"

namespace e2e {
namespace {

using playfast::read_file;
using playfast::write_file;
using Strings = std::vector<std::string>;

TEST_F(Resume, GoesOnWhereTheRunBeforeFailed) {
  leave_unfinished();
  const Double store(small_pages());
  const auto ended = run(store.with(job()));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(store.log.entries().size(), 5U) << "the pages that were missing";
  EXPECT_EQ(read_file(out()), whole());
}

// Faults: F44
TEST_F(Resume, GoesOnAfterAnInterrupt) {
  {
    const Double store(small_pages({"after=3,delay=60000"}));
    Process process(store.with(job()));
    process.wait_until([&] { return lines(read_file(out())).size() >= 120; });
    process.signal(SIGINT);
    const auto ended = process.finish();
    EXPECT_EQ(ended.code, 130);
    EXPECT_NE(ended.err.find("run the same command again to resume"), std::string::npos) << ended.err;
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
  EXPECT_NE(ended.err.find("is already complete"), std::string::npos) << ended.err;
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

// Faults: F38
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

// Faults: F38
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

}  // namespace
}  // namespace e2e
