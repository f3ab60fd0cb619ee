// Runs that end before they are complete, as they were told to: --deadline and --fail-fast.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <set>

#include "e2e/double.hpp"
#include "e2e/packs.hpp"
#include "e2e/process.hpp"
#include "e2e/records.hpp"

namespace e2e {
namespace {

using namespace std::chrono_literals;
using playfast::Folder;
using playfast::read_file;
using Strings = std::vector<std::string>;

std::multiset<std::string> apps_in(const std::string& text) {
  std::multiset<std::string> apps;
  for (const auto& record : records(text)) apps.insert(record["app_id"].get<std::string>());
  return apps;
}

// A store that takes a minute or so for all of them.
Double::Setup slow() {
  auto setup = small_pages();
  setup.store.latency = 100ms;
  return setup;
}

TEST(Deadline, EndsTheRunAndWhatIsMissingIsTheNextRun) {
  const Folder folder;
  const auto out = folder.path("apps.jsonl");
  const auto failed = folder.path("failed.jsonl");
  const Double store(slow());
  const auto began = std::chrono::steady_clock::now();
  const auto ended = run(store.with({"app", "-", "-c", "1", "--deadline", "2s", "--fields", "app_id", "-o",
                                     out, "--errors", failed}),
                         id_lines(600));
  EXPECT_GE(std::chrono::steady_clock::now() - began, 2s);
  EXPECT_EQ(ended.code, 9) << ended.err;
  EXPECT_EQ(ended.out, "");
  EXPECT_NE(ended.err.find("the deadline was reached"), std::string::npos) << ended.err;
  const auto first = apps_in(read_file(out));
  EXPECT_FALSE(first.empty());
  const auto missing = records(read_file(failed));
  EXPECT_EQ(first.size() + missing.size(), 600U);
  for (const auto& line : missing) {
    EXPECT_EQ(line["kind"], "not_requested");
    EXPECT_TRUE(line["time"].is_string());
  }
  const Double fast(small_pages());
  const auto rest = run(fast.with({"app", "@" + failed, "--fields", "app_id"}));
  EXPECT_EQ(rest.code, 0) << rest.err;
  auto all = apps_in(rest.out);
  EXPECT_EQ(all.size(), missing.size());
  all.insert(first.begin(), first.end());
  EXPECT_EQ(all.size(), 600U);
  EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), 600U) << "some came twice";
}

TEST(Deadline, IsNoPartOfARunThatIsDoneEarlier) {
  const Double store(small_pages());
  const auto ended = run(store.with({"app", "com.example.a", "--deadline", "1h"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
}

TEST(Deadline, EndsARunWhoseReaderWaits) {
  const Double store(small_pages());
  Process process(store.with({"app", "-", "--deadline", "1s"}));
  process.feed(id_lines(2'000));
  process.read_line();
  // Its end, before `finish` reads the rest.
  siginfo_t info{};
  EXPECT_EQ(::waitid(P_PID, static_cast<id_t>(process.pid()), &info, WEXITED | WNOWAIT), 0);
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 9) << ended.err;
}

TEST(Deadline, EndsARunWhoseInputStaysOpen) {
  const Double store(small_pages());
  Process process(store.with({"app", "-", "--deadline", "1s"}));
  process.write("com.example.a\n");
  siginfo_t info{};
  EXPECT_EQ(::waitid(P_PID, static_cast<id_t>(process.pid()), &info, WEXITED | WNOWAIT), 0);
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 9) << ended.err;
  EXPECT_EQ(lines(ended.out).size(), 1U);
}

TEST(Deadline, ARetryAfterBeyondItEndsTheRunAtOnce) {
  const Double store(small_pages({"status=429,retry-after=100"}));
  const auto ended = run(store.with({"app", "com.example.a", "--deadline", "50s"}));
  EXPECT_EQ(ended.code, 5) << ended.err;
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(store.log.entries().size(), 1U);
  EXPECT_NE(ended.err.find("deadline"), std::string::npos) << ended.err;
}

TEST(Deadline, ListsEveryTermThatWasNotRequested) {
  const Folder folder;
  const Double store(slow());
  std::string terms;
  for (int at = 0; at < 400; ++at) terms += "term" + std::to_string(at) + '\n';
  const auto ended = run(store.with({"suggest", "-", "-c", "1", "--expand", "1", "--deadline", "500ms",
                                     "--errors", folder.path("failed")}),
                         terms);
  EXPECT_EQ(ended.code, 9) << ended.err;
  std::set<std::string> met;
  for (const auto& record : records(ended.out)) met.insert(record["term"]);
  for (const auto& line : records(read_file(folder.path("failed")))) met.insert(line["item"]);
  for (int at = 0; at < 400; ++at) EXPECT_EQ(met.count("term" + std::to_string(at)), 1U) << at;
}

TEST(Deadline, WithoutARecordTheFileStays) {
  const Folder folder;
  playfast::write_file(folder.path("apps.jsonl"), "earlier\n");
  const Double store(small_pages({"delay=60000"}));
  const auto ended = run(store.with(
      {"app", "com.example.a", "--deadline", "200ms", "--force", "-o", folder.path("apps.jsonl")}));
  EXPECT_EQ(ended.code, 9) << ended.err;
  EXPECT_EQ(read_file(folder.path("apps.jsonl")), "earlier\n");
}

TEST(Deadline, EndsTheWaitForAFifo) {
  const Folder folder;
  const auto fifo = folder.path("fifo");
  ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
  const Double store(small_pages());
  for (const std::string use : {"-o", "--errors"}) {
    const auto ended = run(store.with({"app", "com.example.a", "--deadline", "300ms", use, fifo}));
    EXPECT_EQ(ended.code, 9) << ended.err;
    EXPECT_NE(ended.err.find("the deadline was reached"), std::string::npos) << ended.err;
  }
}

TEST(Deadline, EndsReviewsBetweenPages) {
  const Folder folder;
  const Double store(slow());
  const auto ended = run(store.with(
      {"reviews", "com.example.a.r5000.short", "--deadline", "1s", "--errors", folder.path("failed")}));
  EXPECT_EQ(ended.code, 9) << ended.err;
  EXPECT_FALSE(records(ended.out).empty());
  EXPECT_EQ(records(read_file(folder.path("failed"))).size(), 1U);
}

TEST(FailFast, TheFirstFailureEndsTheRun) {
  const Folder folder;
  const auto out = folder.path("apps.jsonl");
  const Double store(small_pages());
  const auto ended =
      run(store.with({"app", "com.example.a", "com.example.missing", "com.example.b", "com.example.c", "-c",
                      "1", "--fail-fast", "-o", out, "--errors", folder.path("failed")}));
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_EQ(apps_in(read_file(out)), (std::multiset<std::string>{"com.example.a"}));
  EXPECT_EQ(store.log.entries().size(), 2U);
  const auto failed = records(read_file(folder.path("failed")));
  ASSERT_EQ(failed.size(), 3U);
  EXPECT_EQ(failed[0]["kind"], "not_found");
  EXPECT_EQ(failed[2]["item"], "com.example.c");
  EXPECT_NE(ended.err.find("1 record, 1 failed, 2 not requested"), std::string::npos) << ended.err;
}

TEST(FailFast, WithoutARecordTheCodeIsThatOfTheFailure) {
  const Double store(small_pages());
  const auto ended =
      run(store.with({"app", "com.example.missing", "com.example.a", "-c", "1", "--fail-fast"}));
  EXPECT_EQ(ended.code, 3) << ended.err;
  EXPECT_EQ(ended.out, "");
}

TEST(FailFast, ABadLineIsAFailureToo) {
  const Double store(small_pages());
  const auto ended = run(store.with({"app", "-", "-c", "1", "--fail-fast"}), "nodot\ncom.example.a\n");
  EXPECT_EQ(ended.code, 2) << ended.err;
  EXPECT_EQ(ended.out, "");
}

TEST(FailFast, ChangesNothingWithoutAFailure) {
  const Double store(small_pages());
  const auto ended = run(store.with({"app", "com.example.a", "com.example.b", "--fail-fast"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 2U);
}

}  // namespace
}  // namespace e2e
