// Where records go: stdout, a device, or a file that appears when it is complete.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "output/file/file_lock.hpp"
#include "output/file/place.hpp"
#include "output/file/text_sink.hpp"
#include "playfast/error.hpp"
#include "util/fd.hpp"

namespace playfast::output {

class Destination final : public TextSink {
 public:
  static Destination standard_output() { return {}; }
  /// Where nothing can be written; it has no descriptor.
  static Destination none();
  /// What a path leads to. A file is written beside its place, under a name of its own
  /// (`NAME.1a2b3c.part`), until `commit`, and no other run may write it until this one has ended.
  /// Devices, FIFOs and descriptors are written directly. Errors: invalid_option when a file exists and
  /// `replace` is not set; state when another run writes it; output when it cannot be written.
  static Result<Destination> open(const std::string& path, bool replace);

  int fd() const { return fd_; }
  /// Writes one record, whole lines, in one call. False: its reader is gone, or has not read for so long
  /// that the wait was given up; nothing is written from then on. Errors: output; a file then ends with
  /// the record before.
  Result<bool> write(std::string_view record) override;
  /// Makes what was written permanent, under its own name. A file that appeared there in the meantime is
  /// replaced only with `replace`. Errors: output; the records stay in `unfinished`, which is named.
  Result<void> commit();
  /// Removes what was written beside a file's place, which stays as it was.
  void discard();
  /// The file that has the records of a run that was stopped; empty for what is written directly.
  const std::string& unfinished() const { return part_; }

 private:
  static Result<Destination> open_file(Place place, bool replace);
  static Result<Destination> open_directly(const Place& place);
  bool part_is_ours() const;

  int fd_ = 1;
  util::Fd file_;
  FileLock lock_;
  bool replace_ = false;
  std::string name_ = "standard output";
  std::string part_;         ///< of a file that is not complete
  std::uint64_t bytes_ = 0;  ///< whole records in it
  bool given_up_ = false;    ///< a record may be torn
};

}  // namespace playfast::output
