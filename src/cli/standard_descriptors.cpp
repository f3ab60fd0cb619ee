#include "cli/standard_descriptors.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <initializer_list>

namespace playfast::cli {
namespace {

bool no_stdin = false;

}  // namespace

bool open_standard_descriptors() {
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(fd, F_GETFD) >= 0) continue;
    if (fd == STDIN_FILENO) no_stdin = true;
    // The lowest free number is this one. Not closed on exec: it is what a parent would have passed.
    if (::open("/dev/null", fd == STDIN_FILENO ? O_RDONLY : O_WRONLY) != fd) return false;
  }
  return true;
}

bool stdin_was_closed() { return no_stdin; }

}  // namespace playfast::cli
