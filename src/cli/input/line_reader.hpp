// Lines of a descriptor, as they come, in bounded memory and without blocking.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "util/fd.hpp"

namespace playfast::cli {

class LineReader {
 public:
  enum class Pull { line, pending, again, end, failed };

  /// Reads `fd` from where it stands; `name` is for messages.
  LineReader(util::Fd fd, std::string name) : fd_(std::move(fd)), name_(std::move(name)) {}

  /// The next line, without its end (LF or CRLF) and without a BOM; of a line over 4 KiB, or 1 MiB
  /// where it begins with a brace, only the start. `pending`: nothing is there yet, `fd()` tells when.
  /// `again`: part of a line was read, there may be more. `failed`: `error()` says why.
  Pull next(std::string& line);

  int fd() const { return fd_.get(); }
  const std::string& error() const { return error_; }
  const std::string& name() const { return name_; }
  bool is_cut() const { return is_cut_; }                     ///< the last line given was longer
  std::uint64_t line_number() const { return line_number_; }  ///< of the last line given, from 1

 private:
  bool take_line(std::string& line);
  Pull fill();

  util::Fd fd_;
  std::string name_;
  std::string buffer_;
  std::size_t read_ = 0;      ///< of the buffer, given already
  std::size_t searched_ = 0;  ///< of the buffer, for the end of a line
  bool skipping_ = false;     ///< the rest of a line too long to keep
  bool is_cut_ = false;
  bool ended_ = false;
  std::string error_;
  std::uint64_t line_number_ = 0;
};

}  // namespace playfast::cli
