#include "net/descriptors.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <algorithm>
#include <limits>

namespace playfast::net {
namespace {

// A connection takes a second descriptor while two addresses are tried at once.
constexpr std::size_t per_connection = 2;
// For a name lookup (a pair of sockets, a file or a socket), certificates, an output file.
constexpr std::size_t reserve = 5;
// With this many, any concurrency is possible, and counting would take longer than it is worth.
constexpr rlim_t plenty = 1024;

}  // namespace

std::size_t max_connections() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= plenty) {
    return std::numeric_limits<std::size_t>::max();
  }
  std::size_t free = 0;
  for (int fd = 0; fd < static_cast<int>(limit.rlim_cur); ++fd) {
    if (::fcntl(fd, F_GETFD) < 0) ++free;
  }
  return std::max<std::size_t>(1, free > reserve ? (free - reserve) / per_connection : 1);
}

}  // namespace playfast::net
