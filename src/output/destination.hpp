// Where records go: stdout, or a file that appears when it is complete.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "playfast/error.hpp"
#include "util/fd.hpp"

namespace playfast::output {

class Destination {
 public:
  static Destination standard_output();
  /// A file, written beside its place as `PATH.part` until `commit`. Errors: invalid_option when it
  /// exists and `replace` is not set; output when it cannot be written there.
  static Result<Destination> file(const std::string& path, bool replace);

  int fd() const { return fd_; }
  /// Writes one record, whole lines, in one go. False: its reader has gone. Errors: output.
  Result<bool> write(std::string_view record);
  /// Makes what was written permanent, under its own name. Errors: output.
  Result<void> commit();
  /// Removes what was written beside a file's place, which stays as it was.
  void discard();
  /// Where the records of a run that was stopped are; empty for stdout.
  const std::string& unfinished() const { return part_; }

 private:
  int fd_ = 1;
  util::Fd file_;
  std::string path_;
  std::string part_;
};

/// What becomes of a file that is there.
enum class IfThere : std::uint8_t { refuse, replace, append };

/// Opens a file for lines that are written as they come. Errors as of `Destination::file`.
Result<util::Fd> open_log(const std::string& path, IfThere if_there);

}  // namespace playfast::output
