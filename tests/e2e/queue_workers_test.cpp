// Workers that end before their work does: it is taken back, or over, and never lost.
#include "e2e/redis.hpp"

namespace e2e {
namespace {

using playfast::read_file;

// Faults: F64
TEST_F(Queue, AKilledWorkerGoesOnWhereItWas) {
  add_apps(400);
  {
    const Double store(small_pages({"after=100,delay=60000"}));
    Process process(store.with(full_worker(1)));
    process.wait_until([&] { return written(1).size() > 60; });
    process.signal(SIGKILL);
    process.finish();
  }
  EXPECT_GT(pending(), 0);
  const Double store(small_pages());
  const auto ended = run(store.with(full_worker(1)));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(written(1), app_ids(400)) << "nothing lost, nothing twice";
  EXPECT_EQ(pending(), 0);
}

// Faults: F64
TEST_F(Queue, AWorkerIsNamedByItsWholePathFromTheFirstRunOn) {
  add_apps(1);
  const Double store(small_pages({"status=403"}));
  auto job = store.with(worker(1));
  std::ranges::replace(job, part(1), std::string("part-1"));
  job.insert(job.begin(), folder_.where().string());
  EXPECT_EQ(run_script("cd \"$1\" && shift && \"$PLAYFAST\" \"$@\"", job).code, 5);
  const std::string name(redis({"XINFO", "CONSUMERS", "apps", "playfast"}).at(0).at(1).text());
  EXPECT_TRUE(name.ends_with(":" + (std::filesystem::canonical(folder_.where()) / "part-1").string()))
      << name;
}

TEST_F(Queue, WorkersOfOneQueueDoOneJob) {
  add_apps(40);
  {
    const Double blocked(small_pages({"status=403"}));
    EXPECT_EQ(run(blocked.with(worker(1))).code, 5);
  }
  redis({"DEL", "apps:pace"});
  const Double store(small_pages());
  // One that was not refused would wait for entries of the first.
  for (const Strings& other :
       {Strings{"--country", "kr", "--deadline", "2s"}, Strings{"-f", "csv", "--deadline", "2s"}}) {
    const auto ended = run(store.with(worker(2, other)));
    EXPECT_EQ(ended.code, 8) << ended.err;
    EXPECT_FALSE(std::filesystem::exists(part(2)));
  }
  EXPECT_EQ(run(store.with(worker(1))).code, 0);
  EXPECT_EQ(pending(), 0);
  add_apps(1);
  EXPECT_EQ(run(store.with(worker(2))).code, 0) << "the same job";
  const auto next = run(store.with(worker(3, {"--country", "kr"})));
  EXPECT_EQ(next.code, 0) << "nothing is left for the others: " << next.err;
}

// Faults: F64
TEST_F(Queue, WhatIsWrittenIsNotFetchedAgainWhereItsAcknowledgmentWasLost) {
  add_apps(10);
  const auto job = worker(1, {"--worker", "one", "--country", "us,kr"});
  {
    const Double store(small_pages());
    EXPECT_EQ(run(store.with(job)).code, 0);
  }
  const auto before = read_file(part(1));
  redis({"XGROUP", "SETID", "apps", "playfast", "0"});
  redis({"XREADGROUP", "GROUP", "playfast", "one", "STREAMS", "apps", ">"});
  EXPECT_EQ(pending(), 10);
  const Double store(small_pages());
  const auto ended = run(store.with(job));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_TRUE(store.log.entries().empty());
  EXPECT_EQ(read_file(part(1)), before);
  EXPECT_EQ(pending(), 0);
}

// Faults: F64
TEST_F(Queue, WorkOfADeadWorkerIsClaimed) {
  add_apps(100);
  {
    const Double store(small_pages({"after=20,delay=60000"}));
    Process process(store.with(full_worker(1)));
    process.wait_until([&] { return !written(1).empty(); });
    process.signal(SIGKILL);
    process.finish();
  }
  // As if a minute had passed.
  std::vector<Strings> left;
  for (const auto entry : redis({"XPENDING", "apps", "playfast", "-", "+", "1000"}))
    left.push_back({std::string(entry.at(1).text()), std::string(entry.at(0).text())});
  for (const auto& one : left)
    redis({"XCLAIM", "apps", "playfast", one[0], "0", one[1], "IDLE", "61000", "JUSTID"});
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(full_worker(2))).code, 0);
  EXPECT_EQ(pending(), 0);
  const auto merged = run({"merge", part(1), part(2), url(), "-o", folder_.path("all")});
  EXPECT_EQ(merged.code, 0) << merged.err;
  EXPECT_EQ(sorted(read_file(folder_.path("all"))), app_ids(100));
}

}  // namespace
}  // namespace e2e
