// Asks as tasks: their calls, their errors and their order, over fakes.
#include "store/calls/packer.hpp"

#include <gtest/gtest.h>

#include "fetch_bench.hpp"
#include "store/batchexecute.hpp"

namespace playfast::store {
namespace {

using net::answer;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Strings = std::vector<std::string>;

// A page that is called "https://store.example/NUMBER".
class PageAsk final : public Ask {
 public:
  PageAsk(std::string number, net::Observed& observed) : number_(std::move(number)), observed_(observed) {}

  Call call() const override { return {.page = "https://store.example/" + number_}; }
  Result<Next> read(Result<Reply> reply) override {
    if (!reply) return tl::unexpected<Error>(std::move(reply.error()));
    observed_.last_text = reply->html;
    return Next::end;
  }
  void describe(Error& error) const override { error.item = "item " + number_; }
  bool end(std::optional<Error> error) override {
    observed_.ended.push_back(error ? error->item + ": " + error->message : number_);
    return observed_.ended.size() < observed_.wanted;
  }

 private:
  std::string number_;
  net::Observed& observed_;
};

class PageAsks final : public AskSource {
 public:
  PageAsks(std::size_t count, net::Observed& observed) : count_(count), observed_(observed) {}
  Next next() override {
    if (observed_.made == count_) return {Pull::end, nullptr};
    return {Pull::item, std::make_unique<PageAsk>(std::to_string(++observed_.made), observed_)};
  }

 private:
  std::size_t count_;
  net::Observed& observed_;
};

std::size_t number_of(const std::string& url) { return std::stoul(url.substr(url.rfind('/') + 1)); }

// The later it was requested, the sooner it comes.
net::FakeTransport::Planned backwards(const std::string& url, int /*attempt*/) {
  return answer(200, milliseconds(1000 - 100 * static_cast<int>(number_of(url))));
}

struct AskBench {
  net::Bench bench;
  bool ordered = true;
  Session session{.base_url = "https://store.example", .clock = bench.clock};

  explicit AskBench(net::FakeTransport::Script script) : bench(std::move(script)) {
    bench.options.concurrency = 4;
  }
  bool run(std::size_t count, std::span<const net::Watch> watches = {}) {
    PageAsks asks(count, bench.observed);
    Packer tasks(session, asks, ordered, bench.options.most_open);
    const bool complete = bench.fetch(tasks, watches);
    if (!complete) tasks.end_waiting();
    return complete;
  }
};

TEST(Packer, EndInTheOrderInWhichTheyBegan) {
  AskBench run(&backwards);
  EXPECT_TRUE(run.run(9));
  EXPECT_EQ(run.bench.observed.ended, (Strings{"1", "2", "3", "4", "5", "6", "7", "8", "9"}));
}

TEST(Packer, EndAsTheyComeWithoutAnOrder) {
  AskBench run(&backwards);
  run.ordered = false;
  EXPECT_TRUE(run.run(4));
  EXPECT_EQ(run.bench.observed.ended, (Strings{"4", "3", "2", "1"}));
}

// Of the places 2n and 2n + 1 the second is empty.
class GappedAsks final : public AskSource {
 public:
  GappedAsks(std::size_t count, net::Observed& observed) : asks_(count, observed) {}
  Next next() override {
    if (held_) return *std::exchange(held_, std::nullopt);
    auto next = asks_.next();
    if (next.pull != Pull::item) return next;
    next.place = place_;
    held_ = std::move(next);
    place_ += 2;
    return {Pull::item, nullptr, place_ - 1};
  }

 private:
  PageAsks asks_;
  std::uint64_t place_ = 0;
  std::optional<Next> held_;
};

TEST(Packer, APlaceWithoutAnAskHoldsNothingUp) {
  for (const bool ordered : {true, false}) {
    AskBench run(&backwards);
    run.bench.options.most_open = 8;
    GappedAsks asks(9, run.bench.observed);
    Packer tasks(run.session, asks, ordered, run.bench.options.most_open);
    EXPECT_TRUE(run.bench.fetch(tasks));
    EXPECT_EQ(run.bench.observed.ended.size(), 9U);
    EXPECT_EQ(std::ranges::is_sorted(run.bench.observed.ended), ordered);
  }
}

TEST(Packer, AFailureHasItsPlaceInTheOrderAndNamesItsItem) {
  AskBench run([](const std::string& url, int attempt) {
    return number_of(url) == 2 ? answer(404, seconds(3)) : backwards(url, attempt);
  });
  EXPECT_TRUE(run.run(3));
  EXPECT_EQ(run.bench.observed.ended, (Strings{"1", "item 2: not found (HTTP 404)", "3"}));
}

TEST(Packer, ThoseThatWaitForTheirTurnAreBounded) {
  // The first is retried while the others wait for their turn.
  AskBench run([](const std::string& url, int attempt) {
    return number_of(url) == 1 && attempt < 3 ? answer(429) : answer(200);
  });
  run.bench.options.most_open = 20;
  std::size_t begun = 0;
  run.session.on_retry = [&](const Error&, milliseconds) { begun = run.bench.observed.made; };
  EXPECT_TRUE(run.run(1000));
  EXPECT_EQ(run.bench.observed.ended.front(), "1");
  EXPECT_EQ(begun, 20U) << "when it was retried the last time";
  EXPECT_EQ(run.bench.observed.ended.size(), 1000U);
}

TEST(Packer, ARetryIsReportedWithItsItem) {
  AskBench run([](const std::string&, int attempt) { return answer(attempt == 1 ? 500 : 200); });
  Strings retries;
  run.session.on_retry = [&](const Error& error, milliseconds) {
    retries.push_back(error.item + " " + std::to_string(error.attempts) + " " +
                      std::to_string(error.http_status));
  };
  EXPECT_TRUE(run.run(1));
  EXPECT_EQ(retries, Strings{"item 1 1 500"});
  EXPECT_EQ(run.bench.observed.last_text, "text");
}

net::FakeTransport::Planned blocked_second(const std::string& url, int /*attempt*/) {
  const auto number = number_of(url);
  if (number == 2) return answer(403, seconds(10));
  return answer(200, number == 1 ? seconds(100) : seconds(1));
}

TEST(Packer, WhatIsReadyEndsBeforeTheErrorThatStopsTheRun) {
  AskBench run(&blocked_second);
  EXPECT_FALSE(run.run(4));
  EXPECT_EQ(run.bench.observed.ended,
            (Strings{"3", "4", "item 2: the store refused the request (HTTP 403)"}));
}

TEST(Packer, WhatIsReadyEndsWhenTheRunIsStopped) {
  AskBench run(&blocked_second);
  run.bench.transport.ready_at[5] = run.bench.clock.now() + seconds(2);
  const net::Watch watch{5, 0, false};
  EXPECT_FALSE(run.run(4, {&watch, 1}));
  EXPECT_EQ(run.bench.observed.ended, (Strings{"3", "4"}));
}

// 1 comes last; by then 2, 3 and 4 wait for their turn.
TEST(Packer, NothingEndsAfterNoMoreAreWanted) {
  AskBench run(&backwards);
  run.bench.observed.wanted = 2;
  EXPECT_FALSE(run.run(4));
  EXPECT_EQ(run.bench.observed.ended, (Strings{"1", "2"}));
}

TEST(AnswerReader, GivesThePayloadOfEachKindOfCall) {
  AnswerReader reader;
  net::Response response;
  response.status = 200;
  EXPECT_EQ(reader.read("", response, "<html>").value().html, "<html>");
  const auto body = *storedouble::rpc_answer("xyz", "[7]", nullptr).body;
  EXPECT_EQ(reader.read("xyz", response, body).value().payload.at(0).integer(), 7);
  EXPECT_EQ(reader.read("xyz", response, "<html>").error().kind, ErrorKind::not_understood);
  response.status = 404;
  EXPECT_EQ(reader.read("xyz", response, body).error().kind, ErrorKind::unexpected_status) << "of no item";
}

TEST(RequestOf, APageIsAGetAndARpcAPost) {
  const auto page = request_of({.page = "https://store.example/page"}, "https://store.example");
  EXPECT_EQ(page.url, "https://store.example/page");
  EXPECT_TRUE(page.form.empty());
  const auto rpc = request_of({.rpc = {"xyz", "[]"}, .lang = "en", .country = "us", .parameters = "&age=1"},
                              "https://store.example");
  EXPECT_EQ(rpc.url, "https://store.example/_/PlayStoreUi/data/batchexecute?rpcids=xyz&hl=en&gl=us&age=1");
  EXPECT_FALSE(rpc.form.empty());
}

}  // namespace
}  // namespace playfast::store
