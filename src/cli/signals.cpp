#include "cli/signals.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>

#include "cli/ui/progress/status_line.hpp"
#include "util/fd.hpp"

namespace playfast::cli {
namespace {

constexpr std::array stop_signals{SIGINT, SIGTERM, SIGHUP};

// All that the handlers touch.
volatile std::sig_atomic_t caught = 0;
std::array<int, 2> wake_pipe{-1, -1};
timer_t patience{};

// Repeated, since a write can begin to wait just after an interruption.
void set_patience(timespec time) {
  const itimerspec ticks{.it_interval = {0, 100'000'000}, .it_value = time};
  ::timer_settime(patience, 0, &ticks, nullptr);
}

void on_stop(int number) {
  const int saved = errno;
  if (caught != 0) {
    erase_status_line();
    std::signal(number, SIG_DFL);
    static_cast<void>(std::raise(number));  // ends the process when this handler returns
  } else {
    caught = number;
    const char byte = 0;
    static_cast<void>(!::write(wake_pipe[1], &byte, 1));
    set_patience({1, 0});
  }
  errno = saved;
}

void on_patience_over(int /*number*/) { util::give_up_waiting(); }

// What was ignored at the start (nohup) stays ignored.
bool is_ignored(int number) {
  struct sigaction current {};
  sigaction(number, nullptr, &current);
  return current.sa_handler == SIG_IGN;
}

void handle(int number, void (*handler)(int), int flags = 0) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  for (const int other : stop_signals) sigaddset(&action.sa_mask, other);
  sigaction(number, &action, nullptr);
}

// The default action, which stops the process, then waits for the next one.
void on_suspend(int number) {
  const int saved = errno;
  erase_status_line();
  std::signal(number, SIG_DFL);
  static_cast<void>(std::raise(number));
  sigset_t suspend;
  sigset_t before;
  sigemptyset(&suspend);
  sigaddset(&suspend, number);
  sigprocmask(SIG_UNBLOCK, &suspend, &before);  // stopped here, until SIGCONT
  sigprocmask(SIG_SETMASK, &before, nullptr);
  handle(number, &on_suspend, SA_RESTART);
  errno = saved;
}

}  // namespace

void ignore_write_signals() {
  for (const int number : {SIGPIPE, SIGXFSZ}) handle(number, SIG_IGN);
}

int catch_stop_signals() {
  if (wake_pipe[0] >= 0) return wake_pipe[0];
  if (::pipe2(wake_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  handle(SIGALRM, &on_patience_over);
  ::timer_create(CLOCK_MONOTONIC, nullptr, &patience);  // sends SIGALRM
  for (const int number : stop_signals) {
    if (!is_ignored(number)) handle(number, &on_stop);  // without SA_RESTART: it interrupts what waits
  }
  return wake_pipe[0];
}

void give_up_writes_after(std::chrono::milliseconds time) {
  using std::chrono::nanoseconds;
  constexpr auto second = std::chrono::seconds(1);
  constexpr auto allowance = std::chrono::milliseconds(250);  // for the end of the run
  time += allowance;
  set_patience({time / second, nanoseconds(time % second).count()});
}

void clear_line_on_suspend() {
  if (!is_ignored(SIGTSTP)) handle(SIGTSTP, &on_suspend, SA_RESTART);
}

int stop_signal() { return caught; }

int stop_code() { return 128 + stop_signal(); }

bool must_end() { return stop_signal() != 0 || util::has_given_up_waiting(); }

bool wait_readable(int fd) {
  std::array<pollfd, 2> fds{{{fd, POLLIN, 0}, {wake_pipe[0], POLLIN, 0}}};
  while (!must_end()) {
    if (::poll(fds.data(), fds.size(), -1) > 0 && fds[0].revents != 0) break;
  }
  return !must_end();
}

}  // namespace playfast::cli
