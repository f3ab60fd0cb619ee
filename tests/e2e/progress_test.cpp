// The status line beside all else that a run writes to a terminal.
#include <gtest/gtest.h>
#include <algorithm>
#include <csignal>
#include <nlohmann/json.hpp>

#include "e2e/double.hpp"
#include "e2e/terminal.hpp"
#include "unit/terminal_screen.hpp"
#include "util/text_width.hpp"

namespace e2e {
namespace {

// How a drawn status line ends.
const std::string drawn = "\x1b[K\r";

std::vector<std::string> app_arguments(int count, std::vector<std::string> more) {
  std::vector<std::string> arguments{"app", "--via", "page"};
  for (int at = 0; at < count; ++at) arguments.push_back("com.example.app" + std::to_string(at));
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

// The lines that are left on the screen: messages only, each whole.
std::vector<std::string> messages_on(const std::string& shown) {
  auto all = playfast::Screen(shown).lines();
  for (auto& line : all) {
    if (line.starts_with("^C")) line.erase(0, 2);  // what the terminal itself shows of the key
    EXPECT_TRUE(line.starts_with("playfast: ")) << line;
    EXPECT_EQ(line.find(" · "), std::string::npos) << "of the status line: " << line;
  }
  return all;
}

// The widest status line that was drawn.
std::size_t widest_status(const std::string& shown) {
  std::size_t width = 0;
  for (auto end = shown.find(drawn); end != std::string::npos; end = shown.find(drawn, end + 1)) {
    const auto begin = shown.rfind('\r', end) + 1;
    width = std::max(width, playfast::util::display_width(shown.substr(begin, end - begin)));
  }
  return width;
}

TEST(StatusLineOfARun, LeavesOnlyWholeLinesAfterFailuresAWaitAndAnInterrupt) {
  const Double store(small_pages({"match=missing,status=404", "match=busy,first=1,status=429,retry-after=3",
                                  "match=stalled,fault=stall"}));
  TerminalProcess process(store.with(app_arguments(
                              30, {"com.example.missing", "com.example.busy", "com.example.stalled", "-c4"})),
                          {.pipe_stdout = true});
  ASSERT_TRUE(process.wait_for("waiting "));
  ASSERT_TRUE(process.wait_for("32/33"));
  process.type("\x03");
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 130);
  const auto messages = messages_on(ended.err);
  ASSERT_EQ(messages.size(), 3U) << ended.err;
  EXPECT_EQ(messages[0], "playfast: com.example.missing (us): not found (HTTP 404)");
  EXPECT_TRUE(messages[1].starts_with("playfast: 31 records, 1 failed, ")) << messages[1];
  EXPECT_EQ(messages[2], "playfast: stopped; records so far: 31");
  EXPECT_LE(widest_status(ended.err), 79U);
  const auto records = lines(ended.out);
  EXPECT_EQ(records.size(), 31U);
  for (const auto& record : records) EXPECT_TRUE(nlohmann::json::accept(record)) << record.substr(0, 80);
}

TEST(StatusLineOfARun, IsNeverGluedToARecord) {
  const Double store(small_pages());
  TerminalProcess process(
      store.with(app_arguments(40, {"-f", "jsonl", "--fields", "app_id", "--rate", "20"})), {.columns = 12});
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 0);
  EXPECT_NE(ended.err.find(drawn), std::string::npos) << "it was shown";
  EXPECT_LE(widest_status(ended.err), 11U);
  auto shown = playfast::Screen(ended.err).lines();
  ASSERT_EQ(shown.size(), 41U) << ended.err;
  EXPECT_TRUE(shown.back().starts_with("playfast: 40 records, 0 failed, ")) << shown.back();
  shown.pop_back();
  for (const auto& line : shown)
    EXPECT_TRUE(nlohmann::json::accept(line) && line.starts_with("{\"app_id\"")) << line;
}

TEST(StatusLineOfARun, IsClearedBeforeASecondSignalEndsTheProcess) {
  const Double store(small_pages({"match=app1&,fault=stall"}));
  TerminalProcess process(store.with(app_arguments(2, {})), {.pipe_stdout = true});
  ASSERT_TRUE(process.wait_for(drawn));
  process.signal(SIGSTOP);  // so that both signals are there when it goes on
  process.signal(SIGINT);
  process.signal(SIGTERM);
  process.signal(SIGCONT);
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 143);
  EXPECT_TRUE(playfast::Screen(ended.err).lines().empty()) << ended.err;
}

TEST(StatusLineOfARun, IsClearedWhileTheProcessIsStoppedAndDrawnAgain) {
  const Double store(small_pages({"match=app1&,fault=stall", "match=app0&,status=404"}));
  auto arguments = store.with(app_arguments(2, {"-o", "/dev/null"}));
  arguments.insert(arguments.begin(),
                   {"-c", "set -m; \"$@\"; echo s $?; fg; echo ended $?", "bash", playfast_program()});
  TerminalProcess process(arguments, {.program = "/bin/bash"});
  ASSERT_TRUE(process.wait_for("1/2 · 1 failed" + drawn));
  process.type("\x1a");
  ASSERT_TRUE(process.wait_for("s 148"));
  ASSERT_TRUE(process.wait_for("1/2 · 1 failed" + drawn)) << "by fg";
  process.type("\x03");
  const auto ended = process.finish();
  const auto shown = playfast::Screen(ended.err).lines();
  EXPECT_TRUE(std::ranges::count(shown, "s 148") == 1 && shown.back() == "ended 130") << ended.err;
  for (const auto& line : shown) EXPECT_EQ(line.find(" · "), std::string::npos) << line;
}

TEST(StatusLineOfARun, IsForTerminalsUnlessForced) {
  const Double store(small_pages());
  const auto shows = [&](std::vector<std::string> more) {
    more.insert(more.end(), {"--rate", "20", "-o", "/dev/null"});
    return run(store.with(app_arguments(40, more))).err.find(drawn) != std::string::npos;
  };
  EXPECT_FALSE(shows({}));
  EXPECT_TRUE(shows({"--progress"}));
  EXPECT_FALSE(shows({"--progress", "-q"}));
  EXPECT_FALSE(shows({"--progress", "--no-progress"}));
}

}  // namespace
}  // namespace e2e
