// What goes wrong with a queue: each its own error, or a retry; nothing is lost, and passwords are not
// printed.
#include "e2e/redis.hpp"

namespace e2e {
namespace {

struct Refused {
  int code;
  std::string why;
};

class RefusedQueue : public Queue {
 protected:
  void expect(const Strings& job, const Refused& expected) {
    const Double store(small_pages());
    const auto ended = run(store.with(job));
    EXPECT_EQ(ended.code, expected.code) << ended.err;
    EXPECT_NE(ended.err.find(expected.why), std::string::npos) << ended.err;
    EXPECT_EQ(ended.err.find("secret"), std::string::npos) << ended.err;
    EXPECT_TRUE(store.log.entries().empty());
  }
};

TEST_F(RefusedQueue, WithoutAnOutputToResume) {
  add_apps(1);
  expect({"app", url()}, {2, "a queue needs --output FILE --resume"});
  expect({"app", url(), "com.example.a", "-o", part(1), "--resume"}, {2, "cannot be combined"});
  expect({"app", "rediss://:secret@host/apps", "-o", part(1), "--resume"}, {2, "TLS"});
  expect({"app", "redis://secret@host/apps", "-o", part(1), "--resume"}, {2, "invalid queue URL"});
  expect({"suggest", url(), "--expand", "2", "-o", part(1), "--resume"}, {2, "--expand"});
  expect({"app", "com.example.a", "--follow"}, {2, "need a queue"});
}

// Faults: F65
TEST_F(RefusedQueue, AWrongPassword) {
  kill_redis();
  start_redis({"--requirepass", "right"});
  const auto with = [&](const std::string& password) {
    return "redis+unix://:" + password + "@" + socket() + "?stream=apps";
  };
  expect({"app", with("secret"), "-o", part(1), "--resume"}, {2, "wrong user or password"});
  expect({"app", url(), "-o", part(1), "--resume"}, {2, "needs a password"});
  EXPECT_EQ(run({"queue", "push", with("right"), "com.example.a"}).code, 0);
}

// Faults: F65
TEST_F(RefusedQueue, AKeyOfAnotherType) {
  redis({"SET", "apps", "text"});
  expect({"app", url(), "-o", part(1), "--resume"}, {2, "not a stream"});
  expect({"app", url("nothing"), "-o", part(1), "--resume"}, {2, "no such stream"});
  for (const auto* const task : {"status", "trim", "retry"}) {
    for (const auto& [stream, why] :
         {std::pair{"apps", "not a stream"}, std::pair{"nothing", "no such stream"}}) {
      const auto ended = run({"queue", task, url(stream)});
      EXPECT_EQ(ended.code, 2) << task;
      EXPECT_NE(ended.err.find(why), std::string::npos) << ended.err;
    }
  }
}

// Faults: F65
TEST_F(RefusedQueue, AServerThatIsNotThere) {
  kill_redis();
  expect({"app", url(), "-o", part(1), "--resume", "--retries", "1"}, {4, "tried 2 times"});
}

// Faults: F66
TEST_F(Queue, AServerThatComesBackIsWaitedFor) {
  const Double store(small_pages({"delay=30"}));
  add_apps(400);
  Process process(store.with(full_worker(1, {"--rate", "none"})));
  process.wait_until([&] { return written(1).size() > 60; });
  kill_redis();
  start_redis();
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(written(1), app_ids(400));
  EXPECT_EQ(pending(), 0);
}

// Faults: F66
TEST_F(Queue, AServerWithoutMemoryIsWaitedFor) {
  const Double store(small_pages());
  add_apps(50);
  redis({"CONFIG", "SET", "maxmemory", "1"});
  Process process(store.with(worker(1, {"--rate", "50"})));
  process.wait_until([&] { return redis({"INFO", "errorstats"}).text().find("OOM") != std::string::npos; });
  EXPECT_TRUE(written(1).empty()) << "no request without the word of the server";
  redis({"CONFIG", "SET", "maxmemory", "0"});
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(written(1), app_ids(50));
}

// Faults: F67
TEST_F(Queue, AllWorkersObeyARetryAfter) {
  Double store(small_pages({"after=20,first=1,status=429,retry-after=2"}));
  add_apps(150);
  std::vector<std::unique_ptr<Process>> workers;
  for (int number = 1; number <= 3; ++number)
    workers.push_back(
        std::make_unique<Process>(store.with(full_worker(number, {"--rate", "30", "--via", "page"}))));
  for (auto& process : workers) EXPECT_EQ(process->finish().code, 0);
  EXPECT_EQ(pending(), 0);
  const auto log = store.log.entries();
  const auto refused = std::ranges::find(log, 429, &storedouble::LogEntry::status);
  ASSERT_NE(refused, log.end());
  // What was on its way already may arrive a moment later, on a busy machine.
  const auto during = std::ranges::count_if(log, [&](const auto& entry) {
    return entry.seconds > refused->seconds + 0.5 && entry.seconds < refused->seconds + 2;
  });
  EXPECT_EQ(during, 0);
  EXPECT_GT(log.back().seconds, refused->seconds + 2) << "they went on";
}

TEST_F(Queue, ThePaceIsThatOfAllWorkersTogether) {
  Double store(small_pages());
  add_apps(1'000);
  std::vector<std::unique_ptr<Process>> workers;
  for (int number = 1; number <= 4; ++number)
    workers.push_back(
        std::make_unique<Process>(store.with(full_worker(number, {"--rate", "50", "--via", "page"}))));
  workers.front()->wait_until([&] { return store.log.entries().size() > 500; });
  for (auto& process : workers) process->signal(SIGINT);
  for (auto& process : workers) process->finish();
  const auto log = store.log.entries();
  const auto rate = static_cast<double>(log.size() - 1) / (log.back().seconds - log.front().seconds);
  EXPECT_LT(rate, 52) << "a store that is asked too much is the reason for a pace";
}

// Faults: F67
TEST_F(Queue, ABlockEndsAllWorkers) {
  const Double store(small_pages({"after=20,first=1,fault=captcha"}));
  add_apps(300);
  Process one(store.with(full_worker(1, {"--rate", "30", "--via", "page"})));
  Process two(store.with(full_worker(2, {"--rate", "30", "--via", "page"})));
  const auto first = one.finish();
  const auto second = two.finish();
  EXPECT_EQ(first.code, 5) << first.err;
  EXPECT_EQ(second.code, 5) << second.err;
  EXPECT_GT(pending(), 0) << "for another run";
  EXPECT_NE(run({"queue", "status", url()}).out.find(R"("held_by":"blocked")"), std::string::npos);
}

}  // namespace
}  // namespace e2e
