#include "cli/signals.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <csignal>

namespace playfast::cli {
namespace {

// A handler may touch nothing else.
volatile std::sig_atomic_t caught = 0;
std::array<int, 2> wake_pipe{-1, -1};

void on_signal(int number) {
  const int saved = errno;
  caught = number;
  const char byte = 0;
  static_cast<void>(!::write(wake_pipe[1], &byte, 1));
  errno = saved;
}

}  // namespace

void ignore_write_signals() {
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  for (const int number : {SIGPIPE, SIGXFSZ}) sigaction(number, &ignore, nullptr);
}

int catch_stop_signals() {
  if (::pipe2(wake_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  struct sigaction action {};
  action.sa_handler = &on_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // the second one has its usual effect
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction current {};
    sigaction(number, nullptr, &current);
    // What was ignored when we were started (nohup) stays so.
    if (current.sa_handler != SIG_IGN) sigaction(number, &action, nullptr);
  }
  return wake_pipe[0];
}

int stop_signal() { return caught; }

}  // namespace playfast::cli
