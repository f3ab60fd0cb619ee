#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

namespace playfast::cli {

bool is_terminal(int fd) { return ::isatty(fd) != 0; }

std::size_t terminal_width(int fd) {
  winsize size{};
  const bool told = ::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return told ? size.ws_col : 80;
}

}  // namespace playfast::cli
