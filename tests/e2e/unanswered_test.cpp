// A run that ends early says what it did not get to, and leaves alone what an earlier one left.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <csignal>
#include <nlohmann/json.hpp>

#include "e2e/double.hpp"
#include "e2e/process.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using playfast::Folder;
using playfast::read_file;
using Strings = std::vector<std::string>;

Strings ids(std::size_t count) {
  Strings all;
  for (std::size_t at = 0; at < count; ++at) all.push_back("com.example.app" + std::to_string(at));
  return all;
}

Strings with_ids(Strings arguments, std::size_t count) {
  for (auto& id : ids(count)) arguments.push_back(std::move(id));
  return arguments;
}

std::map<std::string, std::size_t> kinds_in(const std::string& path) {
  std::map<std::string, std::size_t> kinds;
  for (const auto& line : lines(read_file(path))) ++kinds[json::parse(line)["kind"]];
  return kinds;
}

TEST(Unanswered, ABlockCountsWhatWasNeverRequested) {
  const Folder folder;
  const Double store(small_pages({"after=20,status=403"}));
  const auto errors = folder.path("errors");
  const auto ended =
      run(store.with(with_ids({"app", "-c", "1", "--country", "us,kr", "--errors", errors}, 50)));
  EXPECT_EQ(ended.code, 5);
  EXPECT_EQ(store.log.entries().size(), 21U);
  EXPECT_NE(ended.err.find("20 records, 1 failed, 79 not requested, "), std::string::npos) << ended.err;
  EXPECT_EQ(kinds_in(errors), (std::map<std::string, std::size_t>{{"blocked", 1}, {"not_requested", 79}}));
  const auto last = json::parse(lines(read_file(errors)).back());
  EXPECT_EQ(last["item"], "com.example.app49");
  EXPECT_EQ(last["country"], "kr");
  EXPECT_EQ(last["attempts"], 0);
}

TEST(Unanswered, AfterAnInterruptWhatIsOnItsWayCountsToo) {
  const Folder folder;
  const Double store(small_pages({"match=app1&,fault=stall"}));
  const auto errors = folder.path("errors");
  const auto path = folder.path("apps.jsonl");
  Process process(store.with({"app", "-c", "1", "-o", path, "--errors", errors, "com.example.app0",
                              "com.example.app1", "com.example.app2"}));
  process.wait_until([&] { return store.log.entries().size() >= 2; });
  process.signal(SIGINT);
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 130);
  EXPECT_NE(ended.err.find("1 record, 0 failed, 2 not requested, "), std::string::npos) << ended.err;
  EXPECT_EQ(kinds_in(errors), (std::map<std::string, std::size_t>{{"not_requested", 2}}));
}

TEST(Unanswered, DetailsThatWereNotFetchedCount) {
  const Double store(small_pages({"match=details,after=2,status=403"}));
  const auto ended = run(store.with({"list", "--limit", "10", "--details", "-c", "1"}));
  EXPECT_EQ(ended.code, 5);
  EXPECT_NE(ended.err.find("2 records, 1 failed, 7 not requested, "), std::string::npos) << ended.err;
}

TEST(Unanswered, ReviewStreamsCountToo) {
  const Double store(small_pages({"after=1,status=403"}));
  const auto ended =
      run(store.with({"reviews", "-c", "1", "com.example.a.r20.short", "com.example.b.r20.short",
                      "com.example.c.r20.short", "com.example.d.r20.short"}));
  EXPECT_EQ(ended.code, 5);
  EXPECT_NE(ended.err.find("not requested"), std::string::npos) << ended.err;
}

TEST(Unanswered, AnInputThatStaysOpenIsNotWaitedFor) {
  const Double store(small_pages({"match=app1&,fault=stall"}));
  Process process(store.with({"app", "-", "-c", "1"}));
  process.write("com.example.app0\ncom.example.app1\ncom.example.app2\n");
  process.read_line();
  process.wait_until([&] { return store.log.entries().size() >= 2; });
  process.signal(SIGTERM);
  // Its end, before `finish` closes the input.
  siginfo_t info{};
  EXPECT_EQ(::waitid(P_PID, static_cast<id_t>(process.pid()), &info, WEXITED | WNOWAIT), 0);
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 143);
  EXPECT_NE(ended.err.find("at least 2 not requested"), std::string::npos) << ended.err;
}

TEST(Unanswered, TheFileOfAnEarlierRunIsLeftAlone) {
  const Folder folder;
  const auto path = folder.path("apps.jsonl");
  {
    const Double store(small_pages({"match=blocked,status=403"}));
    EXPECT_EQ(run(store.with({"app", "com.example.a", "com.example.blocked", "-c", "1", "-o", path})).code,
              5);
  }
  ASSERT_EQ(folder.files(), 1U);
  const auto part = std::filesystem::directory_iterator(folder.where())->path();
  const auto kept = read_file(part);
  const Double store(small_pages());
  EXPECT_EQ(run(store.with({"app", "com.example.b", "-o", path})).code, 0);
  EXPECT_EQ(read_file(part), kept);
  EXPECT_EQ(folder.files(), 2U);
}

}  // namespace
}  // namespace e2e
