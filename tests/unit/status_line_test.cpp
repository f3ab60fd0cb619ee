#include "cli/ui/progress/status_line.hpp"

#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>

#include <array>

#include "cli/ui/messages.hpp"
#include "cli/ui/progress/progress.hpp"
#include "fakes.hpp"
#include "files.hpp"
#include "terminal_screen.hpp"
#include "util/text_width.hpp"

namespace playfast::cli {
namespace {

// A terminal of so many columns: what is written to `slave` can be read from `master`.
struct Terminal {
  explicit Terminal(unsigned short columns = 80) {
    const winsize size{24, columns, 0, 0};
    int ends[2];
    if (::openpty(&ends[0], &ends[1], nullptr, nullptr, &size) != 0) throw std::runtime_error("no terminal");
    master = util::Fd(ends[0]);
    slave = util::Fd(ends[1]);
  }

  /// What was written since the last call.
  std::string bytes() const {
    std::string text;
    std::array<char, 4096> some{};
    for (pollfd ready{master.get(), POLLIN, 0}; ::poll(&ready, 1, 0) > 0 && (ready.revents & POLLIN) != 0;) {
      const auto count = ::read(master.get(), some.data(), some.size());
      if (count <= 0) break;
      text.append(some.data(), static_cast<std::size_t>(count));
    }
    return text;
  }

  util::Fd master;
  util::Fd slave;
};

using Lines = std::vector<std::string>;

TEST(StatusLine, IsRedrawnInPlaceAndGoneAtTheEnd) {
  const Terminal terminal;
  Screen screen;
  {
    StatusLine line(terminal.slave.get());
    line.show("1/10 · and more of it");
    screen.add(terminal.bytes());
    EXPECT_EQ(screen.lines(), Lines{"1/10 · and more of it"});
    line.show("2/10");
    screen.add(terminal.bytes());
    EXPECT_EQ(screen.lines(), Lines{"2/10"});
  }
  screen.add(terminal.bytes());
  EXPECT_EQ(screen.lines(), Lines{});
  EXPECT_EQ(util::write_all(terminal.slave.get(), "later\n"), 0);
  EXPECT_EQ(terminal.bytes(), "later\r\n");
}

TEST(StatusLine, IsClearedBeforeAnyOtherTextAndOnlyOnce) {
  const Terminal terminal;
  StatusLine line(terminal.slave.get());
  line.show("1/10");
  util::write_all(terminal.slave.get(), "{\"a\":1}\n");
  util::write_all(terminal.slave.get(), "{\"a\":2}\n");
  const auto bytes = terminal.bytes();
  EXPECT_TRUE(bytes.ends_with("\r\x1b[K{\"a\":1}\r\n{\"a\":2}\r\n")) << bytes;
  EXPECT_EQ(Screen(bytes).lines(), (Lines{"{\"a\":1}", "{\"a\":2}"}));
}

TEST(StatusLine, ATextInAFileDoesNotClearIt) {
  const Terminal terminal;
  const Folder folder;
  const util::Fd file(::open(folder.path("out").c_str(), O_WRONLY | O_CREAT, 0600));
  StatusLine line(terminal.slave.get());
  line.show("1/10");
  util::write_all(file.get(), "{\"a\":1}\n");
  EXPECT_EQ(Screen(terminal.bytes()).lines(), Lines{"1/10"});
}

TEST(StatusLine, IsNotDrawnAfterTextWithoutALineBreak) {
  const Terminal terminal;
  StatusLine line(terminal.slave.get());
  util::write_all(terminal.slave.get(), "[\n{\"a\":1}");
  line.show("1/10");
  util::write_all(terminal.slave.get(), ",\n{\"a\":2}\n]\n");
  line.show("2/10");
  EXPECT_EQ(Screen(terminal.bytes()).lines(), (Lines{"[", "{\"a\":1},", "{\"a\":2}", "]", "2/10"}));
}

TEST(StatusLine, FitsTheTerminalAsItIsNow) {
  const Terminal terminal(20);
  StatusLine line(terminal.slave.get());
  line.show("평화로운 게임 · a very long line");
  EXPECT_EQ(Screen(terminal.bytes()).lines(), Lines{"평화로운 게임 · a …"});
  EXPECT_LT(util::display_width("평화로운 게임 · a …"), 20U);
  const winsize wider{24, 200, 0, 0};
  ::ioctl(terminal.master.get(), TIOCSWINSZ, &wider);
  line.show("a very long line, which fits now that it is wide");
  EXPECT_EQ(Screen(terminal.bytes()).lines(), Lines{"a very long line, which fits now that it is wide"});
  const winsize none{24, 1, 0, 0};
  ::ioctl(terminal.master.get(), TIOCSWINSZ, &none);
  line.show("1/10");
  EXPECT_EQ(terminal.bytes(), "");
}

TEST(StatusLine, HasNothingThatATerminalObeys) {
  const Terminal terminal;
  StatusLine line(terminal.slave.get());
  line.show("a\x1b[2J\nb");
  EXPECT_EQ(Screen(terminal.bytes()).lines(), Lines{"a\\x1b[2J\\x0ab"});
}

TEST(StatusLine, NeverWaitsForATerminalThatTakesNothing) {
  const Terminal terminal;
  StatusLine line(terminal.slave.get());
  // Nobody reads: far more than a terminal holds.
  for (int count = 0; count < 20'000; ++count) line.show("a line that is as long as many lines are");
}

TEST(StatusLine, NeverWaitsForAFullPipe) {
  const Pipe pipe;
  StatusLine line(pipe.in.get());
  for (int count = 0; count < 5'000; ++count) line.show("a line that is as long as many lines are");
}

TEST(StatusLine, ErasingItInASignalHandlerClearsIt) {
  const Terminal terminal;
  StatusLine line(terminal.slave.get());
  erase_status_line();
  EXPECT_EQ(terminal.bytes(), "");
  line.show("1/10");
  erase_status_line();
  EXPECT_EQ(Screen(terminal.bytes()).lines(), Lines{});
}

Counts counts_of(std::uint64_t succeeded, std::uint64_t failed, std::uint64_t begun) {
  Counts counts;
  counts.succeeded = succeeded;
  counts.failed = failed;
  counts.begun = begun;
  return counts;
}

TEST(Progress, IsShownAfterHalfASecondAndTenTimesASecondAtMost) {
  const Terminal terminal;
  FakeClock clock;
  Progress progress(terminal.slave.get(), clock);
  std::size_t draws = 0;
  for (int at = 0; at <= 2'000; at += 10) {
    clock.advance_to(Clock::Steady() + std::chrono::milliseconds(at));
    progress.update(counts_of(1, 0, 3), {});
    const bool drawn = !terminal.bytes().empty();
    EXPECT_TRUE(!drawn || at >= 500) << at;
    draws += drawn ? 1 : 0;
  }
  EXPECT_EQ(draws, 16U);
}

TEST(Progress, ShowsTheCountsOfTheRun) {
  const Terminal terminal;
  FakeClock clock;
  Progress progress(terminal.slave.get(), clock);
  const auto shown = [&](const Counts& counts, std::size_t retrying, std::chrono::milliseconds pause) {
    clock.advance_to(clock.now() + std::chrono::seconds(20));
    progress.update(counts, {4, retrying, pause});
    return Screen(terminal.bytes()).lines().at(0);
  };
  auto counts = counts_of(5, 2, 30);
  EXPECT_EQ(shown(counts, 1, {}), "7 · 2 failed · 1 retrying");
  counts.input_ended = true;
  EXPECT_EQ(shown(counts, 0, std::chrono::seconds(7)), "7/30 · 2 failed · waiting 7 s");
  counts.streams_begun = 30;
  counts.records = 1'500;
  counts.oldest = Day(std::chrono::year(2025) / 12 / 24);
  EXPECT_EQ(shown(counts, 0, {}), "7/30 streams · 1,500 reviews · back to 2025-12-24 · 2 failed");
}

TEST(Progress, IsWantedOnATerminalUnlessToldOtherwise) {
  Options options;
  EXPECT_TRUE(wants_progress(options, true, "xterm"));
  EXPECT_TRUE(wants_progress(options, true, ""));
  EXPECT_FALSE(wants_progress(options, true, "dumb"));
  EXPECT_FALSE(wants_progress(options, false, "xterm"));
  options.messages.progress = true;
  EXPECT_TRUE(wants_progress(options, false, "dumb"));
  options.output.dry_run = true;
  EXPECT_FALSE(wants_progress(options, true, "xterm")) << "it sends nothing";
  options.output.dry_run = false;
  options.messages.quiet = true;
  EXPECT_FALSE(wants_progress(options, true, "xterm"));
  options.messages = {.progress = false};
  EXPECT_FALSE(wants_progress(options, true, "xterm"));
}

}  // namespace
}  // namespace playfast::cli
