// Tasks of several requests, one after another.
#include <gtest/gtest.h>
#include <utility>

#include "fetch_bench.hpp"

namespace playfast::net {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// Asks for "1/1", "1/2", …; its answers say what comes next.
class PagedTask final : public Task {
 public:
  PagedTask(std::size_t number, int pages, Next last, bool recovers, Observed& observed)
      : name_(std::to_string(number)), pages_(pages), last_(last), recovers_(recovers), observed_(observed) {}

  Request request() override { return {name_ + "/" + std::to_string(page_), {}}; }
  Result<Next> answer(const Response& response, std::string_view /*text*/) override {
    if (response.status == 403) return fail(ErrorKind::blocked, "blocked");
    if (response.status != 200) return fail(ErrorKind::server_error, "server error");
    return page_++ < pages_ ? Next::request : last_;
  }
  Recovery recover(const Error& /*error*/) override {
    page_ = pages_;
    return std::exchange(recovers_, false) ? Recovery::request : Recovery::none;
  }
  bool end(std::optional<Error> error) override {
    observed_.ended.push_back(error ? name_ + ": " + std::string(to_string(error->kind)) : name_);
    if (error) observed_.errors.push_back(*error);
    return true;
  }

 private:
  std::string name_;
  int page_ = 1;
  int pages_;
  Next last_;
  bool recovers_;  ///< once, by its last page
  Observed& observed_;
};

struct PagedSource final : TaskSource {
  PagedSource(std::vector<int> pages_of_each, Observed& seen_there, Task::Next last_of_each = Task::Next::end)
      : pages(std::move(pages_of_each)), observed(seen_there), last(last_of_each) {}

  Next next(std::size_t /*on_the_way*/) override {
    if (made == pages.size()) return {Pull::end, nullptr};
    const auto count = pages[made];
    return {Pull::item, std::make_unique<PagedTask>(++made, count, last, recovers, observed)};
  }

  std::vector<int> pages;
  Observed& observed;
  Task::Next last;
  bool recovers = false;
  std::size_t made = 0;
};

bool run(Bench& bench, std::vector<int> pages, Task::Next last = Task::Next::end) {
  PagedSource source(std::move(pages), bench.observed, last);
  return bench.fetch(source);
}

Strings asked(const Bench& bench) {
  Strings urls;
  for (const auto& one : bench.transport.log) urls.push_back(one.url);
  return urls;
}

Bench all_answered() {
  return Bench([](const std::string&, int) { return answer(200); });
}

TEST(FetcherFollowing, ATaskAsksUntilItsEnd) {
  auto bench = all_answered();
  EXPECT_TRUE(run(bench, {3}));
  EXPECT_EQ(asked(bench), (Strings{"1/1", "1/2", "1/3"}));
  EXPECT_EQ(bench.observed.ended, (Strings{"1"}));
  EXPECT_EQ(bench.clock.passed(), milliseconds(300)) << "the next request leaves when the answer has come";
}

TEST(FetcherFollowing, WhatHasBegunGoesBeforeWhatIsNew) {
  auto bench = all_answered();
  bench.options.concurrency = 1;
  EXPECT_TRUE(run(bench, {2, 1, 2}));
  EXPECT_EQ(asked(bench), (Strings{"1/1", "1/2", "2/1", "3/1", "3/2"}));
}

TEST(FetcherFollowing, TasksGoOnSideBySide) {
  auto bench = all_answered();
  bench.options.concurrency = 2;
  EXPECT_TRUE(run(bench, {2, 2}));
  EXPECT_EQ(bench.observed.ended, (Strings{"1", "2"}));
  EXPECT_EQ(bench.clock.passed(), milliseconds(200));
  EXPECT_EQ(bench.transport.most_in_flight, 2U);
}

TEST(FetcherFollowing, OneAtATimeWhereOneMayBeOpen) {
  auto bench = all_answered();
  bench.options.concurrency = 8;
  bench.options.most_open = 1;
  EXPECT_TRUE(run(bench, {3, 3}));
  EXPECT_EQ(asked(bench), (Strings{"1/1", "1/2", "1/3", "2/1", "2/2", "2/3"}));
  EXPECT_EQ(bench.transport.most_in_flight, 1U);
}

TEST(FetcherFollowing, KeepsTheRate) {
  auto bench = all_answered();
  bench.pace_options.rate = 1;
  EXPECT_TRUE(run(bench, {4}));
  for (std::size_t at = 0; at < 4; ++at) EXPECT_EQ(bench.transport.log.at(at).at, seconds(at));
}

TEST(FetcherFollowing, EachRequestHasItsOwnAttempts) {
  Bench bench([](const std::string&, int attempt) { return attempt <= 2 ? answer(500) : answer(200); });
  bench.pace_options.retry.retries = 2;
  EXPECT_TRUE(run(bench, {3}));
  EXPECT_EQ(asked(bench), (Strings{"1/1", "1/1", "1/1", "1/2", "1/2", "1/2", "1/3", "1/3", "1/3"}));
  EXPECT_EQ(bench.observed.ended, (Strings{"1"}));
}

TEST(FetcherFollowing, AnErrorOnTheWayEndsTheTask) {
  Bench bench([](const std::string& url, int) { return answer(url == "1/2" ? 500 : 200); });
  bench.pace_options.retry.retries = 1;
  EXPECT_TRUE(run(bench, {3, 1}));
  std::ranges::sort(bench.observed.ended);
  EXPECT_EQ(bench.observed.ended, (Strings{"1: server_error", "2"}));
  ASSERT_EQ(bench.observed.errors.size(), 1U);
  EXPECT_EQ(bench.observed.errors[0].attempts, 2);
}

TEST(FetcherFollowing, ATaskMayGoOnOtherwiseWhenRetriesAreUsedUp) {
  for (const int last : {200, 500}) {
    Bench bench([&](const std::string& url, int) { return answer(url == "1/3" ? last : 500); });
    bench.pace_options.retry.retries = 1;
    PagedSource source({3}, bench.observed);
    source.recovers = true;
    EXPECT_TRUE(bench.fetch(source));
    EXPECT_EQ(asked(bench),
              last == 200 ? (Strings{"1/1", "1/1", "1/3"}) : (Strings{"1/1", "1/1", "1/3", "1/3"}))
        << "with attempts of its own";
    EXPECT_EQ(bench.observed.ended, (Strings{last == 200 ? "1" : "1: server_error"}));
  }
}

TEST(FetcherFollowing, AStopEndsTheRunAndNoTask) {
  auto bench = all_answered();
  bench.options.concurrency = 1;
  EXPECT_FALSE(run(bench, {2, 1}, Task::Next::stop));
  EXPECT_EQ(asked(bench), (Strings{"1/1", "1/2"}));
  EXPECT_TRUE(bench.observed.ended.empty());
}

TEST(FetcherFollowing, AfterAStopNoAnswerIsReadThatCameWithIt) {
  auto bench = all_answered();
  bench.options.concurrency = 3;
  EXPECT_FALSE(run(bench, {1, 2, 2}, Task::Next::stop));
  EXPECT_EQ(asked(bench), (Strings{"1/1", "2/1", "3/1"}));
  EXPECT_TRUE(bench.observed.ended.empty());
}

TEST(FetcherFollowing, AnErrorThatStopsRunsStopsTheOthersOnTheirWay) {
  Bench bench([](const std::string& url, int) { return answer(url == "1/2" ? 403 : 200); });
  bench.options.concurrency = 1;
  EXPECT_FALSE(run(bench, {3, 3}));
  EXPECT_EQ(asked(bench), (Strings{"1/1", "1/2"}));
  EXPECT_EQ(bench.observed.ended, (Strings{"1: blocked"}));
}

}  // namespace
}  // namespace playfast::net
