// Items from a queue: shared by workers, acknowledged when their records are safe, merged to one file.
#include "e2e/redis.hpp"

namespace e2e {
namespace {

using playfast::read_file;
using playfast::write_file;

TEST_F(Queue, AWorkerTakesAllAndAcknowledges) {
  const Double store(small_pages());
  add_apps(50);
  const auto ended = run(store.with(worker(1)));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(written(1), app_ids(50));
  EXPECT_EQ(pending(), 0);
  EXPECT_EQ(redis({"XINFO", "CONSUMERS", "apps", "playfast"}).size(), 0U) << "it has left";
}

TEST_F(Queue, ItemsArePushedFromAFileWithCountriesOfTheirOwn) {
  const Double store(small_pages());
  write_file(folder_.path("ids"),
             "com.example.a\n# comment\n\n{\"app_id\":\"com.example.b\",\"country\":\"kr\"}\n");
  const auto pushed = run({"queue", "push", url(), "@" + folder_.path("ids")});
  EXPECT_EQ(pushed.code, 0) << pushed.err;
  EXPECT_NE(pushed.err.find("2 entries added"), std::string::npos) << pushed.err;
  auto job = worker(1);
  job[3] = "app_id,country";
  EXPECT_EQ(run(store.with(job)).code, 0);
  auto records = lines(read_file(part(1)));
  std::ranges::sort(records);
  EXPECT_EQ(records, (Strings{R"({"app_id":"com.example.a","country":"us"})",
                              R"({"app_id":"com.example.b","country":"kr"})"}));
}

TEST_F(Queue, AnEntryGivesARecordForEachCountry) {
  const Double store(small_pages());
  add_apps(3);
  auto job = worker(1, {"--country", "us,kr"});
  EXPECT_EQ(run(store.with(job)).code, 0);
  EXPECT_EQ(written(1).size(), 6U);
  EXPECT_EQ(pending(), 0);
}

TEST_F(Queue, EntriesOfOneItemAreEachAnswered) {
  const Double store(small_pages());
  for (int time = 0; time < 3; ++time) add({"item", "com.example.same"});
  EXPECT_EQ(run(store.with(worker(1))).code, 0);
  EXPECT_EQ(written(1).size(), 3U);
  EXPECT_EQ(pending(), 0);
}

TEST_F(Queue, TwoWorkersShareAndMergeIsWhatOneWouldHaveWritten) {
  const Double store(small_pages({"delay=50"}));
  add_apps(300);
  Process one(store.with(full_worker(1)));
  Process two(store.with(full_worker(2)));
  EXPECT_EQ(one.finish().code, 0);
  EXPECT_EQ(two.finish().code, 0);
  EXPECT_GT(written(1).size(), 30U);
  EXPECT_GT(written(2).size(), 30U);
  const auto merged = run({"merge", part(1), part(2), url(), "-o", folder_.path("all")});
  EXPECT_EQ(merged.code, 0) << merged.err;
  const auto all = lines(read_file(folder_.path("all")));
  EXPECT_EQ(id_of(all.front()), R"({"app_id":"com.example.app0"})") << "in the order of the queue";
  EXPECT_EQ(sorted(read_file(folder_.path("all"))), app_ids(300));
}

TEST_F(Queue, WhatFailsForGoodIsKeptAndTriedAgain) {
  add_apps(2);
  const std::string as_written = "https://play.google.com/store/apps/details?id=com.example.gone.missing";
  add({"item", as_written});
  add({"item", "not an id"});
  add({"other", "field"});
  add({"item", "com.example.c", "country", "xx"});
  {
    const Double store(small_pages());
    const auto ended = run(store.with(worker(1)));
    EXPECT_EQ(ended.code, 1) << ended.err;
  }
  EXPECT_EQ(pending(), 0);
  EXPECT_EQ(failed(), 4);
  const auto kept = redis({"XRANGE", "apps:failed", "-", "+"});
  bool is_kept = false;
  for (const auto one : kept) {
    EXPECT_FALSE(one.at(1).value("reason").text().empty());
    is_kept = is_kept || one.at(1).value("item").text() == as_written;
  }
  EXPECT_TRUE(is_kept) << "not as its ID";
  const auto lacking = run({"merge", part(1), url(), "-o", folder_.path("all")});
  EXPECT_EQ(lacking.code, 1);
  EXPECT_NE(lacking.err.find("4 queries failed"), std::string::npos) << lacking.err;
  EXPECT_EQ(lacking.err.find("in no file"), std::string::npos) << lacking.err;
  EXPECT_EQ(run({"queue", "retry", url()}).code, 0);
  EXPECT_EQ(failed(), 0);
  EXPECT_EQ(redis({"XLEN", "apps"}).integer(), 10);
}

TEST_F(Queue, ARetryBelongsToTheEntryThatFailed) {
  add_apps(3);
  {
    const Double store(small_pages({"match=app1,fault=frame-malformed"}));
    EXPECT_EQ(run(store.with(worker(1, {"--via", "rpc", "--retries", "0"}))).code, 1);
  }
  EXPECT_EQ(failed(), 1);
  EXPECT_EQ(run({"queue", "retry", url()}).code, 0);
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(worker(1, {"--via", "rpc", "--retries", "0"}))).code, 0);
  const auto merged = run({"merge", part(1), url(), "-o", folder_.path("all")});
  EXPECT_EQ(merged.code, 0) << merged.err;
  EXPECT_EQ(sorted(read_file(folder_.path("all"))), app_ids(3));
}

TEST_F(Queue, FollowingWaitsForMore) {
  const Double store(small_pages());
  Process process(store.with(worker(1, {"--follow"})));
  process.wait_until([&] { return redis({"EXISTS", "apps"}).integer() == 1; });
  add({"item", "com.example.app0"});
  process.wait_until([&] { return written(1).size() == 1; });
  add({"item", "com.example.app1"});
  process.wait_until([&] { return written(1).size() == 2 && pending() == 0; });
  EXPECT_EQ(run(store.with(worker(2, {"--country", "kr"}))).code, 8) << "it would share what is added next";
  EXPECT_EQ(redis({"XINFO", "CONSUMERS", "apps", "playfast"}).size(), 1U);
  process.signal(SIGTERM);
  EXPECT_EQ(process.finish().code, 143);
  EXPECT_EQ(pending(), 0);
}

TEST_F(Queue, ReviewsOfAnAppAreOneQuery) {
  const Double store(small_pages());
  add({"item", "com.example.r100.short"});
  add({"item", "com.example.r60.short"});
  const auto ended = run(store.with({"reviews", url(), "--fields", "review_id", "--limit", "50", "-o",
                                     part(1), "--resume", "--no-progress"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(written(1).size(), 100U);
  EXPECT_EQ(pending(), 0);
  EXPECT_EQ(run({"merge", part(1), url(), "-o", folder_.path("all")}).code, 0);
  EXPECT_EQ(lines(read_file(folder_.path("all"))).size(), 100U);
}

TEST_F(Queue, PartsOfCsvAreMergedWithOneHeader) {
  const Double store(small_pages());
  add_apps(100);
  redis({"XGROUP", "CREATE", "apps", "playfast", "0"});
  EXPECT_EQ(run(store.with(worker(1, {"-f", "csv"}))).code, 0);
  add({"item", "com.example.last"});
  EXPECT_EQ(run(store.with(worker(2, {"-f", "csv"}))).code, 0);
  EXPECT_EQ(run({"merge", part(1), part(2), "-o", folder_.path("all")}).code, 0);
  const auto all = lines(read_file(folder_.path("all")));
  EXPECT_EQ(all.size(), 102U);
  EXPECT_EQ(all.front(), "app_id\r");
  EXPECT_EQ(all.back(), "com.example.last\r");
}

TEST_F(Queue, MergeWritesOverNoPartAndNeedsTheStream) {
  const Double store(small_pages());
  add_apps(3);
  EXPECT_EQ(run(store.with(worker(1))).code, 0);
  const auto over = run({"merge", part(1), "-o", part(1), "--force"});
  EXPECT_EQ(over.code, 2);
  EXPECT_NE(over.err.find("is one of the files to merge"), std::string::npos) << over.err;
  EXPECT_EQ(written(1), app_ids(3));
  const auto mistyped = run({"merge", part(1), url("nothing")});
  EXPECT_EQ(mistyped.code, 2);
  EXPECT_EQ(mistyped.out, "");
  EXPECT_NE(mistyped.err.find("no such stream"), std::string::npos) << mistyped.err;
}

TEST_F(Queue, StatusAndTrim) {
  const Double store(small_pages());
  add_apps(10);
  EXPECT_NE(run({"queue", "status", url()}).out.find(R"("length":10,"new":10,"pending":0)"),
            std::string::npos);
  EXPECT_EQ(run(store.with(worker(1))).code, 0);
  add({"item", "com.example.new"});
  const auto status = run({"queue", "status", url()}).out;
  EXPECT_NE(status.find(R"("length":11,"new":1,"pending":0,"failed":0,"done":10)"), std::string::npos)
      << status;
  redis({"XGROUP", "CREATE", "apps", "others", "0"});
  EXPECT_EQ(run({"queue", "trim", url()}).code, 0);
  EXPECT_EQ(redis({"XLEN", "apps"}).integer(), 11) << "another group has read nothing";
  redis({"XGROUP", "DESTROY", "apps", "others"});
  EXPECT_EQ(run({"queue", "trim", url()}).code, 0);
  EXPECT_EQ(redis({"XLEN", "apps"}).integer(), 1);
}

}  // namespace
}  // namespace e2e
