#include "util/fd.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <atomic>
#include <cerrno>
#include <filesystem>

namespace playfast::util {

namespace {

std::atomic<void (*)(int, std::string_view)> called_before_write = nullptr;
std::atomic<bool> waiting_given_up = false;
static_assert(std::atomic<bool>::is_always_lock_free, "signal handlers need that");

}  // namespace

Fd::~Fd() { close(); }

int Fd::close() {
  if (fd_ < 0) return 0;
  return ::close(std::exchange(fd_, -1)) == 0 ? 0 : errno;
}

int write_all(int fd, std::string_view data) {
  if (auto* const call = called_before_write.load()) call(fd, data);
  while (!data.empty()) {
    const auto written = ::write(fd, data.data(), data.size());
    if (written >= 0) {
      data.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      pollfd wait{fd, POLLOUT, 0};
      poll(&wait, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
    if (!data.empty() && waiting_given_up) return ECANCELED;
  }
  return 0;
}

void before_write(void (*call)(int, std::string_view)) { called_before_write = call; }

void give_up_waiting() { waiting_given_up = true; }

bool has_given_up_waiting() { return waiting_given_up; }

int sync_folder_of(const std::string& path) {
  const auto parent = std::filesystem::path(path).parent_path();
  const Fd folder(::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return folder && ::fsync(folder.get()) == 0 ? 0 : errno;
}

}  // namespace playfast::util
