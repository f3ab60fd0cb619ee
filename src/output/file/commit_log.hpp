// An append-only file of lines that says itself how many of them count.
//
// Its first line, of a fixed length, has the length and the CRC-32 of the lines that follow and count. A line
// is added in two steps: it is written and synced, then the first line is overwritten and synced. So adding
// one costs the same however long the file is; what was written and does not count yet is ignored; and a
// file that was cut or changed does not fit its first line.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "playfast/error.hpp"
#include "util/fd.hpp"

namespace playfast::output {

class CommitLog {
 public:
  /// Makes a file with one line, all or nothing; it replaces an earlier one. Errors: as of `open`.
  static Result<CommitLog> create(const std::string& path, std::string_view line);

  /// Opens a file and keeps other runs out of it, whatever its name becomes. Errors: state, where it is in
  /// use or not a regular file; output, where it cannot be opened.
  static Result<CommitLog> open(const std::string& path);

  /// Calls `visit` with each line that counts, as long as it returns true; returns what it returned last.
  /// Errors: state, where the file is damaged or of another version; those of `visit`; output, where it
  /// cannot be read.
  Result<bool> read(const std::function<Result<bool>(std::string_view line)>& visit);

  /// Adds a line after those that count, once they have been read; returns when it is on the disk. Errors:
  /// output.
  Result<void> append(std::string_view line);

 private:
  CommitLog(util::Fd fd, std::string path) : fd_(std::move(fd)), path_(std::move(path)) {}

  Result<void> read_header();
  Result<void> write_at(std::uint64_t place, std::string_view text);

  util::Fd fd_;
  std::string path_;
  std::uint64_t bytes_ = 0;  ///< of the lines that count
  std::uint32_t crc_ = 0;
};

}  // namespace playfast::output
