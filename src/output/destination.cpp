#include "output/destination.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace playfast::output {
namespace {

tl::unexpected<Error> cannot(std::string_view what, const std::string& path, int error) {
  return fail(ErrorKind::output, "cannot " + std::string(what) + " " + path + ": " + std::strerror(error));
}

Result<void> check_place(const std::string& path, bool replace) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    return errno == ENOENT ? Result<void>() : cannot("write", path, errno);
  }
  if (!S_ISREG(status.st_mode)) return fail(ErrorKind::output, path + " is no regular file");
  if (!replace) return fail(ErrorKind::invalid_option, path + " exists; --force replaces it");
  return {};
}

Result<util::Fd> create(const std::string& path, int start = O_TRUNC) {
  // Not through a link, nor into a pipe that nobody reads, which somebody else may have put there.
  util::Fd fd(::open(path.c_str(), O_WRONLY | O_CREAT | start | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0666));
  if (!fd) return cannot("write", path, errno);
  return fd;
}

}  // namespace

Destination Destination::standard_output() { return {}; }

Result<Destination> Destination::file(const std::string& path, bool replace) {
  if (const auto place = check_place(path, replace); !place) return tl::make_unexpected(place.error());
  Destination destination;
  destination.path_ = path;
  destination.part_ = path + ".part";
  auto fd = create(destination.part_);
  if (!fd) return tl::make_unexpected(fd.error());
  destination.file_ = std::move(*fd);
  destination.fd_ = destination.file_.get();
  return destination;
}

Result<bool> Destination::write(std::string_view record) {
  const int error = util::write_all(fd_, record);
  if (error == 0) return true;
  if (error == EPIPE && path_.empty()) return false;
  return cannot("write", path_.empty() ? "standard output" : part_, error);
}

Result<void> Destination::commit() {
  if (path_.empty()) return {};
  if (::fsync(fd_) != 0) return cannot("write", part_, errno);
  if (const int error = file_.close(); error != 0) return cannot("write", part_, error);
  if (::rename(part_.c_str(), path_.c_str()) != 0) return cannot("write", path_, errno);
  if (const int error = util::sync_folder_of(path_); error != 0) return cannot("write", path_, error);
  part_.clear();
  return {};
}

void Destination::discard() {
  if (part_.empty()) return;
  ::unlink(part_.c_str());
  part_.clear();
}

Result<util::Fd> open_log(const std::string& path, IfThere if_there) {
  const auto place = check_place(path, if_there != IfThere::refuse);
  if (!place) return tl::make_unexpected(place.error());
  return create(path, if_there == IfThere::append ? O_APPEND : O_TRUNC);
}

}  // namespace playfast::output
