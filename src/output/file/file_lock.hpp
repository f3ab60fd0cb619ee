// Keeps other runs away from a file while this one writes it.
#pragma once

#include <string>

#include "playfast/error.hpp"
#include "util/fd.hpp"

namespace playfast::output {

/// Locks an open file for this process until it closes any descriptor of the file. Errors: state,
/// naming `path` and the process that holds the lock; output where the file cannot be locked.
Result<void> lock_open_file(int fd, const std::string& path);

/// A lock on a name, whether or not a file has that name yet. It is held on an empty file beside it,
/// `.NAME.playfast-lock`, which goes away with the lock. The kernel drops the lock of a run that dies;
/// the next run takes over the file that it leaves.
class FileLock {
 public:
  FileLock() = default;  ///< holds nothing
  /// Errors: as of `lock_open_file`.
  static Result<FileLock> acquire(const std::string& path);

  FileLock(FileLock&&) noexcept = default;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

  bool held() const { return static_cast<bool>(fd_); }

 private:
  FileLock(util::Fd fd, std::string name) : fd_(std::move(fd)), name_(std::move(name)) {}

  util::Fd fd_;
  std::string name_;  ///< of the empty file
};

}  // namespace playfast::output
