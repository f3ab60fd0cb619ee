#include "output/file/log.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>

#include "util/try.hpp"

namespace playfast::output {
Result<Log> Log::open(const std::string& path, bool may_exist) {
  Log log;
  log.name_ = path;
  log.fd_ = STDERR_FILENO;
  if (path == "-") return log;
  TRY_ASSIGN(const auto place, find_place(path));
  log.fd_ = place.descriptor;
  if (place.kind == Place::Kind::descriptor) return log;
  if (place.kind == Place::Kind::device) {
    log.file_ = util::Fd(::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (!log.file_) return cannot_write(path, errno);
  } else
    TRY(log.open_file(place, may_exist));
  log.fd_ = log.file_.get();
  return log;
}

Result<void> Log::open_file(const Place& place, bool may_exist) {
  // An empty one is what a run without failures leaves.
  struct stat before {};
  const bool is_empty = ::stat(place.path.c_str(), &before) == 0 && before.st_size == 0;
  may_exist = may_exist || is_empty;
  if (auto allowed = check_replace(place, may_exist); !allowed) return allowed;
  TRY_ASSIGN(auto lock, FileLock::acquire(place.path));
  lock_ = std::move(lock);
  constexpr int flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  file_ = util::Fd(::open(place.path.c_str(), flags | (may_exist ? 0 : O_EXCL), 0666));
  if (file_) return {};
  const int error = errno;
  if (error != EEXIST) return cannot_write(place.path, error);
  auto appeared = place;
  appeared.id.emplace();
  return check_replace(appeared, false);
}

Result<void> Log::clear() {
  const bool is_file = lock_.held();
  if (is_file && ::ftruncate(fd_, 0) != 0) return cannot_write(name_, errno);
  return {};
}

Result<void> Log::write(std::string_view line) {
  struct stat before {};
  const bool is_file = lock_.held() && ::fstat(fd_, &before) == 0;
  const int error = util::write_all(fd_, line);
  if (error == 0) return {};
  // A full disk may have taken the start of the line. If this fails too, there is nothing to add.
  if (is_file) static_cast<void>(!::ftruncate(fd_, before.st_size));
  return cannot_write(name_, error);
}

}  // namespace playfast::output
