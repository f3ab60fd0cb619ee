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

/// What happens to a file that is already there.
enum class Existing : std::uint8_t { refuse, replace, append };

class Destination final : public TextSink {
 public:
  static Destination standard_output() { return {}; }
  /// Where nothing can be written; it has no descriptor.
  static Destination none();
  /// What a path leads to. A file is written beside its place, under a name of its own
  /// (`NAME.1a2b3c.part`), until `commit`, and no other run may write it until this one has ended. With
  /// `append`, records are added to the file itself. Devices, FIFOs and descriptors are written directly.
  /// Errors: invalid_option when a file exists and is to be refused; state when another run writes it, or
  /// when the file to append to ends in the middle of a line; output when it cannot be written.
  static Result<Destination> open(const std::string& path, Existing existing);

  int fd() const { return fd_; }
  /// Writes one record, whole lines, in one call. False: its reader is gone, or has not read for so long
  /// that the wait was given up; nothing is written from then on. Errors: output; a file then ends with
  /// the record before.
  Result<bool> write(std::string_view record) override;
  /// Whether records are added to some that are there. Errors: state where the file does not start with
  /// this text, a byte order mark aside.
  Result<bool> continues(std::string_view start) const;
  /// Makes what was written permanent, under its own name. A file that appeared there in the meantime is
  /// replaced only with `replace`. Errors: output; the records stay in `unfinished`, which is named.
  Result<void> commit();
  /// Removes what was written beside a file's place, which stays as it was; of a file to append to
  /// what was added; one that was made for this is removed.
  void discard();
  /// The file that has the records of a run that was stopped; empty for what is written directly.
  const std::string& unfinished() const { return existing_ == Existing::append ? name_ : part_; }

 private:
  static Result<Destination> open_file(Place place, Existing existing);
  Result<void> open_to_append(const Place& place);
  static Result<Destination> open_directly(const Place& place);
  bool part_is_ours() const;

  int fd_ = 1;
  util::Fd file_;
  FileLock lock_;
  Existing existing_ = Existing::refuse;
  std::string name_ = "standard output";
  std::string part_;         ///< of a file that is not complete
  std::uint64_t begin_ = 0;  ///< bytes that a file to append to had
  bool is_new_ = false;      ///< a file to append to was made for this
  std::uint64_t bytes_ = 0;  ///< of whole records in the file
  bool given_up_ = false;    ///< a record may be torn
};

}  // namespace playfast::output
