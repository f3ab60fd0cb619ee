// Two runs with one output: one writes it, the other is refused.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <chrono>
#include <csignal>
#include <memory>
#include <nlohmann/json.hpp>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "sanitized.hpp"

namespace e2e {
namespace {

using playfast::Folder;
using playfast::read_file;
using Strings = std::vector<std::string>;

std::string ids(const std::string& name) {
  std::string text;
  for (int at = 0; at < 20; ++at) text += "com.example." + name + std::to_string(at) + '\n';
  return text;
}

bool has_ended(const Process& process) {
  siginfo_t info{};
  return ::waitid(P_PID, static_cast<id_t>(process.pid()), &info, WEXITED | WNOWAIT | WNOHANG) == 0 &&
         info.si_pid != 0;
}

/// The place of the first to end; -1 if none does within a minute.
int first_to_end(const std::array<std::unique_ptr<Process>, 2>& runs) {
  const auto limit = std::chrono::steady_clock::now() + std::chrono::minutes(1);
  while (std::chrono::steady_clock::now() < limit) {
    for (const int at : {0, 1}) {
      if (has_ended(*runs.at(static_cast<std::size_t>(at)))) return at;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return -1;
}

// Faults: F54
TEST(OneOutput, OfTwoRunsAtOnceOneWritesItAndTheOtherIsRefused) {
  const int rounds = playfast::is_sanitized() ? 10 : 50;
  const Double store(small_pages());
  for (int round = 0; round < rounds && !testing::Test::HasFailure(); ++round) {
    const Folder folder;
    const auto path = folder.path("apps.jsonl");
    std::array<std::unique_ptr<Process>, 2> runs;
    for (auto& one : runs) one = std::make_unique<Process>(store.with({"app", "-", "-o", path}));
    // Both have a stdin that stays open: the one that is not refused goes on.
    for (const int at : {0, 1}) runs.at(static_cast<std::size_t>(at))->write(ids(at == 0 ? "a" : "b"));
    const int first = first_to_end(runs);
    ASSERT_GE(first, 0) << "neither was refused";
    auto& winner = *runs.at(static_cast<std::size_t>(1 - first));
    const auto winner_pid = std::to_string(winner.pid());
    const auto refused = runs.at(static_cast<std::size_t>(first))->finish();
    EXPECT_EQ(refused.code, 8) << refused.err;
    EXPECT_NE(refused.err.find("(process " + winner_pid + ")"), std::string::npos) << refused.err;
    const auto complete = winner.finish();
    EXPECT_EQ(complete.code, 0) << complete.err;
    const auto records = lines(read_file(path));
    EXPECT_EQ(records.size(), 20U);
    for (const auto& record : records) {
      const auto id = nlohmann::json::parse(record)["app_id"].get<std::string>();
      EXPECT_TRUE(id.starts_with(first == 0 ? "com.example.b" : "com.example.a")) << id;
    }
    EXPECT_EQ(folder.files(), 1U) << "neither lock nor temporary file is left";
  }
}

TEST(OneOutput, ARunThatWasKilledHoldsNothing) {
  const Folder folder;
  const Double store(small_pages({"match=never,fault=stall"}));
  const auto path = folder.path("apps.jsonl");
  {
    Process killed(store.with({"app", "com.example.never", "-o", path}));
    killed.wait_until([&] { return !store.log.entries().empty(); });
    killed.signal(SIGKILL);
    EXPECT_EQ(killed.finish().code, 137);
  }
  const auto ended = run(store.with({"app", "com.example.a", "-o", path}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(folder.files(), 2U) << "the file and what the killed run left";
}

TEST(OneOutput, AFileThatAppearsDuringTheRunIsKept) {
  const Folder folder;
  const Double store(small_pages());
  const auto path = folder.path("apps.jsonl");
  Process process(store.with({"app", "-", "-o", path}));
  process.write("com.example.a\n");
  process.wait_until([&] { return !store.log.entries().empty(); });
  playfast::write_file(path, "precious\n");
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 7) << ended.err;
  EXPECT_EQ(read_file(path), "precious\n");
  const auto at = ended.err.find("the records are in " + path + ".");
  ASSERT_NE(at, std::string::npos) << ended.err;
  const auto start = at + std::string("the records are in ").size();
  const auto part = ended.err.substr(start, ended.err.find('\n', at) - start);
  EXPECT_EQ(nlohmann::json::parse(read_file(part))["app_id"], "com.example.a");
}

// Faults: F54
TEST(OneOutput, TheErrorsFileHasOneWriterToo) {
  const Folder folder;
  const Double store(small_pages());
  const auto path = folder.path("errors");
  Process first(store.with({"app", "-", "--errors", path}));
  first.write("com.example.a\n");
  EXPECT_NE(first.read_line(), "");
  const auto second = run(store.with({"app", "com.example.a", "--errors", path, "--force"}));
  EXPECT_EQ(second.code, 8) << second.err;
  EXPECT_NE(second.err.find("(process " + std::to_string(first.pid()) + ")"), std::string::npos)
      << second.err;
  EXPECT_EQ(first.finish().code, 0);
}

}  // namespace
}  // namespace e2e
