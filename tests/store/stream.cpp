#include "store/stream.hpp"

#include <linux/sockios.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace storedouble {
namespace {

using namespace std::chrono_literals;

/// How long an orderly end waits for the client to close its side.
constexpr auto kFarewell = 500ms;

/// The wait for poll: rounded up, so that it never wakes just before the deadline and spins.
int poll_timeout(Clock::time_point deadline) {
  if (deadline == kNever) return -1;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
  return static_cast<int>(std::clamp(left, 0ms, std::chrono::milliseconds(1h)).count());
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

Stream::Wait Stream::poll_socket(short events, Clock::time_point deadline) {
  std::array<pollfd, 2> watched{{{socket(), events, 0}, {stop_fd_, POLLIN, 0}}};
  for (;;) {
    ::poll(watched.data(), watched.size(), poll_timeout(deadline));
    if (watched[1].revents != 0) return Wait::stopped;
    if (watched[0].revents != 0) return Wait::readable;
    if (Clock::now() >= deadline) return Wait::timeout;
  }
}

Stream::Wait Stream::wait_readable(Clock::time_point deadline) {
  return has_buffered() ? Wait::readable : poll_socket(POLLIN, deadline);
}

bool Stream::await(Attempt::State wanted) {
  if (wanted == Attempt::over) return false;
  return poll_socket(wanted == Attempt::wants_read ? POLLIN : POLLOUT, kNever) == Wait::readable;
}

std::size_t Stream::read_some(char* buffer, std::size_t size) {
  for (;;) {
    const Attempt attempt = try_read(buffer, size);
    if (attempt.state == Attempt::done) return attempt.bytes;
    if (!await(attempt.state)) return 0;
  }
}

bool Stream::write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const Attempt attempt = try_write(bytes);
    if (attempt.state == Attempt::done) {
      bytes.remove_prefix(attempt.bytes);
    } else if (!await(attempt.state)) {
      return false;
    }
  }
  return true;
}

// POLLRDHUP, not POLLIN: a client that has sent its next request already is still there.
bool Stream::sleep_until(Clock::time_point deadline) {
  return poll_socket(POLLRDHUP, deadline) == Wait::timeout;
}

void Stream::finish() {
  say_goodbye();
  ::shutdown(socket(), SHUT_WR);
  // A close with unread bytes would send a RST, which may overtake what was written.
  std::array<char, 4096> unread;
  const auto deadline = Clock::now() + kFarewell;
  while (poll_socket(POLLIN, deadline) == Wait::readable) {
    if (::recv(socket(), unread.data(), unread.size(), 0) <= 0) break;
  }
  socket_ = Descriptor();
}

void Stream::abort() {
  // The RST drops what is not sent yet, so that is waited for.
  const auto deadline = Clock::now() + kFarewell;
  for (int unsent = 1; unsent > 0 && sleep_until(std::min(deadline, Clock::now() + 2ms));) {
    if (::ioctl(socket(), SIOCOUTQ, &unsent) != 0 || Clock::now() >= deadline) break;
  }
  const linger at_once{.l_onoff = 1, .l_linger = 0};
  ::setsockopt(socket(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  socket_ = Descriptor();
}

Stream::Attempt Stream::try_read(char* buffer, std::size_t size) {
  const ssize_t count = ::recv(socket(), buffer, size, 0);
  if (count > 0) return {Attempt::done, static_cast<std::size_t>(count)};
  return {count < 0 && (errno == EAGAIN || errno == EINTR) ? Attempt::wants_read : Attempt::over};
}

Stream::Attempt Stream::try_write(std::string_view bytes) {
  const ssize_t count = ::send(socket(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
  if (count > 0) return {Attempt::done, static_cast<std::size_t>(count)};
  return {count < 0 && (errno == EAGAIN || errno == EINTR) ? Attempt::wants_write : Attempt::over};
}

}  // namespace storedouble
