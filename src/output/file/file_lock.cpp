#include "output/file/file_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "util/file_id.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::output {
namespace {

struct flock whole_file() {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return lock;
}

tl::unexpected<Error> in_use(const std::string& path, pid_t pid) {
  // The kernel names no process of another PID namespace.
  const auto process = pid > 0 ? " (process " + std::to_string(pid) + ")" : std::string();
  return fail(
      ProgramError::state,
      fmt::format("{} is in use by another run{}; wait for it to end or choose another file", path, process));
}

std::string lock_name(const std::string& path) {
  const auto whole = std::filesystem::path(path);
  return (whole.parent_path() / fmt::format(".{}.playfast-lock", whole.filename().string())).string();
}

// A file of somebody else's that happens to have the name is never locked, and so never removed.
bool is_lock_file(int fd) {
  struct stat status {};
  return ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_size == 0;
}

}  // namespace

Result<void> lock_open_file(int fd, const std::string& path) {
  while (true) {
    auto request = whole_file();
    if (::fcntl(fd, F_SETLK, &request) == 0) return {};
    if (errno != EACCES && errno != EAGAIN) {
      return fail(ProgramError::output, fmt::format("cannot lock {}: {}", path, std::strerror(errno)));
    }
    auto holder = whole_file();
    // The holder may have ended in the meantime.
    if (::fcntl(fd, F_GETLK, &holder) == 0 && holder.l_type == F_UNLCK) continue;
    return in_use(path, holder.l_pid);
  }
}

Result<FileLock> FileLock::acquire(const std::string& path) {
  auto name = lock_name(path);
  while (true) {
    constexpr int flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
    util::Fd fd(::open(name.c_str(), flags, 0666));
    if (!fd)
      return fail(ProgramError::output, fmt::format("cannot write {}: {}", path, std::strerror(errno)));
    if (!is_lock_file(fd.get())) {
      return fail(ProgramError::output, fmt::format("cannot lock {}: {} is not a lock file", path, name));
    }
    TRY(lock_open_file(fd.get(), path));
    // The run that held it removes it while another one waits between open and lock.
    // Moved, not copied: without memory for a copy the file would stay.
    if (util::file_id(fd.get()) == util::link_id(name)) return FileLock(std::move(fd), std::move(name));
  }
}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(fd_, other.fd_);
  std::swap(name_, other.name_);
  return *this;
}

FileLock::~FileLock() {
  // Removed first: a run that opens it after this, but before the lock is gone, is refused or notices.
  if (fd_ && util::file_id(fd_.get()) == util::link_id(name_)) ::unlink(name_.c_str());
}

}  // namespace playfast::output
