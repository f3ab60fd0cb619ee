#include "output/file/journal.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>

#include "output/file/cannot.hpp"
#include "output/file/file_lock.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::output {
Result<Journal> Journal::open(const std::string& path) {
  constexpr int flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  util::Fd fd(::open(path.c_str(), flags, 0666));
  if (!fd) return cannot("write", path, errno);
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0) return cannot("read", path, errno);
  if (!S_ISREG(status.st_mode))
    return fail(ProgramError::output, fmt::format("{} is not a regular file", path));
  TRY(lock_open_file(fd.get(), path));
  return Journal(std::move(fd), path);
}

Result<std::uint64_t> Journal::size() const {
  struct stat status {};
  if (::fstat(fd_.get(), &status) != 0) return cannot("read", path_, errno);
  return static_cast<std::uint64_t>(status.st_size);
}

Result<bool> Journal::read(std::uint64_t from, std::uint64_t to,
                           const std::function<bool(std::string_view)>& visit) const {
  std::string piece(std::min<std::uint64_t>(64U << 10U, to - from), '\0');
  for (auto at = from; at < to;) {
    const auto wanted = std::min<std::uint64_t>(piece.size(), to - at);
    const auto got = ::pread(fd_.get(), piece.data(), wanted, static_cast<off_t>(at));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return cannot("read", path_, got < 0 ? errno : EIO);
    if (!visit(std::string_view(piece).substr(0, static_cast<std::size_t>(got)))) return false;
    at += static_cast<std::uint64_t>(got);
  }
  return true;
}

Result<void> Journal::cut(std::uint64_t bytes) {
  if (::ftruncate(fd_.get(), static_cast<off_t>(bytes)) != 0 || ::fdatasync(fd_.get()) != 0) {
    return cannot("write", path_, errno);
  }
  return {};
}

Result<void> Journal::append(std::string_view piece) {
  if (const int error = util::write_all(fd_.get(), piece); error != 0) return cannot("write", path_, error);
  if (::fdatasync(fd_.get()) != 0) return cannot("write", path_, errno);
  return {};
}

namespace {

// A file that has no other name. What has this one, left by a run that was killed, loses it: written to, it
// could be another file too, by a link.
util::Fd create_anew(const std::string& path) {
  constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
  util::Fd fd(::open(path.c_str(), flags, 0666));
  if (fd || errno != EEXIST || ::unlink(path.c_str()) != 0) return fd;
  return util::Fd(::open(path.c_str(), flags, 0666));
}

}  // namespace

Result<void> replace_file(const std::string& path, std::string_view content) {
  const auto beside = path + ".tmp";
  auto fd = create_anew(beside);
  if (!fd) return cannot("write", beside, errno);
  if (const int error = util::write_all(fd.get(), content); error != 0) return cannot("write", beside, error);
  if (::fsync(fd.get()) != 0) return cannot("write", beside, errno);
  if (const int error = fd.close(); error != 0) return cannot("write", beside, error);
  if (::rename(beside.c_str(), path.c_str()) != 0) return cannot("write", path, errno);
  if (const int error = util::sync_folder_of(path); error != 0) return cannot("write", path, error);
  return {};
}

}  // namespace playfast::output
