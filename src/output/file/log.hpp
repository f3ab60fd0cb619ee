// A file of lines that are written as they come.
#pragma once

#include <string>
#include <string_view>

#include "output/file/file_lock.hpp"
#include "output/file/place.hpp"
#include "util/fd.hpp"

namespace playfast::output {

class Log {
 public:
  Log() = default;  ///< none: lines go nowhere
  /// "-" is stderr. Lines are added to a file that exists, if it may; no other run may write it until
  /// this one has ended. Devices, FIFOs and descriptors are written directly. Errors: as of
  /// `Destination::open`.
  static Result<Log> open(const std::string& path, bool may_exist);

  explicit operator bool() const { return fd_ >= 0; }
  /// Empties a file. Errors: output.
  Result<void> clear();
  /// Adds a line, with its end. Errors: output; a file then ends with the line before.
  Result<void> write(std::string_view line);

 private:
  Result<void> open_file(const Place& place, bool may_exist);

  std::string name_;
  int fd_ = -1;
  util::Fd file_;
  FileLock lock_;
};

}  // namespace playfast::output
