#include "output/file/destination.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <random>

#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::output {
namespace {

// A file that nobody else has, beside another one; sets its name.
Result<util::Fd> create_beside(const std::string& path, std::string& name) {
  std::random_device random;
  while (true) {
    name = fmt::format("{}.{:06x}.part", path, random() & 0xFFFFFFU);
    util::Fd fd(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (fd) return fd;
    if (errno != EEXIST) return cannot_write(path, errno);
  }
}

// Gives a file another name, which nothing may have if it is not to be replaced. The error number.
int rename_file(const std::string& from, const std::string& to, bool replace) {
  if (replace) return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // A file system that cannot do this. A link is refused too where the name is taken.
  return ::link(from.c_str(), to.c_str()) == 0 && ::unlink(from.c_str()) == 0 ? 0 : errno;
}

}  // namespace

Destination Destination::none() {
  Destination destination;
  destination.fd_ = -1;
  return destination;
}

Result<Destination> Destination::open(const std::string& path, Existing existing) {
  TRY_ASSIGN(auto place, find_place(path));
  if (place.kind != Place::Kind::file) return open_directly(place);
  return open_file(std::move(place), existing);
}

Result<Destination> Destination::open_directly(const Place& place) {
  Destination destination;
  destination.name_ = place.path;
  destination.fd_ = place.descriptor;
  if (place.kind == Place::Kind::descriptor) return destination;
  destination.file_ = util::Fd(::open(place.path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
  if (!destination.file_) return cannot_write(place.path, errno);
  destination.fd_ = destination.file_.get();
  return destination;
}

// Adds no record to half of one. The lock keeps other runs out.
Result<void> Destination::open_to_append(const Place& place) {
  constexpr int flags = O_RDWR | O_APPEND | O_CLOEXEC;
  file_ = util::Fd(::open(place.path.c_str(), flags | O_CREAT | O_EXCL, 0666));
  is_new_ = static_cast<bool>(file_);
  if (!file_ && errno == EEXIST) file_ = util::Fd(::open(place.path.c_str(), flags));
  if (!file_) return cannot_write(place.path, errno);
  fd_ = file_.get();
  struct stat status {};
  if (::fstat(fd_, &status) != 0) return cannot_write(place.path, errno);
  begin_ = bytes_ = static_cast<std::uint64_t>(status.st_size);
  char last = '\n';
  if (begin_ > 0 && ::pread(fd_, &last, 1, status.st_size - 1) != 1) return cannot_write(place.path, errno);
  if (last == '\n') return {};
  return fail(ProgramError::state,
              fmt::format("cannot append to {}: its last line has no line break", place.path));
}

Result<Destination> Destination::open_file(Place place, Existing existing) {
  Destination destination;
  destination.name_ = place.path;
  destination.existing_ = existing;
  const bool replace = existing != Existing::refuse;
  TRY(check_replace(place, replace));
  auto lock = FileLock::acquire(place.path);
  if (!lock) return tl::make_unexpected(lock.error());
  destination.lock_ = std::move(*lock);
  // Again: the run that had the lock may just have completed the file.
  place.id = util::file_id(place.path);
  TRY(check_replace(place, replace));
  if (existing == Existing::append) {
    TRY(destination.open_to_append(place));
    return destination;
  }
  TRY_ASSIGN(auto fd, create_beside(place.path, destination.part_));
  destination.file_ = std::move(fd);
  destination.fd_ = destination.file_.get();
  // What may not be read by everybody stays so.
  if (place.id && ::fchmod(destination.fd_, place.mode) != 0) {
    const int error = errno;
    destination.discard();
    return cannot_write(place.path, error);
  }
  return destination;
}

Result<bool> Destination::write(std::string_view record) {
  if (given_up_) return false;
  const int error = util::write_all(fd_, record);
  if (error == 0) {
    bytes_ += record.size();
    return true;
  }
  given_up_ = error == ECANCELED;
  if (given_up_ || error == EPIPE) return false;
  // A full disk may have taken the start of a record. If this fails too, there is nothing to add.
  if (!unfinished().empty()) static_cast<void>(!::ftruncate(fd_, static_cast<off_t>(bytes_)));
  return cannot_write(part_.empty() ? name_ : part_, error);
}

Result<bool> Destination::continues(std::string_view start) const {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (begin_ == 0) return false;
  std::string text(mark.size() + start.size(), '\0');
  const auto read = ::pread(fd_, text.data(), text.size(), 0);
  text.resize(read < 0 ? 0 : static_cast<std::size_t>(read));
  const auto without_mark = [&](std::string_view whole) {
    return whole.substr(whole.starts_with(mark) ? mark.size() : 0);
  };
  if (without_mark(text).starts_with(without_mark(start))) return true;
  return fail(
      ProgramError::state,
      fmt::format("cannot append to {}: its columns differ; use the same --fields or another file", name_));
}

// Whether nobody has moved or replaced it, or can change it under another name.
bool Destination::part_is_ours() const {
  struct stat status {};
  return ::fstat(fd_, &status) == 0 && status.st_nlink == 1 && util::link_id(part_) == util::file_id(fd_);
}

Result<void> Destination::commit() {
  if (existing_ == Existing::append && file_ && ::fsync(fd_) != 0) return cannot_write(name_, errno);
  if (part_.empty()) return {};
  if (::fsync(fd_) != 0) return cannot_write(part_, errno);
  if (!part_is_ours()) {
    return fail(ProgramError::output,
                fmt::format("cannot write {}: another process moved, replaced or linked {}", name_, part_));
  }
  if (const int error = file_.close(); error != 0) return cannot_write(part_, error);
  if (const int error = rename_file(part_, name_, existing_ == Existing::replace); error != 0) {
    const auto why = error == EEXIST ? "it appeared during the run" : std::strerror(error);
    return fail(ProgramError::output,
                fmt::format("cannot write {}: {}; the records are in {}", name_, why, part_));
  }
  part_.clear();
  if (const int error = util::sync_folder_of(name_); error != 0) return cannot_write(name_, error);
  return {};
}

void Destination::discard() {
  if (existing_ == Existing::append && file_) {
    if (is_new_) ::unlink(name_.c_str());
    if (!is_new_ && bytes_ > begin_) static_cast<void>(!::ftruncate(fd_, static_cast<off_t>(begin_)));
    name_.clear();
  }
  if (part_.empty()) return;
  if (part_is_ours()) ::unlink(part_.c_str());
  part_.clear();
  lock_ = FileLock();
}

}  // namespace playfast::output
