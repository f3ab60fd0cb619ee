#include "cli/ui/progress/status_line.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <csignal>

#include "cli/terminal.hpp"
#include "output/visible.hpp"
#include "util/text_width.hpp"

namespace playfast::cli {
namespace {

constexpr std::string_view erase = "\r\x1b[K";

// What signal handlers read.
volatile std::sig_atomic_t shown = 0;
volatile std::sig_atomic_t drawn_on = -1;

int messages_to = -1;      // the same terminal, where a write waits
bool is_mid_line = false;  // what was written last has no line break at its end

// Poll alone does not do: a terminal may have room for a part only.
util::Fd open_without_waits(int fd) {
  struct stat status {};
  const bool may_wait = ::fstat(fd, &status) == 0 && !S_ISREG(status.st_mode);
  if (!may_wait) return {};
  const auto path = fmt::format("/proc/self/fd/{}", fd);
  return util::Fd(::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
}

void put(std::string_view text) {
  pollfd ready{drawn_on, POLLOUT, 0};
  if (::poll(&ready, 1, 0) > 0) static_cast<void>(!::write(drawn_on, text.data(), text.size()));
}

void make_room(int fd, std::string_view text) {
  if (fd != messages_to && !is_terminal(fd)) return;
  if (shown != 0) {
    shown = 0;
    util::write_all(messages_to, erase);  // waits, as what is written next would
  }
  if (!text.empty()) is_mid_line = text.back() != '\n';
}

// Run with & or bg: what another program shows is not drawn over.
bool in_background(int fd) {
  const auto group = ::tcgetpgrp(fd);
  return group >= 0 && group != ::getpgrp();
}

}  // namespace

StatusLine::StatusLine(int fd) : fd_(fd), own_(open_without_waits(fd)) {
  messages_to = fd;
  is_mid_line = false;
  drawn_on = own_ ? own_.get() : fd;
  util::before_write(&make_room);
}

StatusLine::~StatusLine() {
  erase_status_line();
  util::before_write(nullptr);
  drawn_on = messages_to = -1;
}

void StatusLine::show(std::string_view text) {
  const auto width = terminal_width(fd_);
  if (is_mid_line || width < 2 || in_background(fd_)) return;
  shown = 1;  // first: a signal may come between
  // The last column stays free, where some terminals begin the next line. The cursor goes back, so that the
  // ^C that a terminal echoes is cleared too.
  put(fmt::format("\r{}\x1b[K\r", util::fitted(output::visible(text), width - 1)));
}

void erase_status_line() {
  if (shown == 0) return;
  shown = 0;
  put(erase);
}

}  // namespace playfast::cli
